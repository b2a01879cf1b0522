import { Injectable } from '@nestjs/common';
import {
  type LeavePeriod,
  type LeaveStatus,
  leaveDaysWithin,
  STANDING_LEAVE_STATUSES,
} from '@qihang/shared/internships';
import type { LocalDate } from '@qihang/shared/platform';
import { In, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { Transactions } from '../../platform/database';
import { LeaveEntity } from './leave.entity';

/** Leave as other parts of an internship count it. */
@Injectable()
export class Leaves {
  constructor(private readonly transactions: Transactions) {}

  /** @returns days of approved leave from one day to the other, both included, in order (`ix_leave_requests_internship`) */
  async daysOf(internshipId: string, from: LocalDate, to: LocalDate): Promise<LocalDate[]> {
    return leaveDaysWithin(await this.periods(internshipId, ['approved'], { from, to }), { from, to });
  }

  /** @returns days that the trainee has asked for or been given, so that no other request takes them */
  standing(internshipId: string): Promise<LeavePeriod[]> {
    return this.periods(internshipId, STANDING_LEAVE_STATUSES);
  }

  private async periods(
    internshipId: string,
    statuses: readonly LeaveStatus[],
    span?: LeavePeriod,
  ): Promise<LeavePeriod[]> {
    const within = span && { fromDay: LessThanOrEqual(span.to), toDay: MoreThanOrEqual(span.from) };
    const rows = await this.rows.find({
      where: { internshipId, status: In([...statuses]), ...within },
      select: { fromDay: true, toDay: true },
    });
    return rows.map(({ fromDay, toDay }) => ({ from: fromDay, to: toDay }));
  }

  get rows() {
    return this.transactions.manager.getRepository(LeaveEntity);
  }
}
