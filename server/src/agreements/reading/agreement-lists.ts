import { Injectable } from '@nestjs/common';
import type { agreementRoutes } from '@qihang/shared/agreements';
import type { RouteInput, RouteReply } from '@qihang/shared/platform';
import { Transactions } from '../../platform/database';
import { type Actor, hostIdsOf } from '../../platform/http';
import { AgreementEntity } from '../agreement.entity';
import { inPages, readPage } from './agreement-page';
import { AgreementSummaries } from './agreement-summaries';

type ListQuery = RouteInput<typeof agreementRoutes.list>['query'];

/** Agreements of their parties. */
@Injectable()
export class AgreementLists {
  constructor(
    private readonly transactions: Transactions,
    private readonly summaries: AgreementSummaries,
  ) {}

  /**
   * The actor's own as trainee (`ix_agreements_person`), or those of the actor's hosts (`ix_agreements_host`), latest change
   * first.
   */
  async of(actor: Actor, { as, status, ...page }: ListQuery): Promise<RouteReply<typeof agreementRoutes.list>> {
    const query = this.transactions.manager.getRepository(AgreementEntity).createQueryBuilder('a');
    if (as === 'trainee') query.where('a.person_id = :personId', { personId: actor.personId });
    else {
      const hostIds = hostIdsOf(actor);
      if (hostIds.length === 0) return { items: [], nextCursor: null };
      query.where('a.host_id IN (:...hostIds)', { hostIds });
    }
    if (status) query.andWhere('a.status = :status', { status });
    const { items, nextCursor } = await readPage(inPages(query, page, 'latest-first'), page.limit);
    return { items: await this.summaries.describe(actor, items), nextCursor };
  }
}
