import { Injectable } from '@nestjs/common';
import type { monthWordsSchema } from '@qihang/shared/internships';
import type { z } from 'zod';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { LockMonth, type MonthAddress } from './lock-month';
import { monthErrors } from './months.errors';
import { MoveMonth } from './move-month';

/** A party asks the division's officers to correct a closed month. */
@Injectable()
export class AskCorrection {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockMonth,
    private readonly move: MoveMonth,
  ) {}

  /**
   * @throws DomainError `internships/not-found`, `internship-months/not-found`, `…/changed`; `…/not-allowed` unless closed;
   *   `…/correction-pending` while a request waits
   */
  execute(
    actor: Actor,
    address: Omit<MonthAddress, 'revision'>,
    { revision, text }: z.output<typeof monthWordsSchema>,
  ): Promise<void> {
    return this.transactions.run(async () => {
      const locked = await this.locking.kept(actor, { ...address, revision }, ['trainee', 'mentor', 'host']);
      if (locked.record.status !== 'closed') throw new DomainError(monthErrors.notAllowed);
      if (locked.record.attention !== null) throw new DomainError(monthErrors.correctionPending);
      await this.move.byActor(locked, {
        kind: 'ask-correction',
        action: null,
        changes: { attention: 'correction', attentionSince: this.clock.now() },
        detail: { text },
      });
    });
  }
}
