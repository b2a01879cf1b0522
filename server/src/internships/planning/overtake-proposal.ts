import { Injectable } from '@nestjs/common';
import { planProposalStatus } from '@qihang/shared/internships';
import type { InternshipEntity } from '../internship.entity';
import { PLATFORM, PlanHistory } from './plan-history';
import { PlanProposals } from './plan-proposals';
import { TellOfPlan } from './tell-of-plan';

/** Closes a proposal that the agreement has overtaken: a new version brings its own plan, or the internship is over. */
@Injectable()
export class OvertakeProposal {
  constructor(
    private readonly proposals: PlanProposals,
    private readonly history: PlanHistory,
    private readonly tell: TellOfPlan,
  ) {}

  /** @param internship locked by the caller */
  async execute(internship: InternshipEntity, action: 'supersede' | 'lapse'): Promise<void> {
    const proposal = await this.proposals.openOf(internship.id);
    const status = proposal && planProposalStatus.statusAfter(proposal.status, action, 'system');
    if (!proposal || !status) return;
    await this.proposals.close(proposal, status);
    await this.history.record(internship, action, PLATFORM, { proposalId: proposal.id });
    for (const side of ['mentor', 'trainee'] as const) await this.tell.execute(internship, action, side, proposal.id);
  }
}
