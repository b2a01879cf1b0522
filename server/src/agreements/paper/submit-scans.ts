import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { EncryptedFiles, FileStore, type StoredEncrypted } from '../../platform/files';
import type { Actor } from '../../platform/http';
import { SIDE_ROLES } from '../agreement-scope';
import { agreementErrors } from '../agreements.errors';
import { LockAgreement } from '../lock-agreement';
import { MoveAgreement } from '../move-agreement';
import { RecordEvent } from '../record-event';
import { joinScans } from './join-scans';
import { PAPER_FILE_KEY, SCAN_FILE_KEY } from './paper-vault';
import { Papers } from './papers';
import type { ScanEntity } from './scan.entity';

const BYTES_AT_MOST = 100 * 1_048_576;

/** Joins the uploads to one PDF and gives it to the division's officers. */
@Injectable()
export class SubmitScans {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockAgreement,
    private readonly papers: Papers,
    private readonly encryptedFiles: EncryptedFiles,
    private readonly files: FileStore,
    private readonly move: MoveAgreement,
    private readonly record: RecordEvent,
  ) {}

  /**
   * Opens its own transactions: the uploads are joined between them. What is submitted already stays so.
   * @throws DomainError `agreements/not-found`; `agreements/not-allowed` unless the version is signed on paper;
   *   `agreements/lapsed`, `agreements/no-scans`; `agreements/changed` when an upload came or went meanwhile
   */
  async execute(actor: Actor, id: string): Promise<void> {
    const scans = await this.transactions.run(() => this.uploads(actor, id));
    if (scans === null) return;
    if (scans.length === 0) throw new DomainError(agreementErrors.noScans);
    const file = await this.encryptedFiles.write(await this.join(scans), PAPER_FILE_KEY, BYTES_AT_MOST);
    try {
      const isKept = await this.transactions.run(() => this.keep(actor, id, scans, file));
      if (!isKept) await this.files.remove(file.fileId);
    } catch (error) {
      // After any other error the row may name it all the same, and the sweep removes what no row names.
      if (error instanceof DomainError) await this.files.remove(file.fileId);
      throw error;
    }
  }

  /** @returns null when they are submitted already */
  private async uploads(actor: Actor, id: string): Promise<ScanEntity[] | null> {
    const paper = await this.papers.inHand(await this.locking.forActor(actor, id, ['trainee', 'host']));
    return paper.status === 'submitted' ? null : this.papers.scansOf(paper);
  }

  private async join(scans: readonly ScanEntity[]): Promise<Buffer> {
    const contents = scans.map(async ({ kind, fileId, fileKeyCipher }) => {
      return { kind, content: await this.encryptedFiles.read(fileId, fileKeyCipher, SCAN_FILE_KEY) };
    });
    return joinScans(await Promise.all(contents));
  }

  /** @returns false when somebody else was faster */
  private async keep(
    actor: Actor,
    id: string,
    joined: readonly ScanEntity[],
    { fileId, keyCipher, sha256 }: StoredEncrypted,
  ): Promise<boolean> {
    const { side, ...locked } = await this.locking.forActor(actor, id, ['trainee', 'host']);
    const { agreement } = locked;
    const paper = await this.papers.inHand(locked);
    if (paper.status === 'submitted') return false;
    const present = await this.papers.scansOf(paper);
    if (idsOf(present) !== idsOf(joined)) throw new DomainError(agreementErrors.changed);
    await this.papers.papers.update(paper.id, {
      status: 'submitted',
      fileId,
      fileKeyCipher: keyCipher,
      fileHash: sha256,
      submittedBy: actor.personId,
      submittedAt: this.clock.now(),
    });
    agreement.waitingFor = 'paper';
    await this.move.save(agreement);
    const by = { role: SIDE_ROLES[side], personId: actor.personId };
    await this.record.execute(agreement, 'submit-paper', by, { versionNumber: paper.versionNumber });
    const replaced = paper.fileId;
    if (replaced !== null) {
      this.transactions.afterCommit(() => void this.files.remove(replaced).catch(() => undefined));
    }
    return true;
  }
}

function idsOf(scans: readonly ScanEntity[]): string {
  return scans.map(({ id }) => id).join();
}
