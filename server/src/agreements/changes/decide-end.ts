import { Injectable } from '@nestjs/common';
import type { decideEndSchema } from '@qihang/shared/agreements';
import type { z } from 'zod';
import { AuditLog } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { type Actor, badField } from '../../platform/http';
import type { AgreementEntity } from '../agreement.entity';
import { LockAgreement } from '../lock-agreement';
import { MoveAgreement } from '../move-agreement';
import { RecordEvent } from '../record-event';
import { ChangeVault } from './change-vault';
import type { EarlyEndEntity } from './early-end.entity';
import { OpenEnd } from './open-end';
import { SettleEnd } from './settle-end';

/** An officer decides on an early end that was objected to. */
@Injectable()
export class DecideEnd {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockAgreement,
    private readonly openEnd: OpenEnd,
    private readonly vault: ChangeVault,
    private readonly settle: SettleEnd,
    private readonly move: MoveAgreement,
    private readonly record: RecordEvent,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `agreements/not-found`; `agreements/no-end-to-answer`; `http/bad-input` for a day outside */
  execute(actor: Actor, id: string, { decision, reason, lastDay }: z.output<typeof decideEndSchema>): Promise<void> {
    return this.transactions.run(async () => {
      const locked = await this.locking.forActor(actor, id, 'bureau', { withApplication: true });
      const { agreement } = locked;
      const end = await this.openEnd.of(agreement, ['objected']);
      const by = { role: 'officer', personId: actor.personId } as const;
      const ends = decision === 'end';
      const decisionCipher = this.vault.decision.encrypt(reason);
      const status = ends ? 'decided-end' : 'decided-continue';
      await this.openEnd.update(end.id, { status, decisionCipher, closedAt: this.clock.now() });
      const history = { versionNumber: agreement.currentVersion, reason };
      await this.record.execute(agreement, ends ? 'decide-end' : 'decide-continue', by, history);
      if (ends) await this.settle.execute(locked, this.dayOf(agreement, end, lastDay), by);
      else {
        agreement.endRequest = null;
        await this.move.save(agreement);
      }
      await this.audit.record({
        actor: { kind: 'officer', id: actor.personId },
        action: 'agreements.decide-end',
        subject: { type: 'agreement', id },
        detail: { decision },
      });
    });
  }

  /** A last day that was asked for before the first day stays possible: the internship then never begins. */
  private dayOf({ startsOn, endsOn }: AgreementEntity, end: EarlyEndEntity, decided: string | undefined): string {
    const lastDay = decided ?? end.lastDay;
    const earliest = startsOn === null || end.lastDay < startsOn ? end.lastDay : startsOn;
    if (lastDay >= earliest && (endsOn === null || lastDay <= endsOn)) return lastDay;
    const message = `最后一天须在${earliest}至${endsOn}之间`;
    throw badField('lastDay', message);
  }
}
