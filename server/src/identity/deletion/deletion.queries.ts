import { Injectable } from '@nestjs/common';
import type { Deletion } from '@qihang/shared/identity';
import { Transactions } from '../../platform/database';
import { CloseAccount } from './close-account';
import { PersonDeletionEntity } from './person-deletion.entity';
import { PersonErasers } from './person-erasers';

@Injectable()
export class DeletionQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly account: CloseAccount,
    private readonly erasers: PersonErasers,
  ) {}

  /** Where the person's own deletion stands. */
  async of(personId: string): Promise<Deletion> {
    const last = await this.transactions.manager
      .getRepository(PersonDeletionEntity)
      .findOne({ where: { personId }, order: { id: 'DESC' } });
    return { request: last && requestOf(last), obstacles: await this.obstacles(personId) };
  }

  /** @returns what stands against deleting the person, in their own words; empty: nothing */
  async obstacles(personId: string): Promise<string[]> {
    return [...(await this.account.obstacles(personId)), ...(await this.erasers.obstacles(personId))];
  }
}

/** Nobody is signed in any more who could read of `erasing` and `done`. */
function requestOf({ status, requestedAt, erasesAt }: PersonDeletionEntity): Deletion['request'] {
  if (status === 'erasing' || status === 'done') return null;
  return { status, requestedAt: requestedAt.toISOString(), erasesAt: erasesAt.toISOString() };
}
