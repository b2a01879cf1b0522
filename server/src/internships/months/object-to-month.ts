import { Injectable } from '@nestjs/common';
import type { objectMonthSchema } from '@qihang/shared/internships';
import type { z } from 'zod';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { LockMonth, type MonthAddress } from './lock-month';
import { MonthProofs } from './month-proofs';
import { MoveMonth } from './move-month';

/** The trainee objects to a month: mentor and host answer by submitting again, or an officer settles it. */
@Injectable()
export class ObjectToMonth {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockMonth,
    private readonly proofs: MonthProofs,
    private readonly move: MoveMonth,
  ) {}

  /**
   * @throws DomainError `internships/not-found`, `internship-months/not-found`, `…/changed`, `…/not-allowed`; `http/bad-input`
   *   for unknown photos
   */
  execute(
    actor: Actor,
    address: Omit<MonthAddress, 'revision'>,
    { revision, about, text, ...sent }: z.output<typeof objectMonthSchema>,
  ): Promise<void> {
    return this.transactions.run(async () => {
      const locked = await this.locking.kept(actor, { ...address, revision }, ['trainee']);
      const photoIds = await this.proofs.use(locked, sent.photoIds, 'photoIds');
      const { attendanceConfirmedAt, stipendConfirmedAt } = locked.record;
      await this.move.byActor(locked, {
        kind: 'object',
        action: 'object',
        changes: {
          attendanceConfirmedAt: about.includes('attendance') ? null : attendanceConfirmedAt,
          stipendConfirmedAt: about.includes('stipend') ? null : stipendConfirmedAt,
          attention: 'objection',
          attentionSince: this.clock.now(),
        },
        detail: { text, about: [...new Set(about)], photoIds },
      });
    });
  }
}
