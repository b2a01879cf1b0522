import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { PlanHistory } from './plan-history';
import { otherSide, PlanProposals } from './plan-proposals';
import { TellOfPlan } from './tell-of-plan';

/** Who proposed a plan takes it back before it is answered. */
@Injectable()
export class WithdrawPlan {
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
  execute(actor: Actor, internshipId: string, proposalId: string): Promise<void> {
    return this.transactions.run(async () => {
      const act = await this.proposals.begin(actor, internshipId);
      const proposal = await this.proposals.forAct(act, proposalId, 'withdraw');
      await this.proposals.close(proposal, 'withdrawn');
      await this.history.record(act.internship, 'withdraw', act.by, { proposalId });
      await this.tell.execute(act.internship, 'withdraw', otherSide(proposal.bySide), proposalId);
    });
  }
}
