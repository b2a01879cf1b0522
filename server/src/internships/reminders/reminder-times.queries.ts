import { Injectable } from '@nestjs/common';
import { INTERNSHIP_POLICY, type ReminderTimes } from '@qihang/shared/internships';
import { valueOn } from '@qihang/shared/platform';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { MentorReminderTimesEntity } from './mentor-reminder-times.entity';

const ALL_DAYS = [1, 2, 3, 4, 5, 6, 7];

/** When mentors want to be reminded. */
@Injectable()
export class ReminderTimesQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @returns what the mentor chose, else the usual times */
  async of(personId: string): Promise<ReminderTimes> {
    const row = await this.rows.findOneBy({ personId });
    if (row === null) return this.usual();
    return { isOn: row.isOn === 1, weekdays: daysOf(row.weekdays), hour: row.hour };
  }

  /** @returns the times of who has chosen none */
  usual(): ReminderTimes {
    const { remindOnWeekdays, remindAtHour } = valueOn(INTERNSHIP_POLICY, this.clock.today());
    return { isOn: true, weekdays: [...remindOnWeekdays], hour: remindAtHour };
  }

  get rows() {
    return this.transactions.manager.getRepository(MentorReminderTimesEntity);
  }
}

/** The bit that stands for a day of the week. */
export function bitOf(weekday: number): number {
  return 2 ** (weekday - 1);
}

/** One bit for each of some days. */
export function bitsOf(weekdays: readonly number[]): number {
  return weekdays.reduce((bits, weekday) => bits | bitOf(weekday), 0);
}

function daysOf(bits: number): number[] {
  return ALL_DAYS.filter((weekday) => (bits & bitOf(weekday)) !== 0);
}
