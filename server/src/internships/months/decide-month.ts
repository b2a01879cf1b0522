import { Injectable } from '@nestjs/common';
import {
  checkMonthFigures,
  type decideMonthSchema,
  type MonthFigures,
  type monthWordsSchema,
} from '@qihang/shared/internships';
import type { z } from 'zod';
import { AuditLog } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { type Actor, badField, httpErrors } from '../../platform/http';
import { type KeptMonth, LockMonth, type MonthAddress } from './lock-month';
import type { MonthEntity } from './month.entity';
import { MonthEvidences } from './month-evidence';
import { monthErrors } from './months.errors';
import { MoveMonth } from './move-month';

type Decision = z.output<typeof decideMonthSchema>;
type Address = Omit<MonthAddress, 'revision'>;

const DECIDED = { attention: null, attentionSince: null } as const;

/** An officer decides on a month, with the reason, which all sides read; the figures before and after stay in the history. */
@Injectable()
export class DecideMonth {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockMonth,
    private readonly evidences: MonthEvidences,
    private readonly move: MoveMonth,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Closes a month that was objected to, with the figures that the officer finds right.
   * @throws DomainError `internships/not-found`, also to who is a party; `internship-months/not-found`, `…/changed`,
   *   `…/not-allowed`; `http/bad-input`
   */
  settle(actor: Actor, address: Address, decision: Decision): Promise<void> {
    return this.decide(actor, { ...address, revision: decision.revision }, 'settle', async (locked) => {
      const { before, after } = this.figuresOf(locked, decision);
      const { entries, leaveDays } = await this.evidences.of(locked.internship.id, locked.month);
      const closed = { closedAt: this.clock.now(), entries, leaveDays: leaveDays.length };
      const detail = { text: decision.reason, before, after };
      await this.move.byActor(locked, {
        kind: 'settle',
        action: 'settle',
        changes: { ...after, ...closed, ...DECIDED },
        detail,
      });
    });
  }

  /**
   * Corrects a closed month, asked or not.
   * @throws DomainError as `settle`
   */
  correct(actor: Actor, address: Address, decision: Decision): Promise<void> {
    return this.decide(actor, { ...address, revision: decision.revision }, 'correct', async (locked) => {
      const { before, after } = this.figuresOf(locked, decision);
      if (JSON.stringify(before) === JSON.stringify(after)) {
        throw badField('attendedDays', '考勤和补助都没有变化，没有需要更正的内容');
      }
      const detail = { text: decision.reason, before, after };
      await this.move.byActor(locked, {
        kind: 'correct',
        action: 'correct',
        changes: { ...after, ...DECIDED },
        detail,
      });
    });
  }

  /**
   * Leaves a month as it is that somebody asked to correct.
   * @throws DomainError as `settle`; `internship-months/no-correction` when nobody asks
   */
  refuse(actor: Actor, address: Address, { revision, text }: z.output<typeof monthWordsSchema>): Promise<void> {
    return this.decide(actor, { ...address, revision }, 'refuse-correction', async (locked) => {
      if (locked.record.attention !== 'correction') throw new DomainError(monthErrors.noCorrection);
      await this.move.byActor(locked, { kind: 'refuse-correction', action: null, changes: DECIDED, detail: { text } });
    });
  }

  private decide(
    actor: Actor,
    address: MonthAddress,
    decision: 'settle' | 'correct' | 'refuse-correction',
    act: (locked: KeptMonth) => Promise<void>,
  ): Promise<void> {
    return this.transactions.run(async () => {
      await act(await this.locking.kept(actor, address, ['bureau']));
      await this.audit.record({
        actor: { kind: 'officer', id: actor.personId },
        action: `internships.month-${decision}`,
        subject: { type: 'internship', id: address.id },
        detail: { month: address.number },
      });
    });
  }

  private figuresOf({ record, month }: KeptMonth, decision: Decision): { before: MonthFigures; after: MonthFigures } {
    const { stipendFen, stipendPaidOn } = decision;
    const after = { attendedDays: [...decision.attendedDays].sort(), stipendFen, stipendPaidOn };
    const fields = checkMonthFigures(after, { month, today: this.clock.today() });
    if (fields.length > 0) throw new DomainError(httpErrors.badInput, { fields });
    return { before: figuresIn(record), after };
  }
}

function figuresIn({ attendedDays, stipendFen, stipendPaidOn }: MonthEntity): MonthFigures {
  return { attendedDays, stipendFen, stipendPaidOn };
}
