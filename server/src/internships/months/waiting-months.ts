import { Injectable } from '@nestjs/common';
import {
  type internshipMonthRoutes,
  type MonthSummary,
  monthTurn,
  type WaitingMonth,
} from '@qihang/shared/internships';
import type { RouteInput, RouteReply } from '@qihang/shared/platform';
import { cutPage, decodeCursor, Transactions } from '../../platform/database';
import { type Actor, hostIdsOf } from '../../platform/http';
import { InternshipEntity } from '../internship.entity';
import { mentoringHostIdsOf } from '../internship-scope';
import { InternshipSummaries } from '../internship-summaries';
import { MonthSummaries } from './month-summaries';

type WaitingQuery = RouteInput<typeof internshipMonthRoutes.waiting>['query'];

/** Months that wait for a mentor or a host: over and not submitted, objected to, or without the stipend. */
@Injectable()
export class WaitingMonths {
  constructor(
    private readonly transactions: Transactions,
    private readonly internships: InternshipSummaries,
    private readonly months: MonthSummaries,
  ) {}

  /**
   * Whatever waits in one internship comes together. Pages are of internships: those in which nothing waits are passed over,
   * until a page is full or all have been looked at.
   */
  async list(actor: Actor, query: WaitingQuery): Promise<RouteReply<typeof internshipMonthRoutes.waiting>> {
    const found: WaitingMonth[] = [];
    let { cursor } = query;
    for (;;) {
      const { items, nextCursor } = await this.page(actor, { ...query, cursor });
      found.push(...(await this.waitingIn(actor, items)));
      if (nextCursor === null || found.length >= query.limit) return { items: found, nextCursor };
      cursor = nextCursor;
    }
  }

  private async waitingIn(actor: Actor, internships: readonly InternshipEntity[]): Promise<WaitingMonth[]> {
    const months = await this.months.of(internships.map(({ id }) => id));
    const waits = (id: string) => (months.get(id) ?? []).filter(waitsForHostSide);
    const waiting = internships.filter(({ id }) => waits(id).length > 0);
    const summaries = await this.internships.describe(actor, waiting);
    return summaries.flatMap((internship) => waits(internship.id).map((month) => ({ internship, month })));
  }

  /** Earliest first day first (`ix_internships_host`, `ix_internships_mentor`). */
  private async page(actor: Actor, { as, cursor, limit }: WaitingQuery) {
    const hostIds = as === 'host' ? hostIdsOf(actor) : mentoringHostIdsOf(actor);
    if (hostIds.length === 0) return { items: [], nextCursor: null };
    const query = this.transactions.manager
      .getRepository(InternshipEntity)
      .createQueryBuilder('i')
      .where(`i.host_id IN (:...hostIds) AND i.status <> 'cancelled'`, { hostIds });
    if (as === 'mentor') query.andWhere('i.mentor_person_id = :personId', { personId: actor.personId });
    const key = decodeCursor(cursor, 2);
    if (key) {
      const after = { startsOn: key[0], id: key[1] };
      query.andWhere('i.starts_on >= :startsOn AND (i.starts_on > :startsOn OR i.id > :id)', after);
    }
    const rows = await query
      .orderBy('i.startsOn', 'ASC')
      .addOrderBy('i.id', 'ASC')
      .limit(limit + 1)
      .getMany();
    return cutPage(rows, limit, ({ startsOn, id }) => [startsOn, id]);
  }
}

function waitsForHostSide({ status, isOver }: MonthSummary): boolean {
  return monthTurn(status) === 'host-side' && (status !== 'open' || isOver);
}
