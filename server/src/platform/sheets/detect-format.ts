import { open } from 'node:fs/promises';
import path from 'node:path';
import { DomainError } from '../errors';
import { fileContains } from './file-contains';
import { sheetErrors } from './sheet.errors';

export type SheetFormat = 'csv' | 'xlsx';

const HEAD_BYTES = 4096;
const ZIP = [Buffer.from('PK\x03\x04', 'latin1'), Buffer.from('PK\x05\x06', 'latin1')];
/** OLE2: Excel before 2007, and the wrapper of an xlsx with a password. */
const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');
const UTF16_MARKS = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];
const OTHER_KINDS = ['%PDF', '\x89PNG', '\xff\xd8\xff', 'GIF8', 'Rar!', '7z\xbc\xaf', '\x1f\x8b', '{\\rtf'].map(
  (magic) => Buffer.from(magic, 'latin1'),
);
const MARKUP = /^\s*<(?:!doctype|html|table|\?xml|head|body|meta)/i;

/**
 * Tells by content, not by name, how a file has to be read, and refuses a file that is not what its name says.
 * @param file path on disk and the name that people gave it
 * @throws DomainError of `sheetErrors` for an empty, old, encrypted or foreign file
 */
export async function detectFormat(file: { path: string; fileName: string }): Promise<SheetFormat> {
  const extension = path.extname(file.fileName).toLowerCase();
  const head = await readHead(file.path);
  if (head.length === 0) throw new DomainError(sheetErrors.empty);
  if (startsWith(head, [COMPOUND_FILE])) {
    const encrypted = await fileContains(file.path, ENCRYPTED_STREAM);
    throw new DomainError(encrypted ? sheetErrors.encrypted : sheetErrors.oldExcel);
  }
  const named = nameSays(extension);
  if (named !== contentSays(head)) throw new DomainError(sheetErrors.wrongKind);
  return named;
}

function nameSays(extension: string): SheetFormat {
  if (extension === '.xlsx') return 'xlsx';
  if (['.csv', '.tsv', '.txt'].includes(extension)) return 'csv';
  throw new DomainError(extension === '.xls' ? sheetErrors.wrongKind : sheetErrors.unsupported);
}

function contentSays(head: Buffer): SheetFormat | 'other' {
  if (startsWith(head, ZIP)) return 'xlsx';
  if (startsWith(head, OTHER_KINDS) || MARKUP.test(head.toString('latin1'))) return 'other';
  const isText = startsWith(head, UTF16_MARKS) || !head.includes(0);
  return isText ? 'csv' : 'other';
}

function startsWith(head: Buffer, magics: readonly Buffer[]): boolean {
  return magics.some((magic) => head.subarray(0, magic.length).equals(magic));
}

async function readHead(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
