import { Injectable } from '@nestjs/common';
import { goalsOfPlan, monthsOf } from '@qihang/shared/internships';
import type { AgreedInternship } from '../../agreements';
import { Transactions } from '../../platform/database';
import type { InternshipEntity } from '../internship.entity';
import { InternshipGoalEntity } from './internship-goal.entity';
import { OvertakeProposal } from './overtake-proposal';
import { PLATFORM, PlanHistory } from './plan-history';

/** Gives an internship the plan of its agreement's version, once; what was proposed for the plan before is over. */
@Injectable()
export class SetPlan {
  constructor(
    private readonly transactions: Transactions,
    private readonly history: PlanHistory,
    private readonly overtake: OvertakeProposal,
  ) {}

  /** @param internship locked by the caller, as the agreement says now */
  async execute(internship: InternshipEntity, agreed: AgreedInternship): Promise<void> {
    const { versionNumber, plan, startsOn, endsOn } = agreed;
    const { id: internshipId } = internship;
    const goals = this.transactions.manager.getRepository(InternshipGoalEntity);
    if (await goals.existsBy({ internshipId, versionNumber })) return;
    await this.overtake.execute(internship, 'supersede');
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
    await this.history.record(internship, 'set', PLATFORM);
  }
}
