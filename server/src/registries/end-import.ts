import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import type { DomainError } from '../platform/errors';
import { FileStore } from '../platform/files';
import { RegistryImportEntity } from './registry-import.entity';

/** Ends imports. The uploaded file holds plain citizen numbers, so it is kept no longer than it is needed. */
@Injectable()
export class EndImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly files: FileStore,
  ) {}

  /**
   * Marks an import as failed, with the reason for people. Its rows count for nothing and are purged; its file is kept for
   * `failedFileDays`; the same file can be handed in again.
   */
  async fail(importId: string, error: DomainError): Promise<void> {
    const notes = (error.fields ?? []).map(({ message }) => message);
    const failure = [error.title, ...notes].join('；').slice(0, 300);
    await this.end(importId, { status: 'failed', failure });
  }

  /** @returns false if it had ended before */
  async cancel(importId: string): Promise<boolean> {
    return this.end(importId, { status: 'cancelled' });
  }

  /** Removes the uploaded file; the row forgets it afterwards, so that a crash between leaves nothing unknown. */
  async removeFile(importId: string): Promise<void> {
    const imports = this.transactions.manager.getRepository(RegistryImportEntity);
    const { fileId } = await imports.findOneByOrFail({ id: importId });
    if (fileId === null) return;
    await this.files.remove(fileId);
    await imports.update({ id: importId }, { fileId: null });
  }

  private async end(importId: string, outcome: { status: 'failed' | 'cancelled'; failure?: string }): Promise<boolean> {
    const { affected } = await this.transactions.manager
      .createQueryBuilder()
      .update(RegistryImportEntity)
      .set({ ...outcome, contentKey: null, finishedAt: this.clock.now() })
      .where('id = :importId AND status IN (:...open)', { importId, open: ['queued', 'importing'] })
      .execute();
    return affected === 1;
  }
}
