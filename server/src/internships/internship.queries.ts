import { Injectable } from '@nestjs/common';
import type { Internship, internshipRoutes } from '@qihang/shared/internships';
import type { RouteInput, RouteReply } from '@qihang/shared/platform';
import { cutPage, decodeCursor, Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import { type Actor, hostIdsOf } from '../platform/http';
import { InternshipEntity } from './internship.entity';
import { mentoringHostIdsOf, sideOf } from './internship-scope';
import { InternshipSummaries } from './internship-summaries';
import { internshipErrors } from './internships.errors';
import { InternshipPlans } from './planning/internship-plans';

type MineQuery = RouteInput<typeof internshipRoutes.mine>['query'];

/** Internships as their parties, mentors and officers see them. */
@Injectable()
export class InternshipQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly summaries: InternshipSummaries,
    private readonly plans: InternshipPlans,
  ) {}

  /** The actor's own, latest first day first (`ix_internships_person`, `ix_internships_host`, `ix_internships_mentor`). */
  async mine(actor: Actor, { as, cursor, limit }: MineQuery): Promise<RouteReply<typeof internshipRoutes.mine>> {
    const query = this.rows.createQueryBuilder('i').where(`i.status <> 'cancelled'`);
    const hostIds = as === 'host' ? hostIdsOf(actor) : mentoringHostIdsOf(actor);
    if (as !== 'trainee') {
      if (hostIds.length === 0) return { items: [], nextCursor: null };
      query.andWhere('i.host_id IN (:...hostIds)', { hostIds });
    }
    const { personId } = actor;
    if (as === 'trainee') query.andWhere('i.person_id = :personId', { personId });
    if (as === 'mentor') query.andWhere('i.mentor_person_id = :personId', { personId });
    const key = decodeCursor(cursor, 2);
    if (key) {
      const after = { startsOn: key[0], id: key[1] };
      query.andWhere('i.starts_on <= :startsOn AND (i.starts_on < :startsOn OR i.id < :id)', after);
    }
    const found = await query
      .orderBy('i.startsOn', 'DESC')
      .addOrderBy('i.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    const { items, nextCursor } = cutPage(found, limit, ({ startsOn, id }) => [startsOn, id]);
    return { items: await this.summaries.describe(actor, items), nextCursor };
  }

  /** @throws DomainError `internships/not-found` for an unknown internship, and for one that the actor may not see */
  async get(actor: Actor, id: string): Promise<Internship> {
    const internship = await this.seenBy(actor, id);
    const [summary] = await this.summaries.describe(actor, [internship]);
    if (summary === undefined) throw new DomainError(internshipErrors.notFound);
    const goals = (await this.plans.of([internship])).get(id) ?? [];
    const { agreementNumber, safetyAcknowledgedAt } = internship;
    return { ...summary, agreementNumber, safetyAcknowledgedAt: safetyAcknowledgedAt?.toISOString() ?? null, goals };
  }

  /** @throws DomainError `internships/not-found` for an unknown internship, and for one that the actor may not see */
  async seenBy(actor: Actor, id: string): Promise<InternshipEntity> {
    const internship = await this.rows.findOneBy({ id });
    if (internship === null || sideOf(actor, internship) === undefined) {
      throw new DomainError(internshipErrors.notFound);
    }
    return internship;
  }

  private get rows() {
    return this.transactions.manager.getRepository(InternshipEntity);
  }
}
