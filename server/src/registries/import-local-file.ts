import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import type { RegistryImport } from '@qihang/shared/registries';
import { AuditLog } from '../platform/audit';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import { detectFormat } from '../platform/sheets';
import { BeginImport, type NewImport } from './begin-import';
import { EndImport } from './end-import';
import { ImportQueries } from './import.queries';
import type { ImportOptions } from './import-registry';
import { registryErrors } from './registries.errors';
import { RunImport } from './run-import';

export type LocalImport = Pick<NewImport, 'kind' | 'divisionCode' | 'asOf' | 'complete'> & {
  /** Read where it lies, and left there. */
  readonly path: string;
};

/** An operator imports and matches a registry file in this process. */
@Injectable()
export class ImportLocalFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly beginImport: BeginImport,
    private readonly runImport: RunImport,
    private readonly endImport: EndImport,
    private readonly imports: ImportQueries,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Goes on where an earlier run of the same file was cut off; a file that was imported before is not imported again.
   * @returns the import as it stands at the end
   * @throws DomainError as `BeginImport` and the sheet reader; the import has failed then
   */
  async execute({ path: file, ...wanted }: LocalImport, options: ImportOptions = {}): Promise<RegistryImport> {
    const fileName = path.basename(file);
    await detectFormat({ path: file, fileName });
    const { size: fileBytes } = await stat(file);
    const sha256 = await hashFile(file);
    const importId = await this.transactions.run(async () => {
      const { entity } = await this.beginImport.execute({ ...wanted, fileName, fileBytes, sha256, fileId: null });
      await this.audit.record({
        actor: { kind: 'command', id: 'registry import' },
        action: 'registries.upload',
        subject: { type: 'registry-import', id: entity.id },
        detail: { kind: wanted.kind, divisionCode: wanted.divisionCode, asOf: wanted.asOf, sha256 },
      });
      return entity.id;
    });
    try {
      await this.runImport.execute(importId, file, options);
    } catch (error) {
      const isOver = error instanceof DomainError && !error.is(registryErrors.importTakenOver);
      if (isOver) await this.endImport.fail(importId, error);
      throw error;
    }
    return this.imports.getUnscoped(importId);
  }
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
