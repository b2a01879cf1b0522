import { Injectable } from '@nestjs/common';
import { PARTY_ROLES } from '@qihang/shared/agreements';
import { formatChineseDate, shanghaiDate } from '@qihang/shared/platform';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import type { AgreementEntity } from '../agreement.entity';
import { SIDE_ROLES } from '../agreement-scope';
import { agreementErrors } from '../agreements.errors';
import { LockAgreement } from '../lock-agreement';
import { MoveAgreement } from '../move-agreement';
import { remindAgainAt } from '../reading/remind-again';
import { RecordEvent } from '../record-event';

const SHANGHAI_MS = 8 * 3_600_000;
const IN_THE_QUEUE = { path: '', message: '协议在人社部门的待办里，工作人员会按顺序处理' };

/** Reminds by hand whose turn it is to sign. */
@Injectable()
export class RemindSigner {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockAgreement,
    private readonly move: MoveAgreement,
    private readonly record: RecordEvent,
  ) {}

  /**
   * @throws DomainError `agreements/not-found`; `agreements/nobody-to-remind` when it is the caller's own turn or the
   *   bureau's, which works off a queue; `agreements/reminded-recently` with the time of the next one
   */
  execute(actor: Actor, id: string): Promise<void> {
    return this.transactions.run(async () => {
      const { side, agreement, open } = await this.locking.forActor(actor, id);
      const by = { role: SIDE_ROLES[side], personId: actor.personId };
      const { waitingFor } = agreement;
      const isOfficers = waitingFor === 'bureau' || waitingFor === 'paper';
      if (isOfficers) throw new DomainError(agreementErrors.nobodyToRemind, { fields: [IN_THE_QUEUE] });
      const isSigned = open?.status === 'signing' && open.way === 'electronic';
      if (!isSigned || waitingFor === null || PARTY_ROLES[waitingFor] === by.role) {
        throw new DomainError(agreementErrors.nobodyToRemind);
      }
      this.assertPaused(agreement);
      agreement.remindedAt = this.clock.now();
      await this.move.save(agreement);
      await this.record.execute(agreement, 'remind', by, { versionNumber: open.number });
    });
  }

  private assertPaused(agreement: AgreementEntity): void {
    const now = this.clock.now();
    const again = remindAgainAt(agreement, now);
    if (again === null) return;
    throw new DomainError(agreementErrors.remindedRecently, {
      retryAfter: Math.ceil((again.getTime() - now.getTime()) / 1_000),
      fields: [{ path: '', message: `${chineseTime(again)}以后可以再提醒` }],
    });
  }
}

/** `2026年11月24日10:05`, in China. */
function chineseTime(instant: Date): string {
  const time = new Date(instant.getTime() + SHANGHAI_MS).toISOString().slice(11, 16);
  return `${formatChineseDate(shanghaiDate(instant))}${time}`;
}
