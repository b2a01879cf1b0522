import { Injectable } from '@nestjs/common';
import {
  type PlanProposalAction,
  type PlanProposalStatus,
  type PlanSide,
  planActs,
  planProposalStatus,
} from '@qihang/shared/internships';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import type { InternshipEntity } from '../internship.entity';
import type { InternshipSide } from '../internship-scope';
import { internshipErrors } from '../internships.errors';
import { LockInternship } from '../lock-internship';
import type { PlanActor } from './plan-history';
import { PlanProposalEntity } from './plan-proposal.entity';

/** An act on a plan that may begin: the internship is held. */
export interface PlanAct {
  readonly internship: InternshipEntity;
  readonly by: PlanActor;
}

/** Finds the open proposal of a plan and moves it on. */
@Injectable()
export class PlanProposals {
  constructor(
    private readonly transactions: Transactions,
    private readonly locking: LockInternship,
  ) {}

  /**
   * Holds the internship for an act of mentor or trainee; plans are adjusted as long as the internship runs.
   * @throws DomainError `internships/not-found`, `internships/not-allowed`
   */
  async begin(actor: Actor, internshipId: string): Promise<PlanAct> {
    const { internship, side } = await this.locking.forActor(actor, internshipId, ['trainee', 'mentor']);
    if (internship.status !== 'active' || !isPlanSide(side)) throw new DomainError(internshipErrors.notAllowed);
    const byMentorId = side === 'mentor' ? internship.mentorId : null;
    return { internship, by: { bySide: side, byPersonId: actor.personId, byMentorId } };
  }

  /** @returns the internship's open proposal, or null (`uq_plan_proposals_open`) */
  openOf(internshipId: string): Promise<PlanProposalEntity | null> {
    return this.rows.findOneBy({ openFor: internshipId });
  }

  /**
   * @returns the proposal that a side may act on so
   * @throws DomainError `internships/proposal-not-found`; `internships/proposal-closed` when somebody was faster;
   *   `internships/not-allowed` to the side that may not
   */
  async forAct(
    { internship, by }: PlanAct,
    proposalId: string,
    action: PlanProposalAction,
  ): Promise<PlanProposalEntity> {
    const proposal = await this.rows.findOneBy({ id: proposalId, internshipId: internship.id });
    if (proposal === null) throw new DomainError(internshipErrors.proposalNotFound);
    if (planProposalStatus.isFinal(proposal.status)) throw new DomainError(internshipErrors.proposalClosed);
    if (!planActs(proposal.status, proposal.bySide, by.bySide).includes(action)) {
      throw new DomainError(internshipErrors.notAllowed);
    }
    return proposal;
  }

  /** Closes an open proposal, once. @throws DomainError `internships/proposal-closed` */
  async close({ id }: PlanProposalEntity, status: PlanProposalStatus): Promise<void> {
    const { affected } = await this.rows.update({ id, status: 'open' }, { status, openFor: null });
    if (affected !== 1) throw new DomainError(internshipErrors.proposalClosed);
  }

  get rows() {
    return this.transactions.manager.getRepository(PlanProposalEntity);
  }
}

export function isPlanSide(side: InternshipSide | undefined): side is PlanSide {
  return side === 'mentor' || side === 'trainee';
}

export function otherSide(side: PlanSide): PlanSide {
  return side === 'mentor' ? 'trainee' : 'mentor';
}
