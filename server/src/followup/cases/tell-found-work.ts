import { Injectable } from '@nestjs/common';
import { type foundWorkSchema, isLive } from '@qihang/shared/followup';
import type { z } from 'zod';
import { Transactions } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { EndCases } from './end-cases';
import { LockCase } from './lock-case';

/** The person has found work: every case ends. Saying it again changes nothing. */
@Injectable()
export class TellFoundWork {
  constructor(
    private readonly transactions: Transactions,
    private readonly locking: LockCase,
    private readonly end: EndCases,
  ) {}

  execute({ personId }: Actor, { words }: z.output<typeof foundWorkSchema>): Promise<void> {
    return this.transactions.run(async () => {
      const live = (await this.locking.ofPerson(personId)).filter(({ status }) => isLive(status));
      const by = { role: 'seeker', personId } as const;
      await this.end.execute(live, { action: 'help', result: 'has-work', by, words, isShown: true });
    });
  }
}
