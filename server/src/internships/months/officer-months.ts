import { Injectable } from '@nestjs/common';
import type { internshipMonthRoutes } from '@qihang/shared/internships';
import type { RouteInput, RouteReply } from '@qihang/shared/platform';
import { In, type SelectQueryBuilder } from 'typeorm';
import { cutPage, decodeCursor, Transactions } from '../../platform/database';
import { type Actor, hostIdsOf, officerScope } from '../../platform/http';
import { InternshipEntity } from '../internship.entity';
import { InternshipSummaries } from '../internship-summaries';
import { type MonthAttention, MonthEntity } from './month.entity';
import { MonthSummaries } from './month-summaries';

type OfficerQuery = RouteInput<typeof internshipMonthRoutes.officerList>['query'];

/** Months that the officers of a division have to decide. What an officer is a party of is no case for the same officer. */
@Injectable()
export class OfficerMonths {
  constructor(
    private readonly transactions: Transactions,
    private readonly internships: InternshipSummaries,
    private readonly months: MonthSummaries,
  ) {}

  /** The longest waiting first (`ix_internship_months_attention`). */
  async list(
    actor: Actor,
    { queue, cursor, limit }: OfficerQuery,
  ): Promise<RouteReply<typeof internshipMonthRoutes.officerList>> {
    const query = this.waitingIn(actor, queue);
    const key = decodeCursor(cursor, 2);
    if (key) {
      const after = { since: new Date(key[0] ?? 0), id: key[1] };
      query.andWhere('m.attention_since >= :since AND (m.attention_since > :since OR m.id > :id)', after);
    }
    const found = await query
      .orderBy('m.attentionSince', 'ASC')
      .addOrderBy('m.id', 'ASC')
      .limit(limit + 1)
      .getMany();
    const page = cutPage(found, limit, ({ attentionSince, id }) => [attentionSince?.getTime() ?? 0, id]);
    return { items: await this.describe(actor, page.items), nextCursor: page.nextCursor };
  }

  async counts(actor: Actor): Promise<RouteReply<typeof internshipMonthRoutes.officerCounts>> {
    return {
      objections: await this.waitingIn(actor, 'objection').getCount(),
      corrections: await this.waitingIn(actor, 'correction').getCount(),
    };
  }

  private async describe(actor: Actor, records: readonly MonthEntity[]) {
    const ids = [...new Set(records.map(({ internshipId }) => internshipId))];
    const rows = await this.transactions.manager.getRepository(InternshipEntity).findBy({ id: In(ids) });
    const internships = new Map((await this.internships.describe(actor, rows)).map((row) => [row.id, row]));
    const months = await this.months.of(ids);
    return records.flatMap(({ internshipId, number, attentionSince }) => {
      const internship = internships.get(internshipId);
      const month = months.get(internshipId)?.find((candidate) => candidate.number === number);
      if (internship === undefined || month === undefined || attentionSince === null) return [];
      return [{ internship, month, since: attentionSince.toISOString() }];
    });
  }

  private waitingIn(actor: Actor, queue: MonthAttention): SelectQueryBuilder<MonthEntity> {
    const scope = officerScope(actor);
    const ranges = scope.map((_, at) => `i.division_code BETWEEN :from${at} AND :to${at}`);
    const bounds = Object.fromEntries(
      scope.flatMap(({ from, to }, at) => [
        [`from${at}`, from],
        [`to${at}`, to],
      ]),
    );
    const query = this.transactions.manager
      .getRepository(MonthEntity)
      .createQueryBuilder('m')
      .innerJoin(InternshipEntity, 'i', 'i.id = m.internship_id')
      .where('m.attention = :queue', { queue })
      .andWhere(ranges.length === 0 ? 'FALSE' : `(${ranges.join(' OR ')})`, bounds)
      .andWhere('i.person_id <> :personId', { personId: actor.personId });
    const hostIds = hostIdsOf(actor);
    return hostIds.length === 0 ? query : query.andWhere('i.host_id NOT IN (:...hostIds)', { hostIds });
  }
}
