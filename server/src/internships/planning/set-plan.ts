import { Injectable } from '@nestjs/common';
import { goalsOfPlan, monthsOf } from '@qihang/shared/internships';
import type { AgreedInternship } from '../../agreements';
import { Transactions } from '../../platform/database';
import { InternshipGoalEntity } from './internship-goal.entity';

/** Gives an internship the plan of its agreement's version, once. */
@Injectable()
export class SetPlan {
  constructor(private readonly transactions: Transactions) {}

  /** @param internshipId of an internship that the caller has locked */
  async execute(internshipId: string, agreed: AgreedInternship): Promise<void> {
    const { versionNumber, plan, startsOn, endsOn } = agreed;
    const goals = this.transactions.manager.getRepository(InternshipGoalEntity);
    if (await goals.existsBy({ internshipId, versionNumber })) return;
    const lastPlanned = Math.max(1, ...plan.map(({ month }) => month));
    const months = Math.max(lastPlanned, endsOn < startsOn ? 0 : monthsOf(startsOn, endsOn).length);
    const rows = goalsOfPlan(plan, months).map(({ month, text }, index) => ({
      internshipId,
      versionNumber,
      position: index + 1,
      month,
      text,
      skill: '',
    }));
    await goals.insert(rows);
  }
}
