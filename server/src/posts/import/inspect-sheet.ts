import { DomainError } from '../../platform/errors';
import { findColumns, readSheet, type SheetSource, sheetErrors } from '../../platform/sheets';
import { POST_COLUMN_NAMES } from './rules/guess-mapping';

const SAMPLE_ROWS = 5;
const HEADER_WITHIN_ROWS = 20;
const MIN_KNOWN_COLUMNS = 2;

export interface InspectedSheet {
  /** Line that the header stands on. */
  readonly headerLine: number;
  readonly headers: string[];
  /** The first rows below the header, in the header's order. */
  readonly sample: string[][];
}

/**
 * Finds the header of a sheet of posts: the first row that names at least two columns we know.
 * @throws DomainError `sheets/header-missing`, and those of `readSheet`
 */
export async function inspectSheet(source: SheetSource): Promise<InspectedSheet> {
  let header: { line: number; cells: readonly string[] } | undefined;
  const sample: string[][] = [];
  let seen = 0;
  for await (const { line, cells } of readSheet(source)) {
    if (header === undefined) {
      if (Object.keys(findColumns(cells, POST_COLUMN_NAMES)).length >= MIN_KNOWN_COLUMNS) header = { line, cells };
      else if (++seen === HEADER_WITHIN_ROWS) break;
      continue;
    }
    sample.push(header.cells.map((_, index) => (cells[index] ?? '').slice(0, 60)));
    if (sample.length === SAMPLE_ROWS) break;
  }
  if (header === undefined) throw new DomainError(sheetErrors.headerMissing);
  return { headerLine: header.line, headers: [...header.cells], sample };
}
