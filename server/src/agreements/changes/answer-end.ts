import { Injectable } from '@nestjs/common';
import type { answerEndSchema, EarlyEnd } from '@qihang/shared/agreements';
import type { z } from 'zod';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { SIDE_ROLES } from '../agreement-scope';
import { agreementErrors } from '../agreements.errors';
import { LockAgreement } from '../lock-agreement';
import { MoveAgreement } from '../move-agreement';
import { RecordEvent } from '../record-event';
import { ChangeVault } from './change-vault';
import { OpenEnd } from './open-end';
import { SettleEnd } from './settle-end';

/** The other side confirms an early end, or objects; objections go to the division's officers. */
@Injectable()
export class AnswerEnd {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockAgreement,
    private readonly openEnd: OpenEnd,
    private readonly vault: ChangeVault,
    private readonly settle: SettleEnd,
    private readonly move: MoveAgreement,
    private readonly record: RecordEvent,
  ) {}

  /** @throws DomainError `agreements/not-found`; `agreements/no-end-to-answer`, also to who made the request */
  execute(actor: Actor, id: string, { answer, text }: z.output<typeof answerEndSchema>): Promise<void> {
    return this.transactions.run(async () => {
      const locked = await this.locking.forActor(actor, id, ['trainee', 'host'], { withApplication: true });
      const { agreement, side } = locked;
      const end = await this.openEnd.of(agreement, ['requested']);
      if (end.bySide === side) throw new DomainError(agreementErrors.noEndToAnswer);
      const by = { role: SIDE_ROLES[side], personId: actor.personId };
      const history = { versionNumber: agreement.currentVersion, reason: text };
      const answerCipher = text === '' ? null : this.vault.answer.encrypt(text);
      const status: EarlyEnd['status'] = answer === 'confirm' ? 'confirmed' : 'objected';
      const closedAt = answer === 'confirm' ? this.clock.now() : null;
      await this.openEnd.update(end.id, { status, answerCipher, closedAt });
      await this.record.execute(agreement, answer === 'confirm' ? 'confirm-end' : 'object-end', by, history);
      if (answer === 'confirm') return this.settle.execute(locked, end.lastDay, by);
      agreement.endRequest = 'objected';
      await this.move.save(agreement);
    });
  }
}
