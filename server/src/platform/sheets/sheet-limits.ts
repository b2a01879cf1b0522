/** What a sheet may cost to read. Whatever is larger is refused, so that no file can fill the memory or the day. */
export interface SheetLimits {
  /** Rows of data and header together; an Excel sheet holds at most 1,048,576. */
  readonly rows: number;
  /** Columns of a row; further cells are dropped and the row is marked. */
  readonly columns: number;
  /** Characters of a cell, as in Excel; a longer one is cut and the row is marked. */
  readonly cellCharacters: number;
  /** Bytes of one csv record, of one tag or text of xml, and of one shared string. */
  readonly recordBytes: number;
  /** Entries of an xlsx archive. */
  readonly archiveEntries: number;
  /** Bytes that all parts of an xlsx that are read may inflate to. */
  readonly inflatedBytes: number;
  /** Inflated bytes for each compressed byte of a part, from `ratioFromBytes` on. Real sheets stay below 100. */
  readonly inflationRatio: number;
  readonly ratioFromBytes: number;
  /** Bytes of all shared strings of an xlsx, which have to be kept in memory. */
  readonly sharedStringBytes: number;
}

const MEBIBYTE = 1024 * 1024;

export const SHEET_LIMITS: SheetLimits = {
  rows: 5_000_000,
  columns: 256,
  cellCharacters: 32_767,
  recordBytes: MEBIBYTE,
  archiveEntries: 2_000,
  inflatedBytes: 1024 * MEBIBYTE,
  inflationRatio: 200,
  ratioFromBytes: 4 * MEBIBYTE,
  sharedStringBytes: 96 * MEBIBYTE,
};
