import { Injectable } from '@nestjs/common';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import { FileStore } from '../platform/files';
import { type EventHandler, HandlesEvent, type HandlingContext } from '../platform/outbox';
import { EndImport } from './end-import';
import { type ImportOptions, ImportRegistry } from './import-registry';
import { MatchImport } from './match-import';
import { registryErrors } from './registries.errors';
import { registryImportRequested } from './registries.events';
import { RegistryImportEntity } from './registry-import.entity';

/**
 * Carries an import from the file to the flags: rows, then matching. It can be cut off anywhere and done again: rows go on
 * from the last stored batch, and matching is one transaction.
 */
@Injectable()
@HandlesEvent(registryImportRequested)
export class RunImport implements EventHandler<typeof registryImportRequested> {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: FileStore,
    private readonly importRegistry: ImportRegistry,
    private readonly matchImport: MatchImport,
    private readonly endImport: EndImport,
  ) {}

  /** Does what an upload asked for. What is wrong with the file ends the import; anything else is tried again. */
  async handle({ importId }: { importId: string }, { attempt, signal }: HandlingContext): Promise<void> {
    const { fileId, status } = await this.find(importId);
    if (fileId === null || ['failed', 'cancelled'].includes(status)) return;
    try {
      await this.execute(importId, this.files.pathOf(fileId), { signal });
    } catch (error) {
      if (error instanceof DomainError && error.is(registryErrors.importTakenOver)) return;
      const isLast = attempt >= registryImportRequested.maxAttempts && !signal.aborted;
      if (error instanceof DomainError) await this.endImport.fail(importId, error);
      else if (isLast) await this.endImport.fail(importId, new DomainError(registryErrors.interrupted));
      if (!(error instanceof DomainError)) throw error;
    }
  }

  /**
   * @param path where the file lies
   * @throws DomainError when the file cannot be imported, and those of the disk and the database
   */
  async execute(importId: string, path: string, options: ImportOptions = {}): Promise<void> {
    const { manager } = this.transactions;
    await manager.update(RegistryImportEntity, { id: importId, status: 'queued' }, { status: 'importing' });
    const entity = await this.find(importId);
    if (entity.status === 'importing') {
      await this.importRegistry.execute(entity, path, options);
      const { affected } = await manager.update(
        RegistryImportEntity,
        { id: importId, status: 'importing' },
        { status: 'matching', bytesRead: entity.fileBytes },
      );
      if (affected !== 1) throw new DomainError(registryErrors.importTakenOver);
    }
    if (['importing', 'matching'].includes(entity.status)) await this.matchImport.execute(importId, 'import');
    await this.endImport.removeFile(importId);
  }

  private find(id: string): Promise<RegistryImportEntity> {
    return this.transactions.manager.getRepository(RegistryImportEntity).findOneByOrFail({ id });
  }
}
