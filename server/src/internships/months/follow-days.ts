import { Injectable } from '@nestjs/common';
import { monthsOf } from '@qihang/shared/internships';
import { Transactions } from '../../platform/database';
import { InternshipEntity } from '../internship.entity';
import { MonthEntity } from './month.entity';
import { MoveMonth, PLATFORM } from './move-month';

/** What a month loses when it is to be submitted again. */
const EMPTY = {
  attendedDays: [],
  leaveDays: 0,
  entries: [],
  stipendFen: null,
  stipendPaidOn: null,
  proofPhotoIds: [],
  submittedAt: null,
  attendanceConfirmedAt: null,
  stipendConfirmedAt: null,
  attention: null,
  attentionSince: null,
};

/**
 * Makes months follow the days of their internship: one that was submitted and is not closed opens again when its own days
 * have moved or it is no more. What is closed stays; the history keeps what was submitted.
 */
@Injectable()
export class FollowDays {
  constructor(
    private readonly transactions: Transactions,
    private readonly move: MoveMonth,
  ) {}

  /** @param internshipId of an internship that the caller has locked and brought up to date */
  async execute(internshipId: string): Promise<void> {
    const { manager } = this.transactions;
    const internship = await manager.getRepository(InternshipEntity).findOneByOrFail({ id: internshipId });
    const { startsOn, endsOn } = internship;
    const months = new Map(monthsOf(startsOn, endsOn).map((month) => [month.number, month]));
    for (const record of await manager.getRepository(MonthEntity).findBy({ internshipId })) {
      const { number, status, fromDay, toDay } = record;
      const month = months.get(number);
      if (status === 'open' || status === 'closed' || (month?.from === fromDay && month.to === toDay)) continue;
      const locked = { internship, month: { number, from: fromDay, to: toDay }, record };
      // Of a month that is no more nobody has anything to do.
      const step = { kind: 'reopen', action: 'reopen', changes: EMPTY, isSilent: month === undefined } as const;
      await this.move.execute(locked, PLATFORM, step);
    }
  }
}
