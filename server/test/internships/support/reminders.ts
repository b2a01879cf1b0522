import { RemindMentors } from '../../../src/internships/reminders/remind-mentors';
import { TellHosts } from '../../../src/internships/reminders/tell-hosts';
import type { Player } from '../../applications/scene';
import type { TestApi } from '../../support/api';

export interface ReminderRow {
  readonly title: string;
  readonly text: string;
  readonly opens: string | null;
  readonly internshipId: string | null;
}

/** Sets the clock to an hour in China. */
export function atHour({ clock }: Pick<TestApi, 'clock'>, day: string, hour: number): void {
  clock.set(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`);
}

export const remindMentors = (api: TestApi) => api.get(RemindMentors).run(new AbortController().signal);
export const tellHosts = (api: TestApi) => api.get(TellHosts).run(new AbortController().signal);

/** Reminders of missing entries in somebody's inbox, first one first. */
export async function remindersOf({ dataSource }: TestApi, { personId }: Player): Promise<ReminderRow[]> {
  return dataSource.query(
    `SELECT title, text, opens, internship_id AS internshipId FROM inbox_messages
     WHERE person_id = ? AND source_key LIKE 'log-reminder:%' ORDER BY id`,
    [personId],
  );
}
