import { Injectable } from '@nestjs/common';
import type { FollowUp, visitRoutes } from '@qihang/shared/internships';
import type { RouteInput, RouteReply } from '@qihang/shared/platform';
import { In } from 'typeorm';
import { PersonDirectory } from '../../identity';
import { AuditLog } from '../../platform/audit';
import { cutPage, decodeCursor, Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { InternshipEntity } from '../internship.entity';
import { InternshipQueries } from '../internship.queries';
import { sideOf } from '../internship-scope';
import { InternshipSummaries } from '../internship-summaries';
import { internshipErrors } from '../internships.errors';
import { VisitEntity } from './visit.entity';
import { VisitVault } from './visit-vault';
import { inScope } from './within-scope';

type PageQuery = RouteInput<typeof visitRoutes.visits>['query'];

/** Visits as officers see them; what they wrote about people is read under audit. */
@Injectable()
export class VisitQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly internships: InternshipQueries,
    private readonly summaries: InternshipSummaries,
    private readonly persons: PersonDirectory,
    private readonly vault: VisitVault,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The latest first (`ix_internship_visits_internship`).
   * @throws DomainError `internships/not-found` unless the actor is an officer over it and no party of it
   */
  async of(
    actor: Actor,
    internshipId: string,
    { cursor, limit }: PageQuery,
  ): Promise<RouteReply<typeof visitRoutes.visits>> {
    const internship = await this.internships.seenBy(actor, internshipId);
    if (sideOf(actor, internship) !== 'bureau') throw new DomainError(internshipErrors.notFound);
    const query = this.rows.createQueryBuilder('v').where('v.internship_id = :internshipId', { internshipId });
    const key = decodeCursor(cursor, 2);
    if (key) {
      const after = { day: key[0], id: key[1] };
      query.andWhere('v.visited_on <= :day AND (v.visited_on < :day OR v.id < :id)', after);
    }
    const found = await query
      .orderBy('v.visitedOn', 'DESC')
      .addOrderBy('v.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    const { items, nextCursor } = cutPage(found, limit, ({ visitedOn, id }) => [visitedOn, id]);
    const names = await this.persons.displayNames([...new Set(items.map(({ recordedBy }) => recordedBy))]);
    if (items.length > 0) await this.auditLook(actor, internshipId);
    return {
      items: items.map(
        ({ detailCipher, divisionCode, spotCheckId, followUpOpenOn, recordedBy, recordedAt, ...visit }) => ({
          ...visit,
          ...this.vault.decrypt(detailCipher),
          isSpotCheck: spotCheckId !== null,
          isFollowUpOpen: followUpOpenOn !== null,
          recordedBy: names.get(recordedBy) ?? '',
          recordedAt: recordedAt.toISOString(),
        }),
      ),
      nextCursor,
    };
  }

  /** What is to be looked at again, the earliest day first (`ix_internship_visits_follow_up`). */
  async followUps(actor: Actor, { cursor, limit }: PageQuery): Promise<RouteReply<typeof visitRoutes.followUps>> {
    const query = inScope(this.rows.createQueryBuilder('v'), 'v', actor).andWhere('v.follow_up_open_on IS NOT NULL');
    const key = decodeCursor(cursor, 2);
    if (key) {
      const after = { day: key[0], id: key[1] };
      query.andWhere('v.follow_up_open_on >= :day AND (v.follow_up_open_on > :day OR v.id > :id)', after);
    }
    const found = await query
      .orderBy('v.followUpOpenOn', 'ASC')
      .addOrderBy('v.id', 'ASC')
      .limit(limit + 1)
      .getMany();
    const { items, nextCursor } = cutPage(found, limit, ({ followUpOpenOn, id }) => [followUpOpenOn ?? '', id]);
    const internships = await this.transactions.manager
      .getRepository(InternshipEntity)
      .findBy({ id: In(items.map(({ internshipId }) => internshipId)) });
    const seen = internships.filter((internship) => sideOf(actor, internship) === 'bureau');
    const summaries = new Map((await this.summaries.describe(actor, seen)).map((summary) => [summary.id, summary]));
    return {
      items: items.flatMap(({ id, internshipId, visitedOn, result, followUpOpenOn }): FollowUp[] => {
        const summary = summaries.get(internshipId);
        if (summary === undefined || followUpOpenOn === null) return [];
        return [{ ...summary, visitId: id, visitedOn, result, followUpOn: followUpOpenOn }];
      }),
      nextCursor,
    };
  }

  private auditLook({ personId }: Actor, internshipId: string): Promise<void> {
    return this.audit.record({
      actor: { kind: 'officer', id: personId },
      action: 'internships.visits-read',
      subject: { type: 'internship', id: internshipId },
    });
  }

  private get rows() {
    return this.transactions.manager.getRepository(VisitEntity);
  }
}
