import { Injectable } from '@nestjs/common';
import type { confirmMonthSchema, MonthPart } from '@qihang/shared/internships';
import type { z } from 'zod';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { type Actor, badField } from '../../platform/http';
import { type KeptMonth, LockMonth, type MonthAddress } from './lock-month';
import type { MonthEntity } from './month.entity';
import { MonthEvidences } from './month-evidence';
import { type MonthStep, MoveMonth } from './move-month';

/** The trainee confirms a month's attendance, or that the stipend has come; when both are, the month is closed. */
@Injectable()
export class ConfirmMonth {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockMonth,
    private readonly evidences: MonthEvidences,
    private readonly move: MoveMonth,
  ) {}

  /**
   * @throws DomainError `internships/not-found`, `internship-months/not-found`, `…/changed`, `…/not-allowed`; `http/bad-input`
   *   for a stipend that is not paid yet
   */
  execute(
    actor: Actor,
    address: Omit<MonthAddress, 'revision'>,
    { revision, parts }: z.output<typeof confirmMonthSchema>,
  ): Promise<void> {
    return this.transactions.run(async () => {
      const locked = await this.locking.kept(actor, { ...address, revision }, ['trainee']);
      if (parts.includes('stipend') && locked.record.stipendFen === null) {
        throw badField('parts', '本月补助还没有填写发放情况，现在只能确认考勤');
      }
      const step = stepFor(locked.record, parts, this.clock.now());
      await this.move.byActor(locked, step.action === 'confirm' ? await this.closing(locked, step) : step);
    });
  }

  /** The record rests on the log as it is when it is closed. */
  private async closing({ internship, month }: KeptMonth, step: MonthStep): Promise<MonthStep> {
    const { entries, leaveDays } = await this.evidences.of(internship.id, month);
    return { ...step, changes: { ...step.changes, entries, leaveDays: leaveDays.length, closedAt: this.clock.now() } };
  }
}

/** What was confirmed before stays so. */
function stepFor(record: MonthEntity, parts: readonly MonthPart[], now: Date): MonthStep {
  const attendanceConfirmedAt = record.attendanceConfirmedAt ?? (parts.includes('attendance') ? now : null);
  const stipendConfirmedAt = record.stipendConfirmedAt ?? (parts.includes('stipend') ? now : null);
  const changes = { attendanceConfirmedAt, stipendConfirmedAt };
  const both = parts.includes('attendance') && parts.includes('stipend');
  const kind = both ? 'confirm' : parts.includes('stipend') ? 'confirm-stipend' : 'confirm-attendance';
  if (attendanceConfirmedAt !== null && stipendConfirmedAt !== null) return { kind, action: 'confirm', changes };
  const waitsForStipend = attendanceConfirmedAt !== null && record.stipendFen === null;
  return { kind, action: waitsForStipend ? 'confirm-attendance' : 'confirm-part', changes };
}
