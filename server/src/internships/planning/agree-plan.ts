import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { PlanHistory } from './plan-history';
import { PlanProposals } from './plan-proposals';
import { ReplaceGoals } from './replace-goals';
import { TellOfPlan } from './tell-of-plan';

/** The other side agrees to a proposed plan, which is in force from then on. */
@Injectable()
export class AgreePlan {
  constructor(
    private readonly transactions: Transactions,
    private readonly proposals: PlanProposals,
    private readonly goals: ReplaceGoals,
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
      const proposal = await this.proposals.forAct(act, proposalId, 'agree');
      await this.proposals.close(proposal, 'agreed');
      await this.goals.execute(act.internship, proposal.goalsAfter);
      await this.history.record(act.internship, 'agree', act.by, { proposalId, words });
      await this.tell.execute(act.internship, 'agree', proposal.bySide, proposalId);
    });
  }
}
