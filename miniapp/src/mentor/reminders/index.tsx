import { ReminderForm } from '../../internships/reminders/reminder-form';
import { Page } from '../../ui/page';

/** 带教提醒: when the mentor is reminded of missing entries. */
export default function RemindersPage() {
  return (
    <Page title="带教提醒" needs={['mentor']} desk narrow>
      <ReminderForm />
    </Page>
  );
}
