import { Injectable } from '@nestjs/common';
import { type EndingFacts, endingActs } from '@qihang/shared/internships';
import { MentorDirectory } from '../../hosts';
import { Transactions } from '../../platform/database';
import type { Actor } from '../../platform/http';
import type { InternshipEntity } from '../internship.entity';
import { sidesOf } from '../internship-scope';
import { CertificateEntity } from './certificate.entity';
import { EvaluationEntity } from './evaluation.entity';
import { OutcomeEntity } from './outcome.entity';

/** What is kept of an internship's end. */
export interface KeptEnding {
  /** The latest first. */
  readonly evaluations: readonly EvaluationEntity[];
  /** The latest first. */
  readonly outcomes: readonly OutcomeEntity[];
}

/** Reads what is kept of an internship's end, and tells what somebody may do about it. */
@Injectable()
export class EndingRecords {
  constructor(
    private readonly transactions: Transactions,
    private readonly mentors: MentorDirectory,
  ) {}

  /** Found by `uq_internship_evaluations_number` and `uq_internship_outcomes_number`. */
  async of(internshipId: string): Promise<KeptEnding> {
    const query = { where: { internshipId }, order: { number: 'DESC' } } as const;
    return { evaluations: await this.evaluations.find(query), outcomes: await this.outcomes.find(query) };
  }

  /** What the actor may do now, on any of the sides on which the actor stands. */
  async actsOf(actor: Actor, internship: InternshipEntity, { outcomes }: KeptEnding) {
    const sides = sidesOf(actor, internship);
    return endingActs(sides, await this.factsOf(internship, outcomes[0] ?? null));
  }

  /** @returns whether the mentor is still on the host's list */
  async hasMentor({ mentorId }: Pick<InternshipEntity, 'mentorId'>): Promise<boolean> {
    return (await this.mentors.find([mentorId])).get(mentorId)?.status === 'active';
  }

  private async factsOf(internship: InternshipEntity, outcome: OutcomeEntity | null): Promise<EndingFacts> {
    return {
      status: internship.status,
      hasMentor: await this.hasMentor(internship),
      outcome: outcome && { kind: outcome.kind, by: outcome.bySide, answer: outcome.answer },
    };
  }

  get evaluations() {
    return this.transactions.manager.getRepository(EvaluationEntity);
  }

  get outcomes() {
    return this.transactions.manager.getRepository(OutcomeEntity);
  }

  get certificates() {
    return this.transactions.manager.getRepository(CertificateEntity);
  }
}
