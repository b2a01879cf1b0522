import { Injectable } from '@nestjs/common';
import type { ReminderTimes } from '@qihang/shared/internships';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { bitsOf, ReminderTimesQueries } from './reminder-times.queries';

/** Keeps when a mentor wants to be reminded; it holds from the next chosen hour on. */
@Injectable()
export class SetReminderTimes {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly times: ReminderTimesQueries,
  ) {}

  /** Safe to repeat: choosing the same again is no new choice, which would put off the reminder of today. */
  async execute(personId: string, { isOn, weekdays, hour }: ReminderTimes): Promise<ReminderTimes> {
    await this.transactions.manager.query(
      `INSERT INTO mentor_reminder_times (person_id, is_on, weekdays, hour, changed_at) VALUES (?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE
         changed_at = IF(is_on = VALUES(is_on) AND weekdays = VALUES(weekdays) AND hour = VALUES(hour), changed_at,
           VALUES(changed_at)),
         is_on = VALUES(is_on), weekdays = VALUES(weekdays), hour = VALUES(hour)`,
      [personId, isOn ? 1 : 0, bitsOf(weekdays), hour, this.clock.now()],
    );
    return this.times.of(personId);
  }
}
