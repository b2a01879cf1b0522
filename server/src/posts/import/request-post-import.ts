import { Injectable } from '@nestjs/common';
import { type ColumnMapping, type PostColumn, type PostDefaults, postColumnLabels } from '@qihang/shared/posts';
import { type AuditActor, AuditLog } from '../../platform/audit';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { Outbox } from '../../platform/outbox';
import { PostImportEntity } from './post-import.entity';
import { postImportErrors } from './post-import.errors';
import { postImportRequested } from './post-import.events';

const NEEDED: readonly PostColumn[] = ['title', 'hostName', 'division', 'monthlyStipend', 'months'];

export interface PostImportChoices {
  readonly mapping: ColumnMapping;
  readonly defaults: PostDefaults;
}

/** Queues an inspected sheet for import by a mapping. */
@Injectable()
export class RequestPostImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @param actor for the audit log
   * @param carriedOutBy `caller`: the caller runs the import itself, so no worker is asked to
   * @throws DomainError `post-imports/columns-missing`, `post-imports/already-run`
   */
  execute(
    actor: AuditActor,
    importId: string,
    { mapping, defaults }: PostImportChoices,
    carriedOutBy: 'worker' | 'caller' = 'worker',
  ): Promise<void> {
    return this.transactions.run(async (manager) => {
      const sheet = await manager
        .getRepository(PostImportEntity)
        .findOneOrFail({ where: { id: importId }, lock: { mode: 'pessimistic_write' } });
      if (sheet.status !== 'inspected') throw new DomainError(postImportErrors.alreadyRun);
      this.refuseUnmapped(mapping, sheet.headers);
      await manager.update(PostImportEntity, { id: importId }, { status: 'queued', mapping, defaults });
      if (carriedOutBy === 'worker') await this.outbox.add(postImportRequested, { importId }, { key: importId });
      await this.audit.record({ actor, action: 'posts.import', subject: { type: 'post-import', id: importId } });
    });
  }

  private refuseUnmapped(mapping: ColumnMapping, headers: readonly string[]): void {
    const missing = NEEDED.filter((column) => !headers.includes(mapping[column] ?? ''));
    if (missing.length === 0) return;
    const fields = missing.map((column) => ({
      path: `mapping.${column}`,
      message: `请选择“${postColumnLabels[column]}”对应的列`,
    }));
    throw new DomainError(postImportErrors.columnsMissing, { fields });
  }
}
