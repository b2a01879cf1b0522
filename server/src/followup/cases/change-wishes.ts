import { Injectable } from '@nestjs/common';
import { isLive, wishChanges, type wishesSchema } from '@qihang/shared/followup';
import type { z } from 'zod';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { followUpErrors } from '../followup.errors';
import { EndCases } from './end-cases';
import { LockCase } from './lock-case';
import { OpenCase } from './open-case';
import { WishRights } from './wish-rights';

/** The person says anew which help is wanted: what is new is opened, what is no longer wanted is closed. */
@Injectable()
export class ChangeWishes {
  constructor(
    private readonly transactions: Transactions,
    private readonly rights: WishRights,
    private readonly locking: LockCase,
    private readonly open: OpenCase,
    private readonly end: EndCases,
  ) {}

  /** @throws DomainError `followup/may-not-wish` for who has had no internship, or was retained and is still there */
  execute({ personId }: Actor, { needs }: z.output<typeof wishesSchema>): Promise<void> {
    return this.transactions.run(async () => {
      const origin = await this.rights.originFor(personId);
      if (origin === undefined) throw new DomainError(followUpErrors.mayNotWish);
      const live = (await this.locking.ofPerson(personId)).filter(({ status }) => isLive(status));
      const before = live.map(({ need }) => need);
      const { added, dropped } = wishChanges(before, needs);
      const by = { role: 'seeker', personId } as const;
      await this.end.execute(
        live.filter(({ need }) => dropped.includes(need)),
        { action: 'decline', by },
      );
      for (const need of added) await this.open.execute(origin, need, by);
    });
  }
}
