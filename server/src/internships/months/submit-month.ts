import { Injectable } from '@nestjs/common';
import { checkSubmission, INTERNSHIP_POLICY, monthIsOver, type submitMonthSchema } from '@qihang/shared/internships';
import { valueOn } from '@qihang/shared/platform';
import type { z } from 'zod';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { type Actor, httpErrors } from '../../platform/http';
import { type LockedMonth, LockMonth, type MonthAddress } from './lock-month';
import { type MonthEvidence, MonthEvidences } from './month-evidence';
import { MonthProofs } from './month-proofs';
import { monthErrors } from './months.errors';
import { MoveMonth } from './move-month';

type Submission = z.output<typeof submitMonthSchema>;

/**
 * The mentor or the host submits a month: attendance, and the stipend if it is paid. Submitted again, before the trainee has
 * closed it or in answer to an objection, the trainee is asked about all of it anew.
 */
@Injectable()
export class SubmitMonth {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockMonth,
    private readonly evidences: MonthEvidences,
    private readonly proofs: MonthProofs,
    private readonly move: MoveMonth,
  ) {}

  /**
   * @throws DomainError `internships/not-found`, `internship-months/not-found`, `…/changed`, `…/not-allowed`; `…/not-over`;
   *   `http/bad-input` with every problem of `checkSubmission`
   */
  execute(actor: Actor, address: Omit<MonthAddress, 'revision'>, sent: Submission): Promise<void> {
    return this.transactions.run(async () => {
      const locked = await this.locking.execute(actor, { ...address, ...sent }, ['mentor', 'host']);
      const { internship, month } = locked;
      if (!monthIsOver(month, internship.endsOn, this.clock.today())) throw new DomainError(monthErrors.notOver);
      const evidence = await this.evidences.of(internship.id, month);
      this.assertFits(locked, evidence, sent);
      const proofPhotoIds = await this.proofs.use(locked, sent.proofPhotoIds, 'proofPhotoIds');
      const { stipendFen, stipendPaidOn, note } = sent;
      const figures = { attendedDays: [...sent.attendedDays].sort(), stipendFen, stipendPaidOn };
      await this.move.byActor(locked, {
        kind: 'submit',
        action: 'submit',
        changes: {
          ...figures,
          fromDay: month.from,
          toDay: month.to,
          entries: evidence.entries,
          leaveDays: evidence.leaveDays.length,
          proofPhotoIds,
          submittedAt: this.clock.now(),
          attendanceConfirmedAt: null,
          stipendConfirmedAt: null,
          attention: null,
          attentionSince: null,
        },
        detail: { text: note, photoIds: proofPhotoIds, after: figures },
      });
    });
  }

  private assertFits({ month, record }: LockedMonth, { leaveDays, entries }: MonthEvidence, sent: Submission): void {
    const today = this.clock.today();
    const isAnswer = record?.status === 'objected';
    const facts = { month, today, leaveDays, entries: entries.length, isAnswer };
    const fields = checkSubmission(sent, facts, valueOn(INTERNSHIP_POLICY, today));
    if (fields.length > 0) throw new DomainError(httpErrors.badInput, { fields });
  }
}
