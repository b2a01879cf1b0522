import { Injectable } from '@nestjs/common';
import type { declineHelpSchema } from '@qihang/shared/followup';
import type { z } from 'zod';
import { Transactions } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { EndCases } from './end-cases';
import { LockCase } from './lock-case';

/** The person wants no more help of one kind. */
@Injectable()
export class DeclineHelp {
  constructor(
    private readonly transactions: Transactions,
    private readonly locking: LockCase,
    private readonly end: EndCases,
  ) {}

  /** @throws DomainError `followup/not-found`, `followup/changed`, `followup/not-allowed` once closed */
  execute(actor: Actor, id: string, { revision, words }: z.output<typeof declineHelpSchema>): Promise<void> {
    return this.transactions.run(async () => {
      const { found } = await this.locking.forPerson(actor, id, revision);
      const by = { role: 'seeker', personId: actor.personId } as const;
      await this.end.execute([found], { action: 'decline', by, words, isShown: true });
    });
  }
}
