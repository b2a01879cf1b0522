import { Injectable } from '@nestjs/common';
import type { RegistryImport, registryRoutes } from '@qihang/shared/registries';
import { cutPage, decodeCursor, Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import { type Actor, officerScope, type RouteRequest } from '../platform/http';
import { ReferenceLists } from '../platform/reference';
import { registryErrors } from './registries.errors';
import { type SqlCondition, within } from './registry-scope';

type PageQuery = RouteRequest<typeof registryRoutes.imports>['query'];

interface ImportRow {
  readonly id: string;
  readonly kind: string;
  readonly kindName: string;
  readonly divisionCode: string;
  readonly asOf: string;
  readonly complete: number;
  readonly fileName: string;
  readonly fileBytes: string;
  readonly bytesRead: string;
  readonly status: RegistryImport['status'];
  readonly rowsGood: number;
  readonly rowsBad: number;
  readonly rowsDuplicate: number;
  readonly failure: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  readonly runId: string | null;
  readonly flagged: number;
  readonly newlyFlagged: number;
  readonly toReview: number;
  readonly ended: number;
}

/** Imports, each with the run that followed it. */
@Injectable()
export class ImportQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly reference: ReferenceLists,
  ) {}

  /** The officer's imports, newest first. */
  async list(
    actor: Actor,
    { cursor, limit }: PageQuery,
  ): Promise<{ items: RegistryImport[]; nextCursor: string | null }> {
    const [before] = decodeCursor(cursor, 1) ?? [];
    const scope = within('i.division_code', officerScope(actor));
    const after = before === undefined ? '' : ' AND i.id < ?';
    const condition = {
      sql: scope.sql + after,
      params: before === undefined ? scope.params : [...scope.params, before],
    };
    const rows = await this.select(condition, limit + 1);
    const page = cutPage(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map((row) => this.reply(row)) };
  }

  /** @throws DomainError `registries/import-not-found`, also for an import outside of the officer's divisions */
  async get(actor: Actor, id: string): Promise<RegistryImport> {
    const scope = within('i.division_code', officerScope(actor));
    return this.find({ sql: `i.id = ? AND ${scope.sql}`, params: [id, ...scope.params] });
  }

  /** For the platform itself. */
  async getUnscoped(id: string): Promise<RegistryImport> {
    return this.find({ sql: 'i.id = ?', params: [id] });
  }

  private async find(condition: SqlCondition): Promise<RegistryImport> {
    const [row] = await this.select(condition, 1);
    if (row === undefined) throw new DomainError(registryErrors.importNotFound);
    return this.reply(row);
  }

  private select(condition: SqlCondition, limit: number): Promise<ImportRow[]> {
    return this.transactions.manager.query(
      `SELECT i.id, i.kind, k.name AS kindName, i.division_code AS divisionCode, i.as_of AS asOf, i.complete,
              i.file_name AS fileName, i.file_bytes AS fileBytes, i.bytes_read AS bytesRead, i.status,
              i.rows_good AS rowsGood, i.rows_bad AS rowsBad, i.rows_duplicate AS rowsDuplicate, i.failure,
              i.created_at AS createdAt, i.finished_at AS finishedAt,
              r.id AS runId, r.flagged, r.newly_flagged AS newlyFlagged, r.to_review AS toReview, r.ended
       FROM registry_imports i
       JOIN registry_kinds k ON k.code = i.kind
       LEFT JOIN registry_match_runs r ON r.id = (
         SELECT MIN(id) FROM registry_match_runs WHERE import_id = i.id AND finished_at IS NOT NULL)
       WHERE ${condition.sql}
       ORDER BY i.id DESC LIMIT ?`,
      [...condition.params, limit],
    );
  }

  private reply({ runId, flagged, newlyFlagged, toReview, ended, ...row }: ImportRow): RegistryImport {
    return {
      ...row,
      divisionName: this.reference.divisions.fullName(row.divisionCode),
      complete: row.complete === 1,
      fileBytes: Number(row.fileBytes),
      bytesRead: Number(row.bytesRead),
      rowsRead: row.rowsGood + row.rowsBad + row.rowsDuplicate,
      createdAt: row.createdAt.toISOString(),
      finishedAt: row.finishedAt?.toISOString() ?? null,
      matched: runId === null ? null : { flagged, newlyFlagged, toReview, ended },
    };
  }
}
