import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import type { AgreementEntity } from '../agreement.entity';
import { AgreementSignatureEntity } from '../agreement-signature.entity';
import { AgreementVersionEntity } from '../agreement-version.entity';
import { agreementErrors } from '../agreements.errors';
import { LockAgreement } from '../lock-agreement';
import { MoveAgreement } from '../move-agreement';
import { RecordEvent } from '../record-event';
import { RenewText } from '../signing/renew-text';
import { Papers } from './papers';

interface UnsignedVersion {
  readonly agreement: AgreementEntity;
  readonly open: AgreementVersionEntity;
}

/** The host lets the open version be signed on paper; nobody signs it electronically any more (domain, §6). */
@Injectable()
export class ChoosePaper {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockAgreement,
    private readonly papers: Papers,
    private readonly renewText: RenewText,
    private readonly move: MoveAgreement,
    private readonly record: RecordEvent,
  ) {}

  /**
   * A second time changes nothing. The last instant to sign stays what it was. A text whose template was replaced
   * meanwhile is made anew, so that nobody prints outdated clauses.
   * @param reason words of the host
   * @throws DomainError `agreements/not-found`; `agreements/not-allowed` unless a version waits for signatures;
   *   `agreements/lapsed`; `agreements/signed-electronically` once anybody has signed it
   */
  execute(actor: Actor, id: string, reason: string): Promise<void> {
    return this.transactions.run(async (manager) => {
      const { agreement, open } = await this.unsigned(actor, id);
      if (open.way === 'paper') return;
      const versionNumber = open.number;
      await manager.getRepository(AgreementVersionEntity).update(open.id, { way: 'paper' });
      await this.papers.papers.insert({ agreementId: id, versionNumber, status: 'collecting' });
      agreement.way = 'paper';
      agreement.waitingFor = null;
      await this.move.save(agreement);
      const by = { role: 'host-agent', personId: actor.personId } as const;
      await this.record.execute(agreement, 'choose-paper', by, { versionNumber, reason });
    });
  }

  /** The open version, which nobody has signed, by the template in force; or one that is on paper already. */
  private async unsigned(actor: Actor, id: string): Promise<UnsignedVersion> {
    const locked = await this.locking.forActor(actor, id, 'host');
    const { agreement, open } = locked;
    if (open?.status !== 'signing') throw new DomainError(agreementErrors.notAllowed);
    if (open.way === 'paper') return { agreement, open };
    if (open.lapsesAt !== null && open.lapsesAt <= this.clock.now()) throw new DomainError(agreementErrors.lapsed);
    const signatures = this.transactions.manager.getRepository(AgreementSignatureEntity);
    if (await signatures.existsBy({ agreementId: id, versionNumber: open.number })) {
      throw new DomainError(agreementErrors.signedElectronically);
    }
    if (!(await this.renewText.ifOutdated(locked, open, actor))) return { agreement, open };
    return this.unsigned(actor, id);
  }
}
