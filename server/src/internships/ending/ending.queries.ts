import { Injectable } from '@nestjs/common';
import { type InternshipEnding, type SkillRating, suggestRatings } from '@qihang/shared/internships';
import { AgreementDirectory } from '../../agreements';
import { AuditLog } from '../../platform/audit';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import type { InternshipEntity } from '../internship.entity';
import { InternshipQueries } from '../internship.queries';
import { type InternshipSide, sideOf, sidesOf } from '../internship-scope';
import { internshipErrors } from '../internships.errors';
import { LogEntryEntity } from '../log/log-entry.entity';
import { InternshipPlans } from '../planning/internship-plans';
import { EndingRecords, type KeptEnding } from './ending-records';
import { EndingViews } from './ending-views';

/** The end of an internship, as its sides see it. */
@Injectable()
export class EndingQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly internships: InternshipQueries,
    private readonly agreements: AgreementDirectory,
    private readonly records: EndingRecords,
    private readonly views: EndingViews,
    private readonly plans: InternshipPlans,
    private readonly audit: AuditLog,
  ) {}

  /**
   * People's own words are in it, so an officer's look is written down.
   * @throws DomainError `internships/not-found` for an unknown internship, and for one that the actor may not see
   */
  async of(actor: Actor, id: string): Promise<InternshipEnding> {
    const internship = await this.internships.seenBy(actor, id);
    const kept = await this.records.of(id);
    const isBureau = sideOf(actor, internship) === 'bureau';
    const ending = {
      status: internship.status,
      acts: await this.records.actsOf(actor, internship, kept),
      earlyEnd: await this.earlyEndOf(internship),
      evaluations: await this.views.evaluations(kept.evaluations, isBureau),
      certificate: await this.certificateOf(id),
      outcomes: this.outcomesFor(sidesOf(actor, internship), kept),
    };
    if (isBureau && kept.evaluations.length + kept.outcomes.length > 0) {
      await this.audit.record({
        actor: { kind: 'officer', id: actor.personId },
        action: 'internships.ending-read',
        subject: { type: 'internship', id },
      });
    }
    return ending;
  }

  /**
   * @returns the last rating of each skill in the log (`ix_log_entries_internship`), those of the plan first
   * @throws DomainError `internships/not-found` unless the actor is its mentor or host
   */
  async suggested(actor: Actor, id: string): Promise<{ ratings: SkillRating[] }> {
    const internship = await this.internships.seenBy(actor, id);
    const sides = sidesOf(actor, internship);
    if (!sides.includes('mentor') && !sides.includes('host')) throw new DomainError(internshipErrors.notFound);
    const entries = await this.transactions.manager.getRepository(LogEntryEntity).find({
      select: { ratings: true },
      where: { internshipId: id },
      order: { periodFrom: 'ASC', id: 'ASC' },
    });
    const goals = (await this.plans.of([internship])).get(id) ?? [];
    const planned = goals.flatMap(({ skill }) => (skill === '' ? [] : [skill]));
    const ratings = suggestRatings(
      entries.map((entry) => entry.ratings),
      planned,
    );
    return { ratings: ratings.slice(0, 20) };
  }

  private async earlyEndOf({ agreementId, endsOn }: InternshipEntity): Promise<InternshipEnding['earlyEnd']> {
    const earlyEnd = await this.agreements.earlyEndOf(agreementId);
    return earlyEnd !== undefined && earlyEnd.plannedEndsOn > endsOn ? earlyEnd : null;
  }

  private async certificateOf(internshipId: string): Promise<InternshipEnding['certificate']> {
    const certificate = await this.records.certificates.findOneBy({ internshipId });
    if (certificate === null) return null;
    const { number, seal, sealedAt } = certificate;
    return { number, seal, sealedAt: sealedAt?.toISOString() ?? null };
  }

  /** What help a trainee wants is between the trainee and the bureau. */
  private outcomesFor(sides: readonly InternshipSide[], { outcomes }: KeptEnding): InternshipEnding['outcomes'] {
    const seesWishes = sides.includes('trainee') || sides.includes('bureau');
    if (!seesWishes && !sides.includes('host')) return [];
    return outcomes.map((outcome) => this.views.outcome(outcome, seesWishes));
  }
}
