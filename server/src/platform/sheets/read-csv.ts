import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { DomainError, systemErrorCode } from '../errors';
import { detectDelimiter } from './detect-delimiter';
import { sheetErrors } from './sheet.errors';
import type { SheetLimits } from './sheet-limits';
import { isImprecise, NO_FAULTS, type SheetFault, type SheetRow } from './sheet-row';
import { detectEncoding } from './text-encoding';

const BATCH_ROWS = 1000;
const CHUNK_BYTES = 64 * 1024;
const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d{2,3}$/i;

/**
 * Reads a csv file: UTF-8 with or without mark, GB18030 or UTF-16; comma, semicolon or tab; quotes as in RFC 4180.
 * @param file path on disk
 * @param progress told how many bytes have been read
 * @returns the rows in batches
 * @throws DomainError of `sheetErrors` when the file as a whole cannot be read
 */
export async function* readCsv(
  file: string,
  limits: SheetLimits,
  progress: (bytesRead: number) => void,
): AsyncGenerator<SheetRow[]> {
  const encoding = await detectEncoding(file);
  const bytes = createReadStream(file, { highWaterMark: CHUNK_BYTES });
  const parser = parse({
    bom: true,
    delimiter: await detectDelimiter(file, encoding),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: limits.recordBytes,
  });
  // An error of any part destroys the parser with it, so the loop below throws it.
  if (encoding === 'utf-8') pipeline(bytes, parser, () => undefined);
  else pipeline(bytes, decodeAs(encoding), parser, () => undefined);
  let batch: SheetRow[] = [];
  let line = 1;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      const row = toRow(record, line, limits);
      line += 1 + lineBreaksIn(record);
      if (row) batch.push(row);
      if (batch.length < BATCH_ROWS) continue;
      progress(bytes.bytesRead);
      yield batch;
      batch = [];
    }
  } catch (error) {
    throw asDomainError(error, line);
  }
  progress(bytes.bytesRead);
  if (batch.length > 0) yield batch;
}

function decodeAs(encoding: string) {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return async function* (chunks: Readable) {
    for await (const chunk of chunks as AsyncIterable<Buffer>) {
      const text = decoder.decode(chunk, { stream: true });
      if (text !== '') yield text;
    }
  };
}

function toRow(record: readonly string[], line: number, limits: SheetLimits): SheetRow | undefined {
  let faults = NO_FAULTS;
  let hasText = false;
  const width = Math.min(record.length, limits.columns);
  const cells: string[] = new Array(width);
  for (let column = 0; column < width; column += 1) {
    const text = withoutTextMark((record[column] ?? '').trim());
    const kind = faultOf(text, limits);
    if (kind) faults = [...faults, { column, kind }];
    if (text !== '') hasText = true;
    cells[column] = kind === 'too-long' ? text.slice(0, limits.cellCharacters) : text;
  }
  if (record.length > limits.columns) faults = [...faults, { column: limits.columns, kind: 'too-wide' }];
  return hasText ? { line, cells, faults } : undefined;
}

function faultOf(text: string, limits: SheetLimits): SheetFault['kind'] | undefined {
  if (text.length > limits.cellCharacters) return 'too-long';
  if (text.startsWith('=')) return 'formula';
  return SCIENTIFIC.test(text) && isImprecise(Number(text)) ? 'imprecise-number' : undefined;
}

/** People put an apostrophe before a long number, so that the spreadsheet keeps it as text. */
function withoutTextMark(text: string): string {
  return /^['’]\d/.test(text) ? text.slice(1) : text;
}

/** A quoted cell may hold line breaks; without them, one record is one line. */
function lineBreaksIn(record: readonly string[]): number {
  let breaks = 0;
  for (const cell of record) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) breaks += 1;
  }
  return breaks;
}

const QUOTE_FAULTS: readonly CsvError['code'][] = ['CSV_QUOTE_NOT_CLOSED', 'CSV_MAX_RECORD_SIZE'];

function asDomainError(error: unknown, line: number): unknown {
  const code = systemErrorCode(error);
  if (QUOTE_FAULTS.some((known) => known === code)) {
    const fields = [{ path: 'file', message: `从第${line}行开始，引号没有成对出现，或一行过长` }];
    return new DomainError(sheetErrors.unclosedQuote, { fields, cause: error });
  }
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return new DomainError(sheetErrors.unknownEncoding, { cause: error });
  if (code?.startsWith('CSV_')) return new DomainError(sheetErrors.damaged, { cause: error });
  return error;
}
