import { Injectable } from '@nestjs/common';
import type { SpotCheck, visitRoutes } from '@qihang/shared/internships';
import type { RouteInput, RouteReply } from '@qihang/shared/platform';
import { In, IsNull, MoreThan, Not } from 'typeorm';
import { PersonDirectory } from '../../identity';
import { cutPage, decodeCursor, Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { type Actor, officerScope } from '../../platform/http';
import { ReferenceLists } from '../../platform/reference';
import { InternshipEntity } from '../internship.entity';
import { InternshipSummaries } from '../internship-summaries';
import { internshipErrors } from '../internships.errors';
import { SpotCheckEntity } from './spot-check.entity';
import { SpotCheckItemEntity } from './spot-check-item.entity';
import { VisitEntity } from './visit.entity';
import { inScope } from './within-scope';

type PageQuery = RouteInput<typeof visitRoutes.spotChecks>['query'];

/** Spot checks as the officers of their divisions see them. */
@Injectable()
export class SpotCheckQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly persons: PersonDirectory,
    private readonly lists: ReferenceLists,
    private readonly summaries: InternshipSummaries,
  ) {}

  /** The latest first (`ix_spot_checks_division`). */
  async list(actor: Actor, { cursor, limit }: PageQuery): Promise<RouteReply<typeof visitRoutes.spotChecks>> {
    const [id] = decodeCursor(cursor, 1) ?? [];
    const query = inScope(this.rows.createQueryBuilder('s'), 's', actor);
    if (id !== undefined) query.andWhere('s.id < :id', { id });
    const found = await query
      .orderBy('s.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    const { items, nextCursor } = cutPage(found, limit, (row) => [row.id]);
    return { items: await this.describe(items), nextCursor };
  }

  /** @throws DomainError `internships/spot-check-not-found`, also for one of another officer's division */
  async get(actor: Actor, id: string): Promise<RouteReply<typeof visitRoutes.spotCheck>> {
    const found = await this.seenBy(actor, id);
    const [shown] = await this.describe([found]);
    if (shown === undefined) throw new DomainError(internshipErrors.spotCheckNotFound);
    const { seed, populationHash } = found;
    return { ...shown, seed, populationHash };
  }

  /** @throws DomainError `internships/spot-check-not-found` */
  async items(
    actor: Actor,
    id: string,
    { cursor, limit }: PageQuery,
  ): Promise<RouteReply<typeof visitRoutes.spotCheckItems>> {
    await this.seenBy(actor, id);
    const [position] = decodeCursor(cursor, 1) ?? [0];
    const found = await this.drawn.find({
      where: { spotCheckId: id, position: MoreThan(Number(position)) },
      order: { position: 'ASC' },
      take: limit + 1,
    });
    const { items, nextCursor } = cutPage(found, limit, (item) => [item.position]);
    const ids = In(items.map(({ internshipId }) => internshipId));
    const internships = await this.transactions.manager.getRepository(InternshipEntity).findBy({ id: ids });
    const summaries = new Map((await this.summaries.describe(actor, internships)).map((it) => [it.id, it]));
    const visits = await this.transactions.manager
      .getRepository(VisitEntity)
      .findBy({ id: In(items.flatMap(({ visitId }) => visitId ?? [])) });
    return {
      items: items.flatMap(({ internshipId, basis, visitId }) => {
        const summary = summaries.get(internshipId);
        const visit = visits.find((it) => it.id === visitId);
        const shown = visit ? { visitedOn: visit.visitedOn, result: visit.result } : null;
        return summary ? [{ ...summary, basis, visit: shown }] : [];
      }),
      nextCursor,
    };
  }

  /** @throws DomainError `internships/spot-check-not-found` */
  private async seenBy(actor: Actor, id: string): Promise<SpotCheckEntity> {
    const found = await this.rows.findOneBy({ id });
    const covers = officerScope(actor).some(
      ({ from, to }) => found !== null && from <= found.divisionCode && found.divisionCode <= to,
    );
    if (found === null || !covers) throw new DomainError(internshipErrors.spotCheckNotFound);
    return found;
  }

  private async describe(checks: readonly SpotCheckEntity[]): Promise<SpotCheck[]> {
    const names = await this.persons.displayNames([...new Set(checks.map(({ drawnBy }) => drawnBy))]);
    const visited = await this.drawn.find({
      where: { spotCheckId: In(checks.map(({ id }) => id)), visitId: Not(IsNull()) },
      select: { spotCheckId: true, position: true },
    });
    return checks.map(({ id, divisionCode, drawnBy, drawnAt, randomSize, riskSize, population }) => ({
      id,
      divisionName: this.lists.divisions.fullName(divisionCode),
      drawnBy: names.get(drawnBy) ?? '',
      drawnAt: drawnAt.toISOString(),
      randomSize,
      riskSize,
      population,
      visited: visited.filter(({ spotCheckId }) => spotCheckId === id).length,
    }));
  }

  private get rows() {
    return this.transactions.manager.getRepository(SpotCheckEntity);
  }

  private get drawn() {
    return this.transactions.manager.getRepository(SpotCheckItemEntity);
  }
}
