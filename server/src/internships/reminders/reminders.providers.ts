import { LogReminders } from './log-reminders';
import { RemindMentors } from './remind-mentors';
import { ReminderTimesQueries } from './reminder-times.queries';
import { SetReminderTimes } from './set-reminder-times';
import { SilentInternships } from './silent-internships';
import { TellHosts } from './tell-hosts';

export { RemindersController } from './reminders.controller';

export const reminderProviders = [
  ReminderTimesQueries,
  SetReminderTimes,
  SilentInternships,
  LogReminders,
  RemindMentors,
  TellHosts,
];
