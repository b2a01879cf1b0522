import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { EncryptedFiles, FileStore, type StoredEncrypted } from '../../platform/files';
import type { Actor, StoredUpload } from '../../platform/http';
import { agreementErrors } from '../agreements.errors';
import { LockAgreement } from '../lock-agreement';
import { type CheckedScan, checkScan, PAGES_AT_MOST } from './check-scan';
import type { PaperEntity } from './paper.entity';
import { PaperVault, SCAN_FILE_KEY } from './paper-vault';
import { Papers } from './papers';

const SCANS_AT_MOST = 20;
const MEGABYTE = 1_048_576;
/** Of one upload as it is kept; and of all of a paper, which are in memory together while they are joined. */
const SCAN_BYTES_AT_MOST = 20 * MEGABYTE;
const PAPER_BYTES_AT_MOST = 60 * MEGABYTE;

/** Adds a photo or PDF of the signed paper. */
@Injectable()
export class AddScan {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockAgreement,
    private readonly papers: Papers,
    private readonly plainFiles: FileStore,
    private readonly encryptedFiles: EncryptedFiles,
    private readonly vault: PaperVault,
  ) {}

  /**
   * Opens its own transactions: the file is looked at between them, which takes its time. The upload is there in plain
   * and is gone afterwards, whatever happens; if the process dies, the sweep removes it. The same file again adds nothing.
   * @throws DomainError `agreements/not-found`; `agreements/not-allowed` unless the version collects uploads;
   *   `agreements/lapsed`, `agreements/too-many-scans`, `agreements/too-many-scan-pages`,
   *   `agreements/scans-too-large`; as `checkScan`
   */
  async execute(actor: Actor, id: string, upload: StoredUpload): Promise<void> {
    try {
      const isNew = await this.transactions.run(async () => !(await this.isKept(await this.paper(actor, id), upload)));
      if (!isNew) return;
      const plain = await buffer(await this.plainFiles.read(upload.fileId));
      const scan = await checkScan(plain, upload.fileName);
      await this.store(actor, id, upload, scan);
    } finally {
      await this.plainFiles.remove(upload.fileId);
    }
  }

  private async store(actor: Actor, id: string, upload: StoredUpload, scan: CheckedScan): Promise<void> {
    const file = await this.encryptedFiles.write(scan.content, SCAN_FILE_KEY, SCAN_BYTES_AT_MOST);
    try {
      const isKept = await this.transactions.run(() => this.keep(actor, id, { upload, scan, file }));
      if (!isKept) await this.plainFiles.remove(file.fileId);
    } catch (error) {
      // After any other error the row may be there all the same, and the sweep removes what no row names.
      if (error instanceof DomainError) await this.plainFiles.remove(file.fileId);
      throw error;
    }
  }

  /** @returns false when the same file was faster */
  private async keep(
    actor: Actor,
    id: string,
    { upload, scan, file }: { upload: StoredUpload; scan: CheckedScan; file: StoredEncrypted },
  ): Promise<boolean> {
    const paper = await this.paper(actor, id);
    if (await this.isKept(paper, upload)) return false;
    await this.refuseTooMuch(paper, scan.pages, file.bytes);
    await this.papers.scans.insert({
      paperId: paper.id,
      kind: scan.kind,
      fileNameCipher: this.vault.fileName.encrypt(scan.fileName),
      pages: scan.pages,
      bytes: file.bytes,
      uploadHash: upload.sha256,
      fileId: file.fileId,
      fileKeyCipher: file.keyCipher,
      uploadedBy: actor.personId,
      uploadedAt: this.clock.now(),
    });
    return true;
  }

  /** The paper, locked by its agreement, while its uploads may change. */
  private async paper(actor: Actor, id: string): Promise<PaperEntity> {
    const paper = await this.papers.inHand(await this.locking.forActor(actor, id, ['trainee', 'host']));
    if (paper.status === 'submitted') throw new DomainError(agreementErrors.notAllowed);
    return paper;
  }

  private isKept({ id: paperId }: PaperEntity, { sha256: uploadHash }: StoredUpload): Promise<boolean> {
    return this.papers.scans.existsBy({ paperId, uploadHash });
  }

  private async refuseTooMuch(paper: PaperEntity, pages: number, bytes: number): Promise<void> {
    const kept = await this.papers.scansOf(paper);
    const [allPages, allBytes] = kept.reduce(([p, b], scan) => [p + scan.pages, b + scan.bytes], [pages, bytes]);
    if (kept.length >= SCANS_AT_MOST) throw new DomainError(agreementErrors.tooManyScans);
    if (allPages > PAGES_AT_MOST) throw new DomainError(agreementErrors.tooManyScanPages);
    if (allBytes > PAPER_BYTES_AT_MOST) throw new DomainError(agreementErrors.scansTooLarge);
  }
}
