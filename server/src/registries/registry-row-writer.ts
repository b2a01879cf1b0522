import type { EntityManager } from 'typeorm';
import type { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import type { RowFault } from './check-row';
import type { IndexedRows } from './indexed-rows';
import { registryErrors } from './registries.errors';
import { RegistryImportEntity } from './registry-import.entity';

/** Faults written down for one import. More help nobody to mend the file, and a hostile file must not fill the disk. */
export const MAX_FAULTS = 100_000;

/** Longer statements are large objects to the memory manager, which it keeps for long: memory would not stay flat. */
const ROWS_A_STATEMENT = 500;

export interface BadRow {
  readonly line: number;
  readonly faults: readonly RowFault[];
}

export interface RowBatch {
  rows: number;
  /** Line of the last row. */
  lastLine: number;
  /** Bytes of the file up to here. */
  bytesRead: number;
  readonly good: IndexedRows;
  readonly bad: BadRow[];
}

export interface ImportCounts {
  readonly rowsGood: number;
  readonly rowsBad: number;
  readonly rowsDuplicate: number;
}

interface StoredRow {
  readonly number: string;
  readonly name: string;
  readonly line: number;
}

/**
 * Stores batches of one import, each in a transaction with the import's progress. The progress row is the fence: it moves
 * only from the line that this writer left it at, so a second writer, or one whose import was cancelled, stores nothing.
 */
export class RegistryRowWriter {
  private lastLine: number;
  private faultsListed: number;
  private stored: ImportCounts;

  /** @param entity the import as it stands in the database */
  constructor(
    private readonly transactions: Transactions,
    private readonly entity: RegistryImportEntity,
  ) {
    this.lastLine = entity.lastLine;
    this.faultsListed = entity.faultsListed;
    this.stored = { rowsGood: entity.rowsGood, rowsBad: entity.rowsBad, rowsDuplicate: entity.rowsDuplicate };
  }

  /** What has been stored, with what earlier runs stored. */
  get counts(): ImportCounts {
    return this.stored;
  }

  /**
   * @param batch rows that follow those stored before
   * @throws DomainError `registries/import-taken-over`
   */
  async store(batch: RowBatch): Promise<void> {
    const lastLine = Math.max(this.lastLine, batch.lastLine);
    const { counts, faultsListed } = await this.transactions.run(async (manager) => {
      await this.moveProgress(manager, { lastLine, bytesRead: String(batch.bytesRead) });
      const duplicates = await this.insertGood(manager, batch.good);
      const faults = await this.insertFaults(manager, [...batch.bad, ...duplicates]);
      const next: ImportCounts = {
        rowsGood: this.stored.rowsGood + batch.good.length - duplicates.length,
        rowsBad: this.stored.rowsBad + batch.bad.length,
        rowsDuplicate: this.stored.rowsDuplicate + duplicates.length,
      };
      const listed = this.faultsListed + faults;
      await manager.update(RegistryImportEntity, { id: this.entity.id }, { ...next, faultsListed: listed });
      return { counts: next, faultsListed: listed };
    });
    this.lastLine = lastLine;
    this.stored = counts;
    this.faultsListed = faultsListed;
  }

  private async moveProgress(manager: EntityManager, progress: { lastLine: number; bytesRead: string }): Promise<void> {
    const where = { id: this.entity.id, status: 'importing' as const, lastLine: this.lastLine };
    const { affected } = await manager.update(RegistryImportEntity, where, progress);
    if (affected !== 1) throw new DomainError(registryErrors.importTakenOver);
  }

  /** @returns the rows that were not stored, because the same number stands on another line */
  private async insertGood(manager: EntityManager, rows: IndexedRows): Promise<BadRow[]> {
    // In the order of the primary key; of two lines with one number the first comes first.
    const order = rows.inOrder();
    let inserted = 0;
    for (let from = 0; from < order.length; from += ROWS_A_STATEMENT) {
      inserted += await this.insertRows(manager, rows, order.slice(from, from + ROWS_A_STATEMENT));
    }
    return inserted === rows.length ? [] : this.findDuplicates(manager, rows);
  }

  /** @returns how many were inserted; the others have the number of a row that is there */
  private async insertRows(manager: EntityManager, rows: IndexedRows, places: readonly number[]): Promise<number> {
    // Nothing here but digits, hex and asterisks of our own making: a literal costs a third of what a parameter costs.
    const values = places.map(
      (place) =>
        `(${this.entity.id},x'${rows.number(place)}',x'${rows.name(place)}',${rows.line(place)},'${rows.maskedNumber(place)}')`,
    );
    const { affectedRows } = (await manager.query(
      `INSERT IGNORE INTO registry_rows (import_id, citizen_number_index, name_index, line, masked_number)
       VALUES ${values.join(',')}`,
    )) as { affectedRows: number };
    return affectedRows;
  }

  private async findDuplicates(manager: EntityManager, rows: IndexedRows): Promise<BadRow[]> {
    const places = Array.from({ length: rows.length }, (_, place) => place);
    const stored = (await manager.query(
      `SELECT LOWER(HEX(citizen_number_index)) AS number, LOWER(HEX(name_index)) AS name, line FROM registry_rows
       WHERE import_id = ? AND citizen_number_index IN (${places.map((place) => `x'${rows.number(place)}'`).join(',')})`,
      [this.entity.id],
    )) as StoredRow[];
    const byNumber = new Map(stored.map((row) => [row.number, row]));
    return places.flatMap((place) => {
      const first = byNumber.get(rows.number(place));
      if (first === undefined || first.line === rows.line(place)) return [];
      const reason =
        first.name === rows.name(place)
          ? `与第${first.line}行重复`
          : `身份证号码与第${first.line}行相同，姓名不同，只采用第${first.line}行`;
      return [{ line: rows.line(place), faults: [{ column: null, reason, excerpt: rows.maskedNumber(place) }] }];
    });
  }

  /** @returns how many faults were written down */
  private async insertFaults(manager: EntityManager, rows: readonly BadRow[]): Promise<number> {
    const values = rows
      .flatMap(({ line, faults }) =>
        faults.map(({ column, reason, excerpt }, ordinal) => [this.entity.id, line, ordinal, column, reason, excerpt]),
      )
      .slice(0, MAX_FAULTS - this.faultsListed);
    if (values.length === 0) return 0;
    await manager.query(
      'INSERT INTO registry_bad_rows (import_id, line, ordinal, column_name, reason, excerpt) VALUES ?',
      [values],
    );
    return values.length;
  }
}
