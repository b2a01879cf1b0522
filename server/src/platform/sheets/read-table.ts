import { DomainError } from '../errors';
import { findColumns, type SheetColumns } from './find-columns';
import { readSheetBatches, type SheetSource } from './read-sheet';
import { sheetErrors } from './sheet.errors';
import type { SheetRow } from './sheet-row';

/** A title, a note and a date often stand above the header. */
const HEADER_WITHIN_ROWS = 20;

/** Names under which each column may appear, by the key that the reader uses; the first is the one shown to people. */
export type ColumnNames<Key extends string> = Readonly<Record<Key, readonly [string, ...string[]]>>;

export interface SheetTable<Key extends string> {
  /** Place of each column that was found, from 0. */
  readonly columns: SheetColumns<Key>;
  /** The header's cells as they stand. */
  readonly header: readonly string[];
  /** What follows the header; has to be read to its end or left by `break`, else the file stays open. */
  readonly batches: AsyncIterable<SheetRow[]>;
}

/**
 * Opens a sheet that has a header among its first rows.
 * @param source the file
 * @param names what the columns may be called; compared loosely, see `findColumns`
 * @param required columns without which the sheet makes no sense
 * @throws DomainError `sheets/header-missing` naming the missing columns, and those of `readSheetBatches`
 */
export async function readTable<Key extends string>(
  source: SheetSource,
  names: ColumnNames<Key>,
  required: readonly NoInfer<Key>[],
): Promise<SheetTable<Key>> {
  const batches = readSheetBatches(source);
  let seen = 0;
  let best: Key[] = [...required];
  for (let next = await batches.next(); !next.done && seen < HEADER_WITHIN_ROWS; next = await batches.next()) {
    for (const [index, { cells }] of next.value.slice(0, HEADER_WITHIN_ROWS - seen).entries()) {
      const columns = findColumns(cells, names);
      const missing = required.filter((key) => columns[key] === undefined);
      if (missing.length === 0) return { columns, header: cells, batches: rest(next.value.slice(index + 1), batches) };
      if (missing.length < best.length) best = missing;
    }
    seen += next.value.length;
  }
  await batches.return(undefined);
  const fields = best.map((key) => ({ path: 'file', message: `缺少“${names[key][0]}”一列` }));
  throw new DomainError(sheetErrors.headerMissing, { fields });
}

async function* rest(first: SheetRow[], batches: AsyncGenerator<SheetRow[]>): AsyncGenerator<SheetRow[]> {
  try {
    if (first.length > 0) yield first;
    yield* batches;
  } finally {
    await batches.return(undefined);
  }
}
