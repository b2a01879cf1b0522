import { Injectable } from '@nestjs/common';
import type { agreementRoutes } from '@qihang/shared/agreements';
import type { RouteInput, RouteReply } from '@qihang/shared/platform';
import type { SelectQueryBuilder } from 'typeorm';
import { Transactions } from '../../platform/database';
import { type Actor, hostIdsOf, officerScope } from '../../platform/http';
import { AgreementEntity } from '../agreement.entity';
import { readPage } from './agreement-page';
import { AgreementSummaries } from './agreement-summaries';

type OfficerQuery = RouteInput<typeof agreementRoutes.officerList>['query'];

/** What puts an agreement into each queue: `ix_agreements_waiting`, `ix_agreements_end_request`, `ix_agreements_division`. */
const CONDITIONS: Readonly<Record<OfficerQuery['queue'], string>> = {
  'to-witness': "a.waiting_for = 'bureau'",
  paper: "a.waiting_for = 'paper'",
  objections: "a.end_request = 'objected'",
  all: 'TRUE',
};

/** Agreements of an officer's divisions. What the officer is a party of is no case for the same officer. */
@Injectable()
export class OfficerQueues {
  constructor(
    private readonly transactions: Transactions,
    private readonly summaries: AgreementSummaries,
  ) {}

  /** A queue, the longest waiting first; all, the latest changed first. */
  async list(
    actor: Actor,
    { queue, status, ...page }: OfficerQuery,
  ): Promise<RouteReply<typeof agreementRoutes.officerList>> {
    const query = this.within(actor).andWhere(CONDITIONS[queue]);
    if (status) query.andWhere('a.status = :status', { status });
    const order = queue === 'all' ? 'latest-first' : 'longest-waiting-first';
    const { items, nextCursor } = await readPage(query, page, order);
    return { items: await this.summaries.describe(actor, items), nextCursor };
  }

  async counts(actor: Actor): Promise<RouteReply<typeof agreementRoutes.officerCounts>> {
    const count = (queue: OfficerQuery['queue']) => this.within(actor).andWhere(CONDITIONS[queue]).getCount();
    return {
      toWitness: await count('to-witness'),
      paper: await count('paper'),
      objections: await count('objections'),
    };
  }

  private within(actor: Actor): SelectQueryBuilder<AgreementEntity> {
    const query = this.transactions.manager.getRepository(AgreementEntity).createQueryBuilder('a');
    const scope = officerScope(actor);
    const ranges = scope.map((_, index) => `a.division_code BETWEEN :from${index} AND :to${index}`);
    const bounds = Object.fromEntries(
      scope.flatMap(({ from, to }, at) => [
        [`from${at}`, from],
        [`to${at}`, to],
      ]),
    );
    query.where(ranges.length === 0 ? 'FALSE' : `(${ranges.join(' OR ')})`, bounds);
    query.andWhere('a.person_id <> :personId', { personId: actor.personId });
    const hostIds = hostIdsOf(actor);
    return hostIds.length === 0 ? query : query.andWhere('a.host_id NOT IN (:...hostIds)', { hostIds });
  }
}
