import { stat } from 'node:fs/promises';
import { DomainError } from '../errors';
import { detectFormat } from './detect-format';
import { readCsv } from './read-csv';
import { sheetErrors } from './sheet.errors';
import { SHEET_LIMITS, type SheetLimits } from './sheet-limits';
import type { SheetRow } from './sheet-row';
import { readXlsx } from './xlsx/read-xlsx';

export interface SheetSource {
  /** Where the file lies. */
  readonly path: string;
  /** The name that people gave it, with its extension. */
  readonly fileName: string;
  /** Narrower limits than `SHEET_LIMITS`. */
  readonly limits?: Partial<SheetLimits>;
  /** Told how many bytes of the file have been read, roughly; never more than the file has. */
  readonly progress?: (bytesRead: number) => void;
}

/**
 * Reads a sheet (csv or the first visible sheet of an xlsx) as a stream in flat memory. Rows without text are left out.
 * @param source the file
 * @returns batches of rows, in the order of the file; leaving the loop early closes the file
 * @throws DomainError of `sheetErrors`, with a Chinese title, when the file as a whole cannot be read
 */
export async function* readSheetBatches(source: SheetSource): AsyncGenerator<SheetRow[]> {
  const limits = { ...SHEET_LIMITS, ...source.limits };
  const format = await detectFormat(source);
  const { size } = await stat(source.path);
  const progress = (bytes: number) => source.progress?.(Math.min(size, bytes));
  let rows = 0;
  for await (const batch of (format === 'csv' ? readCsv : readXlsx)(source.path, limits, progress)) {
    rows += batch.length;
    if (rows > limits.rows) throw new DomainError(sheetErrors.tooManyRows);
    yield batch;
  }
  if (rows === 0) throw new DomainError(sheetErrors.empty);
  progress(size);
}

/** As `readSheetBatches`, row by row. */
export async function* readSheet(source: SheetSource): AsyncGenerator<SheetRow> {
  for await (const batch of readSheetBatches(source)) yield* batch;
}
