import { Injectable } from '@nestjs/common';
import type { AgreementVersion } from '@qihang/shared/agreements';
import { maskName } from '@qihang/shared/identity';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import type { AgreementEntity } from '../agreement.entity';
import type { AgreementSide } from '../agreement-scope';
import { AgreementSignatureEntity } from '../agreement-signature.entity';
import { AgreementVault } from '../agreement-vault';
import type { AgreementVersionEntity } from '../agreement-version.entity';
import { TemplateDirectory } from '../templates/template-directory';
import { partyOf } from './agreement-summaries';

/** Describes one version of an agreement and who has signed it. */
@Injectable()
export class VersionViews {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly vault: AgreementVault,
    private readonly templates: TemplateDirectory,
  ) {}

  /** @param side for whom; officers read the names of trainee and guardian masked */
  async of(
    side: AgreementSide,
    agreement: AgreementEntity,
    version: AgreementVersionEntity,
  ): Promise<AgreementVersion> {
    const { number, status, contentHash, templateId, sentAt, lapsesAt, reason } = version;
    const template =
      templateId === null ? await this.templates.inForce(this.clock.today()) : await this.templates.find(templateId);
    return {
      number,
      status,
      contentHash,
      templateTitle: template.text.title,
      sentAt: sentAt?.toISOString() ?? null,
      lapsesAt: lapsesAt?.toISOString() ?? null,
      waitingFor: status === 'signing' ? partyOf(agreement.waitingFor) : null,
      signatures: await this.signaturesOf(side, version),
      reason,
    };
  }

  private async signaturesOf(
    side: AgreementSide,
    { agreementId, number }: AgreementVersionEntity,
  ): Promise<AgreementVersion['signatures']> {
    const rows = await this.transactions.manager
      .getRepository(AgreementSignatureEntity)
      .find({ where: { agreementId, versionNumber: number }, order: { id: 'ASC' } });
    return rows.map(({ party, signerCipher, method, signedAt }) => {
      const signer = this.vault.signer.decrypt(signerCipher);
      const isPrivate = side === 'bureau' && (party === 'trainee' || party === 'guardian');
      return { party, signer: isPrivate ? maskName(signer) : signer, method, signedAt: signedAt.toISOString() };
    });
  }
}
