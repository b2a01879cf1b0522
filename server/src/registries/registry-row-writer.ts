import type { EntityManager } from 'typeorm';
import type { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import type { RowFault } from './check-row';
import { registryErrors } from './registries.errors';
import { RegistryImportEntity } from './registry-import.entity';

/** Faults written down for one import. More help nobody to mend the file, and a hostile file must not fill the disk. */
export const MAX_FAULTS = 100_000;

/** A row in the form in which it is stored; the indexes in hex. */
export interface IndexedRow {
  readonly line: number;
  readonly number: string;
  readonly name: string;
  readonly maskedNumber: string;
}

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
  readonly good: IndexedRow[];
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
  private async insertGood(manager: EntityManager, rows: readonly IndexedRow[]): Promise<BadRow[]> {
    if (rows.length === 0) return [];
    // In the order of the primary key; of two lines with one number the first comes first.
    const sorted = [...rows].sort((a, b) => compare(a.number, b.number) || a.line - b.line);
    // Nothing here but digits, hex and asterisks of our own making: a literal costs a third of what a parameter costs.
    const values = sorted.map(
      ({ line, number, name, maskedNumber }) => `(${this.entity.id},x'${number}',x'${name}',${line},'${maskedNumber}')`,
    );
    const { affectedRows } = (await manager.query(
      `INSERT IGNORE INTO registry_rows (import_id, citizen_number_index, name_index, line, masked_number)
       VALUES ${values.join(',')}`,
    )) as { affectedRows: number };
    return affectedRows === rows.length ? [] : this.findDuplicates(manager, rows);
  }

  private async findDuplicates(manager: EntityManager, rows: readonly IndexedRow[]): Promise<BadRow[]> {
    const numbers = rows.map(({ number }) => `x'${number}'`);
    const stored = (await manager.query(
      `SELECT LOWER(HEX(citizen_number_index)) AS number, LOWER(HEX(name_index)) AS name, line FROM registry_rows
       WHERE import_id = ? AND citizen_number_index IN (${numbers.join(',')})`,
      [this.entity.id],
    )) as StoredRow[];
    const byNumber = new Map(stored.map((row) => [row.number, row]));
    return rows.flatMap(({ line, number, name, maskedNumber }) => {
      const first = byNumber.get(number);
      if (first === undefined || first.line === line) return [];
      const reason =
        first.name === name
          ? `与第${first.line}行重复`
          : `身份证号码与第${first.line}行相同，姓名不同，只采用第${first.line}行`;
      return [{ line, faults: [{ column: null, reason, excerpt: maskedNumber }] }];
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

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
