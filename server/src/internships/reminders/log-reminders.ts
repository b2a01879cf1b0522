import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@qihang/shared/platform';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import type { LogReminderEntity } from './log-reminder.entity';

/** Keeps who was reminded on which day. */
@Injectable()
export class LogReminders {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a reader's reminder of a day, in the transaction that sends it.
   * @returns false when it went out before (`uq_log_reminders_day`)
   */
  async take(kind: LogReminderEntity['kind'], readerId: string, day: LocalDate, internships: number): Promise<boolean> {
    const { affectedRows }: { affectedRows: number } = await this.transactions.manager.query(
      'INSERT IGNORE INTO log_reminders (kind, reader_id, day, internships, told_at) VALUES (?, ?, ?, ?, ?)',
      [kind, readerId, day, internships, this.clock.now()],
    );
    return affectedRows === 1;
  }
}
