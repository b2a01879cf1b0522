import { Injectable } from '@nestjs/common';
import type { BadRow } from '@qihang/shared/platform';
import type { registryRoutes } from '@qihang/shared/registries';
import { AuditLog } from '../platform/audit';
import { cutPage, decodeCursor, Transactions } from '../platform/database';
import { type Actor, Download, type RouteRequest } from '../platform/http';
import { writeSheet, XLSX_CONTENT_TYPE } from '../platform/sheets';
import { ImportQueries } from './import.queries';
import { MAX_FAULTS } from './registry-row-writer';

type PageQuery = RouteRequest<typeof registryRoutes.badRows>['query'];
type Fault = BadRow & { readonly ordinal: number };

const ROWS_AT_ONCE = 2_000;

/** Rows of an import that were refused. */
@Injectable()
export class BadRowQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: ImportQueries,
    private readonly audit: AuditLog,
  ) {}

  /** In the order of the file. @throws DomainError `registries/import-not-found` */
  async list(actor: Actor, importId: string, { cursor, limit }: PageQuery) {
    await this.imports.get(actor, importId);
    const after = decodeCursor(cursor, 2) ?? [0, 0];
    return cutPage(await this.read(importId, after, limit + 1), limit, keyOf);
  }

  /** All of them as a sheet, written as it is downloaded. @throws DomainError `registries/import-not-found` */
  async download(actor: Actor, importId: string): Promise<Download> {
    const { fileName } = await this.imports.get(actor, importId);
    await this.audit.record({
      actor: { kind: 'officer', id: actor.personId },
      action: 'registries.download-bad-rows',
      subject: { type: 'registry-import', id: importId },
    });
    return new Download({
      fileName: `${fileName.replace(/\.\w+$/, '')}-问题行.xlsx`,
      contentType: XLSX_CONTENT_TYPE,
      content: writeSheet({
        name: '问题行',
        header: ['行号', '列', '原因', '内容（已遮盖）'],
        widths: [10, 18, 60, 30],
        rows: this.cells(importId),
      }),
    });
  }

  private async *cells(importId: string): AsyncGenerator<string[]> {
    let after: readonly (string | number)[] = [0, 0];
    let count = 0;
    for (;;) {
      const faults = await this.read(importId, after, ROWS_AT_ONCE);
      for (const { line, column, reason, excerpt } of faults) yield [String(line), column ?? '', reason, excerpt];
      count += faults.length;
      const last = faults.at(-1);
      if (last === undefined || faults.length < ROWS_AT_ONCE) break;
      after = keyOf(last);
    }
    if (count >= MAX_FAULTS) yield ['', '', `问题太多，只列出前${MAX_FAULTS}个`, ''];
  }

  private read(importId: string, after: readonly (string | number)[], limit: number): Promise<Fault[]> {
    return this.transactions.manager.query(
      `SELECT line, ordinal, column_name AS \`column\`, reason, excerpt FROM registry_bad_rows
       WHERE import_id = ? AND (line > ? OR (line = ? AND ordinal > ?))
       ORDER BY line, ordinal LIMIT ?`,
      [importId, after[0], after[0], after[1], limit],
    );
  }
}

function keyOf({ line, ordinal }: Fault): [number, number] {
  return [line, ordinal];
}
