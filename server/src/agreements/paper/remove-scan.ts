import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { FileStore } from '../../platform/files';
import type { Actor } from '../../platform/http';
import { agreementErrors } from '../agreements.errors';
import { LockAgreement } from '../lock-agreement';
import { Papers } from './papers';

/** Takes an upload out again; either party may, until it is submitted. */
@Injectable()
export class RemoveScan {
  constructor(
    private readonly transactions: Transactions,
    private readonly locking: LockAgreement,
    private readonly papers: Papers,
    private readonly files: FileStore,
  ) {}

  /**
   * @throws DomainError `agreements/not-found`; `agreements/not-allowed` unless the version collects uploads;
   *   `agreements/lapsed`; `agreements/scan-not-found`, also for what is removed already
   */
  execute(actor: Actor, id: string, scanId: string): Promise<void> {
    return this.transactions.run(async () => {
      const paper = await this.papers.inHand(await this.locking.forActor(actor, id, ['trainee', 'host']));
      if (paper.status === 'submitted') throw new DomainError(agreementErrors.notAllowed);
      const scan = await this.papers.scans.findOneBy({ id: scanId, paperId: paper.id });
      if (scan === null) throw new DomainError(agreementErrors.scanNotFound);
      await this.papers.scans.delete(scan.id);
      // What fails here the sweep removes.
      this.transactions.afterCommit(() => void this.files.remove(scan.fileId).catch(() => undefined));
    });
  }
}
