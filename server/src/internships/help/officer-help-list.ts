import { Injectable } from '@nestjs/common';
import type { HelpStatus, internshipHelpRoutes } from '@qihang/shared/internships';
import type { RouteInput, RouteReply } from '@qihang/shared/platform';
import { In, type SelectQueryBuilder } from 'typeorm';
import { cutPage, decodeCursor, Transactions } from '../../platform/database';
import { type Actor, hostIdsOf, officerScope } from '../../platform/http';
import { InternshipEntity } from '../internship.entity';
import { HelpQueries } from './help.queries';
import { HelpRequestEntity } from './help-request.entity';

type ListQuery = RouteInput<typeof internshipHelpRoutes.officerList>['query'];

/**
 * Requests for help of an officer's divisions. Officers who are agents of the host, mentor of the trainee, or the trainee, do
 * not see them here.
 */
@Injectable()
export class OfficerHelpList {
  constructor(
    private readonly transactions: Transactions,
    private readonly help: HelpQueries,
  ) {}

  /** What waits: the longest waiting first; what is closed: the latest first (`ix_help_requests_status`). */
  async list(
    actor: Actor,
    { status, cursor, limit }: ListQuery,
  ): Promise<RouteReply<typeof internshipHelpRoutes.officerList>> {
    const [after, order] = status === 'closed' ? (['<', 'DESC'] as const) : (['>', 'ASC'] as const);
    const query = this.within(actor, status);
    const key = decodeCursor(cursor, 2);
    if (key) {
      query.andWhere(`h.changed_at ${after}= :at AND (h.changed_at ${after} :at OR h.id ${after} :id)`, {
        at: new Date(String(key[0])),
        id: key[1],
      });
    }
    const found = await query
      .orderBy('h.changedAt', order)
      .addOrderBy('h.id', order)
      .limit(limit + 1)
      .getMany();
    const { items, nextCursor } = cutPage(found, limit, ({ changedAt, id }) => [changedAt.toISOString(), id]);
    const internships = await this.transactions.manager
      .getRepository(InternshipEntity)
      .findBy({ id: In([...new Set(items.map(({ internshipId }) => internshipId))]) });
    return { items: await this.help.describe(actor, items, internships), nextCursor };
  }

  async counts(actor: Actor): Promise<RouteReply<typeof internshipHelpRoutes.officerCounts>> {
    return {
      open: await this.within(actor, 'open').getCount(),
      answered: await this.within(actor, 'answered').getCount(),
    };
  }

  private within(actor: Actor, status: HelpStatus): SelectQueryBuilder<HelpRequestEntity> {
    const scope = officerScope(actor);
    const ranges = scope.map((_, at) => `h.division_code BETWEEN :from${at} AND :to${at}`);
    const bounds = Object.fromEntries(
      scope.flatMap(({ from, to }, at) => [
        [`from${at}`, from],
        [`to${at}`, to],
      ]),
    );
    const query = this.transactions.manager
      .getRepository(HelpRequestEntity)
      .createQueryBuilder('h')
      .innerJoin(InternshipEntity, 'i', 'i.id = h.internship_id')
      .where('h.status = :status', { status })
      .andWhere(ranges.length === 0 ? 'FALSE' : `(${ranges.join(' OR ')})`, bounds)
      .andWhere('i.person_id <> :personId AND i.mentor_person_id <> :personId', { personId: actor.personId });
    const hostIds = hostIdsOf(actor);
    return hostIds.length === 0 ? query : query.andWhere('i.host_id NOT IN (:...hostIds)', { hostIds });
  }
}
