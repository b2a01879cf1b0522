import { Injectable } from '@nestjs/common';
import { type AgreementContent, agreementPoliciesOn, canonicalJson, versionStatus } from '@qihang/shared/agreements';
import { addDays } from '@qihang/shared/platform';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { EncryptedFiles } from '../../platform/files';
import type { AgreementEntity } from '../agreement.entity';
import { AgreementVault, FILE_KEY } from '../agreement-vault';
import { AgreementVersionEntity } from '../agreement-version.entity';
import { agreementErrors } from '../agreements.errors';
import { AgreementDocuments } from '../documents';
import { AgreementAssessment } from '../reading/agreement-assessment';
import { ComposeContent } from '../reading/compose-content';

/** Far more than the longest agreement. */
const PDF_LIMIT_BYTES = 20 * 1024 * 1024;

/**
 * Freezes a drafted version: what it says becomes canonical data, of which the PDF is made whose SHA-256 the parties sign
 * (domain, §6). From then on it never changes.
 */
@Injectable()
export class FreezeContent {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly vault: AgreementVault,
    private readonly files: EncryptedFiles,
    private readonly documents: AgreementDocuments,
    private readonly compose: ComposeContent,
    private readonly assessment: AgreementAssessment,
  ) {}

  /**
   * Writes the version and moves it to `signing`; the agreement is the caller's to move. If the transaction fails, the file
   * has no row that names it and is swept (`SweepUnreferenced`).
   * @param agreement locked
   * @param version its drafted version, changed in place
   * @param template in force today
   * @throws DomainError `agreements/not-allowed` unless it is a draft
   */
  async execute(
    agreement: AgreementEntity,
    version: AgreementVersionEntity,
    template: AgreementContent['template'],
  ): Promise<void> {
    const status = versionStatus.statusAfter(version.status, 'send', 'host-agent');
    if (status === undefined)
      throw new DomainError(agreementErrors.notAllowed, { detail: `version ${version.status}` });
    const today = this.clock.today();
    const content = await this.compose.toSign(agreement, version, template, today);
    const { fileId, keyCipher, sha256 } = await this.files.write(
      this.documents.render(content),
      FILE_KEY,
      PDF_LIMIT_BYTES,
    );
    const { template: _, ...kept } = content;
    const columns = {
      status,
      templateId: template.id,
      contentCipher: this.vault.content.encrypt(canonicalJson(kept)),
      contentHash: sha256,
      needsGuardian: await this.assessment.needsGuardian(agreement),
      fileId,
      fileKeyCipher: keyCipher,
      sentAt: this.clock.now(),
      lapsesAt: lastInstantOf(addDays(today, agreementPoliciesOn(today).agreement.daysToSign)),
    };
    Object.assign(version, columns);
    await this.transactions.manager.getRepository(AgreementVersionEntity).update(version.id, columns);
  }
}

/** People count days, not hours: who has until the 7th has until midnight. @returns the last millisecond of a day in China */
function lastInstantOf(day: string): Date {
  return new Date(`${day}T23:59:59.999+08:00`);
}
