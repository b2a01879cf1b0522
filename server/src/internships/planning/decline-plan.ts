import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { PlanHistory } from './plan-history';
import { PlanProposals } from './plan-proposals';
import { TellOfPlan } from './tell-of-plan';

/** The other side does not want a proposed plan and says why; the plan stays as it is. */
@Injectable()
export class DeclinePlan {
  constructor(
    private readonly transactions: Transactions,
    private readonly proposals: PlanProposals,
    private readonly history: PlanHistory,
    private readonly tell: TellOfPlan,
  ) {}

  /**
   * @throws DomainError `internships/not-found`, `internships/not-allowed`, `internships/proposal-not-found`,
   *   `internships/proposal-closed`
   */
  execute(actor: Actor, internshipId: string, proposalId: string, { words }: { words: string }): Promise<void> {
    return this.transactions.run(async () => {
      const act = await this.proposals.begin(actor, internshipId);
      const proposal = await this.proposals.forAct(act, proposalId, 'decline');
      await this.proposals.close(proposal, 'declined');
      await this.history.record(act.internship, 'decline', act.by, { proposalId, words });
      await this.tell.execute(act.internship, 'decline', proposal.bySide, proposalId);
    });
  }
}
