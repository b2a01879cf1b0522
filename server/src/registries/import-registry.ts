import { Injectable } from '@nestjs/common';
import { maskCitizenNumber } from '@qihang/shared/identity';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import { BlindIndex } from '../platform/personal-data';
import { readTable, type SheetRow } from '../platform/sheets';
import { checkRow } from './check-row';
import { IndexedRows } from './indexed-rows';
import { registryErrors } from './registries.errors';
import { REGISTRY_COLUMNS, type RegistryColumns } from './registry-columns';
import type { RegistryImportEntity } from './registry-import.entity';
import { type ImportCounts, RegistryRowWriter, type RowBatch } from './registry-row-writer';

/** Rows of a transaction: few enough that progress is seen and a restart loses little, enough that commits cost little. */
const BATCH_ROWS = 2_000;

export interface ImportOptions {
  /** Stops between two batches; what was stored stays, and a later run goes on from there. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (counts: ImportCounts & { bytesRead: number }) => void;
}

/**
 * Streams a registry file into `registry_rows`: every row is checked, indexed and forgotten; what is kept is the blind
 * indexes and the masked number. One batch is parsed and indexed while the database stores the one before.
 */
@Injectable()
export class ImportRegistry {
  constructor(
    private readonly transactions: Transactions,
    private readonly blindIndex: BlindIndex,
  ) {}

  /**
   * Reads the file from where an earlier run stopped, to its end.
   * @param entity in status `importing`
   * @param path where the file lies
   * @throws DomainError of the sheet reader; `registries/nothing-usable`; `registries/import-taken-over` when another
   *   process is at it or it was cancelled; the signal's reason
   */
  async execute(entity: RegistryImportEntity, path: string, options: ImportOptions = {}): Promise<ImportCounts> {
    let bytesRead = 0;
    const source = { path, fileName: entity.fileName, progress: (bytes: number) => (bytesRead = bytes) };
    const writer = new RegistryRowWriter(this.transactions, entity);
    const { columns, batches } = await readTable(source, REGISTRY_COLUMNS, ['name', 'number']);
    let batch = newBatch();
    let storing: Promise<void> = Promise.resolve();
    const store = async (full: RowBatch) => {
      await storing;
      options.signal?.throwIfAborted();
      storing = writer.store({ ...full, bytesRead }).then(() => options.onProgress?.({ ...writer.counts, bytesRead }));
      // Whoever awaits it next sees the failure; until then it must not count as unhandled.
      storing.catch(() => undefined);
    };
    try {
      for await (const rows of batches) {
        for (const row of rows) {
          if (row.line <= entity.lastLine) continue;
          this.take(row, columns, batch);
          if (batch.rows < BATCH_ROWS) continue;
          await store(batch);
          batch = newBatch();
        }
      }
      await store(batch);
    } finally {
      await storing;
    }
    if (writer.counts.rowsGood === 0) throw new DomainError(registryErrors.nothingUsable);
    return writer.counts;
  }

  private take(row: SheetRow, columns: RegistryColumns, batch: RowBatch): void {
    const checked = checkRow(row, columns);
    batch.rows += 1;
    batch.lastLine = row.line;
    if (!checked.ok) {
      batch.bad.push({ line: row.line, faults: checked.faults });
      return;
    }
    const { name, number } = checked;
    batch.good.add({
      line: row.line,
      numberIndex: this.blindIndex.citizenNumber(number),
      nameIndex: this.blindIndex.personName(name),
      maskedNumber: maskCitizenNumber(number),
    });
  }
}

function newBatch(): RowBatch {
  return { rows: 0, lastLine: 0, bytesRead: 0, good: new IndexedRows(BATCH_ROWS), bad: [] };
}
