import { Injectable } from '@nestjs/common';
import type { decidePaperSchema } from '@qihang/shared/agreements';
import { shanghaiDate } from '@qihang/shared/platform';
import type { z } from 'zod';
import { AuditLog } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { type Actor, badField, type CallOrigin } from '../../platform/http';
import { AgreementVersionEntity } from '../agreement-version.entity';
import { agreementErrors } from '../agreements.errors';
import { LockAgreement, type LockedAgreement } from '../lock-agreement';
import { MoveAgreement } from '../move-agreement';
import { RecordEvent } from '../record-event';
import { SigningFitness } from '../signing/signing-fitness';
import { TakeEffect } from '../signing/take-effect';
import type { PaperEntity } from './paper.entity';
import { PaperSignatures } from './paper-signatures';
import { PaperVault } from './paper-vault';
import { Papers } from './papers';

type Decision = z.output<typeof decidePaperSchema>;

const STATUSES = { confirm: 'confirmed', return: 'returned' } as const;

/** An officer has compared the uploads with the text: confirms the paper, which puts it in force, or returns it. */
@Injectable()
export class DecidePaper {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockAgreement,
    private readonly papers: Papers,
    private readonly vault: PaperVault,
    private readonly fitness: SigningFitness,
    private readonly signatures: PaperSignatures,
    private readonly takeEffect: TakeEffect,
    private readonly move: MoveAgreement,
    private readonly record: RecordEvent,
    private readonly audit: AuditLog,
  ) {}

  /**
   * What this officer has decided before stays so, and may be sent again.
   * @param actor an officer who has just proved their identity anew
   * @throws DomainError `agreements/not-found`; `agreements/witness-is-party`; `agreements/not-allowed` unless the paper
   *   is submitted; `agreements/changed` when it is not what the officer has looked at; `http/bad-input` for a day that
   *   cannot be; as `SigningFitness` and `TakeEffect`
   */
  execute(actor: Actor, id: string, decided: Decision, origin: CallOrigin): Promise<void> {
    const { decision, reason, signedOn, fileHash } = decided;
    return this.transactions.run(async () => {
      const { side, ...locked } = await this.locking.forActor(actor, id);
      if (side !== 'bureau') throw new DomainError(agreementErrors.witnessIsParty);
      const { open, current } = locked;
      const version = open ?? current;
      const paper = version && (await this.papers.of(id, version.number));
      if (paper?.status === STATUSES[decision] && paper.decidedBy === actor.personId) return;
      if (open?.status !== 'signing' || paper?.status !== 'submitted') {
        throw new DomainError(agreementErrors.notAllowed);
      }
      if (fileHash !== undefined && fileHash !== paper.fileHash) throw new DomainError(agreementErrors.changed);
      await this.papers.papers.update(paper.id, {
        status: STATUSES[decision],
        signedOn: decision === 'confirm' ? this.dayOf(open, signedOn) : null,
        reasonCipher: this.vault.reason.encrypt(reason),
        decidedBy: actor.personId,
        decidedAt: this.clock.now(),
      });
      const by = { role: 'officer', personId: actor.personId } as const;
      await this.record.execute(locked.agreement, `${decision}-paper`, by, { versionNumber: open.number, reason });
      if (decision === 'return') await this.return(locked, open, paper);
      else {
        await this.fitness.assert(locked, open, 'bureau');
        await this.signatures.execute(locked, open, actor, origin);
        await this.takeEffect.execute(locked, by);
      }
      await this.writeDown(actor, paper, decision);
    });
  }

  /** The parties sign or upload anew; the days that the paper lay with the bureau do not count against them. */
  private async return(
    { agreement }: LockedAgreement,
    open: AgreementVersionEntity,
    paper: PaperEntity,
  ): Promise<void> {
    const waited = this.clock.now().getTime() - (paper.submittedAt ?? this.clock.now()).getTime();
    const lapsesAt = open.lapsesAt && new Date(open.lapsesAt.getTime() + Math.max(waited, 0));
    await this.transactions.manager.getRepository(AgreementVersionEntity).update(open.id, { lapsesAt });
    agreement.waitingFor = null;
    await this.move.save(agreement);
  }

  private dayOf({ sentAt }: AgreementVersionEntity, signedOn: string | undefined): string {
    const first = shanghaiDate(sentAt ?? this.clock.now());
    if (signedOn === undefined) throw badField('signedOn', '请填写纸上的签订日期');
    if (signedOn < first) throw badField('signedOn', `不能早于协议提交签署的日期（${first}）`);
    if (signedOn > this.clock.today()) throw badField('signedOn', '不能晚于今天');
    return signedOn;
  }

  private writeDown({ personId }: Actor, paper: PaperEntity, decision: Decision['decision']): Promise<void> {
    const { agreementId, versionNumber: version, fileHash } = paper;
    return this.audit.record({
      actor: { kind: 'officer', id: personId },
      action: 'agreements.decide-paper',
      subject: { type: 'agreement', id: agreementId },
      detail: { decision, version, fileHash },
    });
  }
}
