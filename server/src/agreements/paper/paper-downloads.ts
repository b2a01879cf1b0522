import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/errors';
import { EncryptedFiles } from '../../platform/files';
import { type Actor, Download } from '../../platform/http';
import { agreementErrors } from '../agreements.errors';
import { AgreementVersions } from '../reading/agreement-versions';
import { AuditReading } from '../reading/audit-reading';
import { PaperScans } from './paper-scans';
import { PaperVault, SCAN_FILE_KEY } from './paper-vault';
import { Papers } from './papers';

const CONTENT_TYPES = { image: 'image/jpeg', pdf: 'application/pdf' } as const;

/** Downloads of the signed paper for the parties and the division's officers, whose looks are written down. */
@Injectable()
export class PaperDownloads {
  constructor(
    private readonly versions: AgreementVersions,
    private readonly papers: Papers,
    private readonly joined: PaperScans,
    private readonly files: EncryptedFiles,
    private readonly vault: PaperVault,
    private readonly audit: AuditReading,
  ) {}

  /** @throws DomainError `agreements/not-found`, `agreements/scan-not-found` */
  async scan(actor: Actor, id: string, scanId: string): Promise<Download> {
    const { side } = await this.versions.seenBy(actor, id);
    const scan = await this.papers.scans.findOneBy({ id: scanId });
    const paper = scan && (await this.papers.papers.findOneBy({ id: scan.paperId, agreementId: id }));
    if (scan === null || paper === null) throw new DomainError(agreementErrors.scanNotFound);
    const content = await this.files.read(scan.fileId, scan.fileKeyCipher, SCAN_FILE_KEY);
    if (side === 'bureau') await this.audit.record(actor, 'agreements.paper-read', id, paper.versionNumber);
    const fileName = this.vault.fileName.decrypt(scan.fileNameCipher);
    return new Download({ fileName, contentType: CONTENT_TYPES[scan.kind], content });
  }

  /**
   * Of the open version, else the one in force.
   * @throws DomainError `agreements/not-found`, `agreements/no-such-file` while nothing is submitted
   */
  async joinedScan(actor: Actor, id: string): Promise<Download> {
    const { side, agreement } = await this.versions.seenBy(actor, id);
    const { number } = await this.versions.shown(agreement);
    const content = await this.joined.joinedPdf(id, number);
    if (side === 'bureau') await this.audit.record(actor, 'agreements.paper-read', id, number);
    const fileName = `纸质协议-${agreement.number}.pdf`;
    return new Download({ fileName, contentType: 'application/pdf', content });
  }
}
