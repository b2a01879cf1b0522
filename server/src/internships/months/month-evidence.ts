import { Injectable } from '@nestjs/common';
import type { InternshipMonth } from '@qihang/shared/internships';
import type { LocalDate } from '@qihang/shared/platform';
import { LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { Transactions } from '../../platform/database';
import { Leaves } from '../leaves/leaves';
import { LogEntryEntity } from '../log/log-entry.entity';
import type { RestedOn } from './month.entity';

/** What a month rests on beside what is submitted. */
export interface MonthEvidence {
  /** Days of the month that entries name as attended, in order. */
  readonly loggedDays: readonly LocalDate[];
  /** Entries that are about days of the month. */
  readonly entries: RestedOn[];
  /** Days of the month with approved leave. */
  readonly leaveDays: readonly LocalDate[];
}

/** Reads what a month rests on: the mentor's log and the leave. */
@Injectable()
export class MonthEvidences {
  constructor(
    private readonly transactions: Transactions,
    private readonly leaves: Leaves,
  ) {}

  /** Found by `ix_log_entries_internship`. */
  async of(internshipId: string, { from, to }: Pick<InternshipMonth, 'from' | 'to'>): Promise<MonthEvidence> {
    const entries = await this.transactions.manager.getRepository(LogEntryEntity).find({
      where: { internshipId, periodFrom: LessThanOrEqual(to), periodTo: MoreThanOrEqual(from) },
      select: { id: true, revision: true, attendedDays: true },
      order: { periodFrom: 'ASC', id: 'ASC' },
    });
    const days = entries.flatMap(({ attendedDays }) => attendedDays).filter((day) => day >= from && day <= to);
    return {
      loggedDays: [...new Set(days)].sort(),
      entries: entries.map(({ id, revision }) => ({ id, revision })),
      leaveDays: await this.leaves.daysOf(internshipId, from, to),
    };
  }
}
