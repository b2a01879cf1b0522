import { Injectable } from '@nestjs/common';
import { checkMonthFigures, type payMonthSchema } from '@qihang/shared/internships';
import type { z } from 'zod';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { type Actor, httpErrors } from '../../platform/http';
import { LockMonth, type MonthAddress } from './lock-month';
import { MonthProofs } from './month-proofs';
import { MoveMonth } from './move-month';

/** Fills in the stipend of a month whose attendance the trainee has confirmed; the trainee is then asked about it alone. */
@Injectable()
export class PayMonth {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockMonth,
    private readonly proofs: MonthProofs,
    private readonly move: MoveMonth,
  ) {}

  /**
   * @throws DomainError `internships/not-found`, `internship-months/not-found`, `…/changed`; `…/not-allowed` unless only the
   *   stipend is missing; `http/bad-input`
   */
  execute(
    actor: Actor,
    address: Omit<MonthAddress, 'revision'>,
    { note, ...sent }: z.output<typeof payMonthSchema>,
  ): Promise<void> {
    return this.transactions.run(async () => {
      const locked = await this.locking.kept(actor, { ...address, ...sent }, ['mentor', 'host']);
      const { record, month } = locked;
      const { stipendFen, stipendPaidOn } = sent;
      const figures = { attendedDays: record.attendedDays, stipendFen, stipendPaidOn };
      const fields = checkMonthFigures(figures, { month, today: this.clock.today() });
      if (fields.length > 0) throw new DomainError(httpErrors.badInput, { fields });
      const proofPhotoIds = await this.proofs.use(locked, sent.proofPhotoIds, 'proofPhotoIds');
      await this.move.byActor(locked, {
        kind: 'pay',
        action: 'pay',
        changes: { stipendFen, stipendPaidOn, proofPhotoIds },
        detail: { text: note, photoIds: proofPhotoIds, after: figures },
      });
    });
  }
}
