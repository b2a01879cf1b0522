import { Injectable } from '@nestjs/common';
import { AGREEMENT_POLICY, earlyEndReasonLabels, type requestEndSchema } from '@qihang/shared/agreements';
import { addDays, valueOn } from '@qihang/shared/platform';
import type { z } from 'zod';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { type Actor, badField } from '../../platform/http';
import type { AgreementEntity } from '../agreement.entity';
import { SIDE_ROLES } from '../agreement-scope';
import { agreementErrors } from '../agreements.errors';
import { LockAgreement } from '../lock-agreement';
import { MoveAgreement } from '../move-agreement';
import { RecordEvent } from '../record-event';
import { ChangeVault } from './change-vault';
import { EarlyEndEntity } from './early-end.entity';

type EndRequest = z.output<typeof requestEndSchema>;

/** Reasons that need no notice: the other side has broken the agreement. */
const WITHOUT_NOTICE: readonly EndRequest['reasonCode'][] = ['conduct', 'host-breach'];

/** One side asks for an early end, with reason and last day; the other confirms or objects (domain, §6). */
@Injectable()
export class RequestEnd {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockAgreement,
    private readonly vault: ChangeVault,
    private readonly move: MoveAgreement,
    private readonly record: RecordEvent,
  ) {}

  /**
   * @throws DomainError `agreements/not-found`; `agreements/not-allowed` unless in force; `agreements/end-pending`;
   *   `http/bad-input` for a day without notice or after the agreement's own last day
   */
  execute(actor: Actor, id: string, { reasonCode, text, lastDay }: EndRequest): Promise<void> {
    return this.transactions.run(async (manager) => {
      const { agreement, side } = await this.locking.forActor(actor, id, ['trainee', 'host']);
      if (agreement.status !== 'in-force' || side === 'bureau') throw new DomainError(agreementErrors.notAllowed);
      if (agreement.endRequest !== null) throw new DomainError(agreementErrors.endPending);
      this.refuseDay(agreement, reasonCode, lastDay);
      await manager.getRepository(EarlyEndEntity).insert({
        agreementId: id,
        status: 'requested',
        bySide: side,
        byPersonId: actor.personId,
        reasonCode,
        textCipher: this.vault.statement.encrypt(text),
        lastDay,
        requestedAt: this.clock.now(),
      });
      agreement.endRequest = 'requested';
      await this.move.save(agreement);
      const by = { role: SIDE_ROLES[side], personId: actor.personId };
      const reason = `${earlyEndReasonLabels[reasonCode]}：${text}（希望最后一天为${lastDay}）`;
      await this.record.execute(agreement, 'request-end', by, { versionNumber: agreement.currentVersion, reason });
    });
  }

  private refuseDay({ endsOn }: AgreementEntity, reasonCode: EndRequest['reasonCode'], lastDay: string): void {
    const today = this.clock.today();
    const { noticeDays } = valueOn(AGREEMENT_POLICY, today);
    const earliest = WITHOUT_NOTICE.includes(reasonCode) ? today : addDays(today, noticeDays);
    if (lastDay < earliest) throw badField('lastDay', `最后一天不能早于${earliest}`);
    if (endsOn !== null && lastDay >= endsOn) throw badField('lastDay', `协议本来就到${endsOn}为止`);
  }
}
