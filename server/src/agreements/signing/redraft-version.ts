import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database';
import { AgreementVersionEntity } from '../agreement-version.entity';
import type { LockedAgreement } from '../lock-agreement';
import type { AgreementMover } from '../record-event';
import { DropVersion } from './drop-version';

/** Takes the open version back to be mended: it is dropped, and a draft with the same terms and details takes its place. */
@Injectable()
export class RedraftVersion {
  constructor(
    private readonly transactions: Transactions,
    private readonly dropVersion: DropVersion,
  ) {}

  /**
   * @param locked its agreement is changed in place; the caller's own step writes it back (`MoveAgreement`)
   * @returns the new draft, to be signed electronically unless the host chooses paper again
   * @throws DomainError `agreements/not-allowed`
   */
  async execute(locked: LockedAgreement, by: AgreementMover): Promise<AgreementVersionEntity> {
    const { agreement } = locked;
    const dropped = await this.dropVersion.execute(locked, by);
    const versions = this.transactions.manager.getRepository(AgreementVersionEntity);
    const { identifiers } = await versions.insert({
      agreementId: agreement.id,
      number: dropped.number + 1,
      status: 'draft',
      way: 'electronic',
      reason: dropped.reason,
      termsCipher: dropped.termsCipher,
      detailsCipher: dropped.detailsCipher,
      // A form that was filled in for the dropped version has to be opened again.
      termsRevision: dropped.termsRevision + 1,
      detailsRevision: dropped.detailsRevision + 1,
      seal: 'none',
    });
    agreement.openVersion = dropped.number + 1;
    agreement.way = 'electronic';
    return versions.findOneByOrFail({ id: String(identifiers[0]?.id) });
  }
}
