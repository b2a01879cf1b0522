import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PersonDirectory } from '../../identity';
import { DomainError } from '../../platform/errors';
import { EncryptedFiles, fileErrors } from '../../platform/files';
import { agreementErrors } from '../agreements.errors';
import type { AgreementEvidence } from '../documents';
import { PAPER_FILE_KEY, PaperVault } from './paper-vault';
import { Papers } from './papers';

/** The signed paper as one PDF, and what was found when it was checked: what is sealed for a version on paper. */
@Injectable()
export class PaperScans {
  constructor(
    private readonly papers: Papers,
    private readonly vault: PaperVault,
    private readonly files: EncryptedFiles,
    private readonly persons: PersonDirectory,
  ) {}

  /**
   * @returns the uploads as they were joined when they were submitted
   * @throws DomainError `agreements/no-such-file` unless they are submitted or confirmed; `files/damaged`
   */
  async joinedPdf(agreementId: string, versionNumber: number): Promise<Buffer> {
    const paper = await this.papers.of(agreementId, versionNumber);
    const isThere = paper?.status === 'submitted' || paper?.status === 'confirmed';
    if (!isThere || !paper.fileId || !paper.fileKeyCipher) throw new DomainError(agreementErrors.noSuchFile);
    const content = await this.files.read(paper.fileId, paper.fileKeyCipher, PAPER_FILE_KEY);
    const hash = createHash('sha256').update(content).digest('hex');
    if (hash !== paper.fileHash) throw new DomainError(fileErrors.damaged, { detail: `paper ${paper.id}` });
    return content;
  }

  /**
   * @returns what the evidence page says of the check
   * @throws Error for a version whose paper is not confirmed
   */
  async checkOf(agreementId: string, versionNumber: number): Promise<NonNullable<AgreementEvidence['paper']>> {
    const paper = await this.papers.of(agreementId, versionNumber);
    if (!paper?.decidedBy || !paper.decidedAt || !paper.signedOn || !paper.reasonCipher) {
      throw new Error(`the paper of version ${versionNumber} of agreement ${agreementId} is not confirmed`);
    }
    const { decidedBy, decidedAt, signedOn, reasonCipher } = paper;
    const confirmedBy = (await this.persons.displayNames([decidedBy])).get(decidedBy) ?? '';
    return { confirmedBy, confirmedAt: decidedAt, signedOn, reason: this.vault.reason.decrypt(reasonCipher) };
  }
}
