import { Injectable } from '@nestjs/common';
import type { agreementRoutes } from '@qihang/shared/agreements';
import type { RouteInput, RouteReply } from '@qihang/shared/platform';
import type { SelectQueryBuilder } from 'typeorm';
import { Transactions } from '../../platform/database';
import { type Actor, hostIdsOf, officerScope } from '../../platform/http';
import { AgreementEntity } from '../agreement.entity';
import { inPages, readPage } from './agreement-page';
import { AgreementSummaries } from './agreement-summaries';

type OfficerQuery = RouteInput<typeof agreementRoutes.officerList>['query'];

/**
 * What puts an agreement into each queue, and the index that holds it: the optimizer would rather walk through all that ever
 * changed, which takes long where little waits.
 */
const QUEUES: Readonly<Record<Exclude<OfficerQuery['queue'], 'all'>, { condition: string; index: string }>> = {
  'to-witness': { condition: "a.waiting_for = 'bureau'", index: 'ix_agreements_waiting' },
  paper: { condition: "a.waiting_for = 'paper'", index: 'ix_agreements_waiting' },
  objections: { condition: "a.end_request = 'objected'", index: 'ix_agreements_end_request' },
};

/** Agreements of an officer's divisions. What the officer is a party of is no case for the same officer. */
@Injectable()
export class OfficerQueues {
  constructor(
    private readonly transactions: Transactions,
    private readonly summaries: AgreementSummaries,
  ) {}

  async list(actor: Actor, asked: OfficerQuery): Promise<RouteReply<typeof agreementRoutes.officerList>> {
    const { items, nextCursor } = await readPage(this.selectPage(actor, asked), asked.limit);
    return { items: await this.summaries.describe(actor, items), nextCursor };
  }

  /**
   * Rows of a queue, the longest waiting first; of all, the latest changed first (`ix_agreements_division`, or in a wide area
   * `ix_agreements_changed`).
   */
  selectPage(actor: Actor, { queue, status, ...page }: OfficerQuery): SelectQueryBuilder<AgreementEntity> {
    const query = queue === 'all' ? this.within(actor) : this.waitingIn(queue, actor);
    if (status) query.andWhere('a.status = :status', { status });
    return inPages(query, page, queue === 'all' ? 'latest-first' : 'longest-waiting-first');
  }

  async counts(actor: Actor): Promise<RouteReply<typeof agreementRoutes.officerCounts>> {
    return {
      toWitness: await this.waitingIn('to-witness', actor).getCount(),
      paper: await this.waitingIn('paper', actor).getCount(),
      objections: await this.waitingIn('objections', actor).getCount(),
    };
  }

  private waitingIn(queue: keyof typeof QUEUES, actor: Actor): SelectQueryBuilder<AgreementEntity> {
    const { condition, index } = QUEUES[queue];
    return this.within(actor).andWhere(condition).useIndex(index);
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
    const isSeeker = actor.grants.some(({ role }) => role === 'seeker');
    if (isSeeker) query.andWhere('a.person_id <> :personId', { personId: actor.personId });
    const hostIds = hostIdsOf(actor);
    return hostIds.length === 0 ? query : query.andWhere('a.host_id NOT IN (:...hostIds)', { hostIds });
  }
}
