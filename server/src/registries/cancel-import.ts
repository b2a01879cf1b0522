import { Injectable } from '@nestjs/common';
import { AuditLog } from '../platform/audit';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import type { Actor } from '../platform/http';
import { EndImport } from './end-import';
import { ImportQueries } from './import.queries';
import { registryErrors } from './registries.errors';

/** An officer stops an import; the worker finds its fence gone at the next batch, and what is stored is purged. */
@Injectable()
export class CancelImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: ImportQueries,
    private readonly endImport: EndImport,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `registries/import-not-found`, `registries/import-ended` once rows are being matched */
  execute(actor: Actor, importId: string): Promise<void> {
    return this.transactions.run(async () => {
      await this.imports.get(actor, importId);
      if (!(await this.endImport.cancel(importId))) throw new DomainError(registryErrors.importEnded);
      await this.audit.record({
        actor: { kind: 'officer', id: actor.personId },
        action: 'registries.cancel-import',
        subject: { type: 'registry-import', id: importId },
      });
    });
  }
}
