import { Injectable } from '@nestjs/common';
import { lastDayOf, type VersionStatus, versionStatus } from '@qihang/shared/agreements';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { Outbox } from '../../platform/outbox';
import type { AgreementEntity } from '../agreement.entity';
import { AgreementVault } from '../agreement-vault';
import { AgreementVersionEntity } from '../agreement-version.entity';
import { agreementErrors } from '../agreements.errors';
import type { LockedAgreement } from '../lock-agreement';
import { MoveAgreement } from '../move-agreement';
import { type AgreementMover, RecordEvent } from '../record-event';
import { sealRequested } from '../sealing/sealing.events';

/**
 * All have signed: the open version takes effect at this instant. A first version puts the agreement in force; a later one
 * takes the place of the one before it. The seal follows by an event of the same transaction, so that no crash loses it.
 */
@Injectable()
export class TakeEffect {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly vault: AgreementVault,
    private readonly move: MoveAgreement,
    private readonly record: RecordEvent,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Call it in the transaction of the last signature, or of the paper's confirmation.
   * @param locked written back, with its versions
   * @param by the officer who signed or confirmed
   * @throws DomainError `agreements/not-allowed`, `agreements/other-in-force`, `seekers/internship-in-force`
   */
  async execute({ agreement, open, current }: LockedAgreement, by: AgreementMover): Promise<void> {
    if (open === null) throw new DomainError(agreementErrors.notAllowed);
    const status = after(open.status, 'take-effect', by);
    if (current !== null) await this.update(current, { status: after(current.status, 'supersede', by) });
    await this.update(open, { status, effectiveAt: this.clock.now(), seal: 'pending' });
    this.follow(agreement, open);
    const about = { versionNumber: open.number };
    if (current === null) {
      await this.move.execute(agreement, 'take-effect', by, about);
    } else {
      await this.move.save(agreement);
      await this.record.execute(agreement, 'take-effect', by, about);
    }
    const version = { agreementId: agreement.id, versionNumber: open.number };
    await this.outbox.add(sealRequested, version, { key: `${agreement.id}:${open.number}` });
  }

  /** Mentor and days are now those of this version. An early end that is settled stays. */
  private follow(agreement: AgreementEntity, version: AgreementVersionEntity): void {
    const { mentorId, startsOn, months } = this.vault.terms.decrypt(version.termsCipher);
    if (startsOn === null || months === null) throw new Error(`version ${version.id} was signed without its days`);
    const lastDay = lastDayOf(startsOn, months);
    const settled = agreement.endRequest === 'settled' ? agreement.endsOn : null;
    agreement.currentVersion = version.number;
    agreement.openVersion = null;
    agreement.waitingFor = null;
    agreement.way = version.way;
    agreement.mentorId = mentorId;
    agreement.startsOn = startsOn;
    agreement.endsOn = settled !== null && settled < lastDay ? settled : lastDay;
  }

  private async update(version: AgreementVersionEntity, change: Partial<AgreementVersionEntity>): Promise<void> {
    Object.assign(version, change);
    await this.transactions.manager.getRepository(AgreementVersionEntity).update(version.id, change);
  }
}

function after(status: VersionStatus, action: 'take-effect' | 'supersede', { role }: AgreementMover): VersionStatus {
  const to = versionStatus.statusAfter(status, action, role);
  if (to === undefined)
    throw new DomainError(agreementErrors.notAllowed, { detail: `${action} of a version ${status}` });
  return to;
}
