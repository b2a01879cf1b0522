import { Injectable } from '@nestjs/common';
import type { registryRoutes } from '@qihang/shared/registries';
import { AuditLog } from '../platform/audit';
import { Transactions } from '../platform/database';
import { FileStore } from '../platform/files';
import { type Actor, assertWithinScope, type RouteRequest, type StoredUpload } from '../platform/http';
import { Outbox } from '../platform/outbox';
import { detectFormat } from '../platform/sheets';
import { BeginImport } from './begin-import';
import { registryImportRequested } from './registries.events';
import { RegistryImportEntity } from './registry-import.entity';

type UploadFields = RouteRequest<typeof registryRoutes.upload>['body'];

/** An officer hands in a registry file; a worker imports it. */
@Injectable()
export class UploadRegistry {
  constructor(
    private readonly transactions: Transactions,
    private readonly beginImport: BeginImport,
    private readonly files: FileStore,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @returns id of the import; of the first one when the same file was handed in before
   * @throws DomainError for a division outside the officer's, a file that is no sheet, and those of `BeginImport`
   */
  execute(actor: Actor, fields: UploadFields, upload: StoredUpload): Promise<string> {
    return this.transactions.run(async () => {
      assertWithinScope(actor, fields.divisionCode);
      await detectFormat({ path: this.files.pathOf(upload.fileId), fileName: upload.fileName });
      const { entity, isNew } = await this.beginImport.execute({
        ...fields,
        fileName: upload.fileName,
        fileBytes: upload.bytes,
        sha256: upload.sha256,
        fileId: upload.fileId,
      });
      if (!isNew && !(await this.takeOver(entity, upload.fileId))) {
        this.transactions.afterCommit(() => void this.files.remove(upload.fileId).catch(() => undefined));
        return entity.id;
      }
      await this.outbox.add(registryImportRequested, { importId: entity.id });
      await this.audit.record({
        actor: { kind: 'officer', id: actor.personId },
        action: 'registries.upload',
        subject: { type: 'registry-import', id: entity.id },
        detail: { kind: fields.kind, divisionCode: fields.divisionCode, asOf: fields.asOf, sha256: upload.sha256 },
      });
      return entity.id;
    });
  }

  /** A command may have begun the same file and died; only the file is missing for a worker to go on. */
  private async takeOver(entity: RegistryImportEntity, fileId: string): Promise<boolean> {
    if (entity.fileId !== null || !['queued', 'importing'].includes(entity.status)) return false;
    await this.transactions.manager.update(RegistryImportEntity, { id: entity.id }, { fileId });
    return true;
  }
}
