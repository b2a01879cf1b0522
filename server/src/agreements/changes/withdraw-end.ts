import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { SIDE_ROLES } from '../agreement-scope';
import { agreementErrors } from '../agreements.errors';
import { LockAgreement } from '../lock-agreement';
import { MoveAgreement } from '../move-agreement';
import { RecordEvent } from '../record-event';
import { OpenEnd } from './open-end';

/** The side that asked for an early end takes its request back, also after an objection. */
@Injectable()
export class WithdrawEnd {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockAgreement,
    private readonly openEnd: OpenEnd,
    private readonly move: MoveAgreement,
    private readonly record: RecordEvent,
  ) {}

  /** @throws DomainError `agreements/not-found`; `agreements/no-end-to-answer`, also to who did not make the request */
  execute(actor: Actor, id: string): Promise<void> {
    return this.transactions.run(async () => {
      const { agreement, side } = await this.locking.forActor(actor, id, ['trainee', 'host']);
      const end = await this.openEnd.of(agreement, ['requested', 'objected']);
      if (end.bySide !== side) throw new DomainError(agreementErrors.noEndToAnswer);
      await this.openEnd.update(end.id, { status: 'withdrawn', closedAt: this.clock.now() });
      agreement.endRequest = null;
      await this.move.save(agreement);
      const by = { role: SIDE_ROLES[side], personId: actor.personId };
      await this.record.execute(agreement, 'withdraw-end', by, { versionNumber: agreement.currentVersion });
    });
  }
}
