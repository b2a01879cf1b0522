import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { appendPages, verificationUrl } from '../../platform/documents';
import { EncryptedFiles } from '../../platform/files';
import { FinalFailure } from '../../platform/outbox';
import { Sealer } from '../../platform/seal';
import { Settings } from '../../platform/settings';
import type { AgreementEntity } from '../agreement.entity';
import { AgreementVault, FILE_KEY } from '../agreement-vault';
import type { AgreementVersionEntity } from '../agreement-version.entity';
import { AgreementDocuments, type AgreementEvidence } from '../documents';
import { PaperScans } from '../paper/paper-scans';
import { TemplateDirectory } from '../templates/template-directory';
import { checkedSignatures } from './checked-signatures';
import { ReadSignatures } from './read-signatures';

/** Puts together what is sealed: the very bytes that were signed, or the scans of signed paper, and the evidence page. */
@Injectable()
export class ComposeSealed {
  constructor(
    private readonly files: EncryptedFiles,
    private readonly signatures: ReadSignatures,
    private readonly vault: AgreementVault,
    private readonly templates: TemplateDirectory,
    private readonly documents: AgreementDocuments,
    private readonly paper: PaperScans,
    private readonly sealer: Sealer,
    private readonly settings: Settings,
  ) {}

  /**
   * @param version that took effect
   * @returns the unsealed document; the same for the same version
   * @throws FinalFailure when text or signatures are not what they were at the signing
   */
  async execute(agreement: AgreementEntity, version: AgreementVersionEntity): Promise<Buffer> {
    const text = await this.signedText(version);
    const isPaper = version.way === 'paper';
    const signed = isPaper ? await this.paper.joinedPdf(agreement.id, version.number) : text;
    const evidence = await this.evidence(agreement, version, isPaper ? null : text.length);
    return appendPages(signed, this.documents.renderEvidence(evidence));
  }

  private async signedText({ fileId, fileKeyCipher, contentHash }: AgreementVersionEntity): Promise<Buffer> {
    if (fileId === null || fileKeyCipher === null) throw new FinalFailure('the version has no text');
    const text = await this.files.read(fileId, fileKeyCipher, FILE_KEY);
    const hash = createHash('sha256').update(text).digest('hex');
    if (hash !== contentHash) throw new FinalFailure('the kept text is not the one that was signed');
    return text;
  }

  private async evidence(
    agreement: AgreementEntity,
    version: AgreementVersionEntity,
    contentBytes: AgreementEvidence['contentBytes'],
  ): Promise<AgreementEvidence> {
    const { number: versionNumber, templateId, contentCipher, contentHash, effectiveAt } = version;
    if (templateId === null || contentCipher === null || contentHash === null || effectiveAt === null) {
      throw new FinalFailure('the version was never sent, or never took effect');
    }
    const chain = await this.signatures.of(agreement);
    const { host, trainee } = this.vault.content.decrypt(contentCipher);
    return {
      number: agreement.number,
      versionNumber,
      title: (await this.templates.find(templateId)).text.title,
      hostName: host.name,
      traineeName: trainee.name,
      contentHash,
      contentBytes,
      signatures: checkedSignatures(agreement.number, chain, version).map(({ previousHash, hash, statement }) => ({
        ...statement,
        signedAt: new Date(statement.signedAt),
        previousHash,
        hash,
      })),
      verificationUrl: verificationUrl(this.settings.publicUrl, agreement.number),
      isSandboxSeal: this.sealer.isSandbox,
      madeAt: effectiveAt,
      paper: version.way === 'paper' ? await this.paper.checkOf(agreement.id, versionNumber) : null,
    };
  }
}
