import { Injectable } from '@nestjs/common';
import {
  checkPlan,
  inMonths,
  isSamePlan,
  monthsOf,
  planDifference,
  type proposePlanSchema,
} from '@qihang/shared/internships';
import type { z } from 'zod';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { type Actor, badField, httpErrors } from '../../platform/http';
import { internshipErrors } from '../internships.errors';
import { InternshipPlans } from './internship-plans';
import { PlanHistory } from './plan-history';
import { otherSide, PlanProposals } from './plan-proposals';
import { PlanVault } from './plan-vault';
import { TellOfPlan } from './tell-of-plan';

/** Mentor or trainee proposes a changed plan to the other (domain, §7); it is in force when the other agrees. */
@Injectable()
export class ProposePlan {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly proposals: PlanProposals,
    private readonly plans: InternshipPlans,
    private readonly history: PlanHistory,
    private readonly vault: PlanVault,
    private readonly tell: TellOfPlan,
  ) {}

  /**
   * @throws DomainError `internships/not-found`; `internships/not-allowed` unless the internship runs;
   *   `internships/proposal-open`; `internships/plan-changed` when the proposer saw another plan than there is now;
   *   `http/bad-input` for a plan that is wrong or changes nothing
   */
  execute(actor: Actor, internshipId: string, wanted: z.output<typeof proposePlanSchema>): Promise<void> {
    return this.transactions.run(async () => {
      const { internship, by } = await this.proposals.begin(actor, internshipId);
      if ((await this.proposals.openOf(internshipId)) !== null) throw new DomainError(internshipErrors.proposalOpen);
      if ((await this.history.revisionOf(internshipId)) !== wanted.revision) {
        throw new DomainError(internshipErrors.planChanged);
      }
      const goalsBefore = (await this.plans.of([internship])).get(internshipId) ?? [];
      const fields = checkPlan(wanted.goals, goalsBefore, monthsOf(internship.startsOn, internship.endsOn).length);
      if (fields.length > 0) throw new DomainError(httpErrors.badInput, { fields });
      if (isSamePlan(planDifference(goalsBefore, wanted.goals))) throw badField('goals', '和现在的计划一样，没有改动');
      const { identifiers } = await this.proposals.rows.insert({
        internshipId,
        openFor: internshipId,
        status: 'open',
        ...by,
        goalsBefore: [...goalsBefore],
        goalsAfter: inMonths(wanted.goals),
        noteCipher: this.vault.note.encrypt(wanted.note),
        proposedAt: this.clock.now(),
      });
      const proposalId = String(identifiers[0]?.id);
      await this.history.record(internship, 'propose', by, { proposalId, words: wanted.note });
      await this.tell.execute(internship, 'propose', otherSide(by.bySide), proposalId);
    });
  }
}
