import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { DomainError, systemErrorCode } from '../errors';
import { sheetErrors } from './sheet.errors';

const CHUNK_BYTES = 256 * 1024;

export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/**
 * Tells a text file's encoding by all of its content: a byte order mark, else UTF-8 if every byte fits, else GB18030 (which
 * contains GBK and GB2312) if every byte fits. Both are strict, so that no name is silently garbled.
 * @throws DomainError `sheets/unknown-encoding` if nothing fits
 */
export async function detectEncoding(file: string): Promise<TextEncoding> {
  const marked = await byteOrderMark(file);
  if (marked) return marked;
  if (await isUtf8File(file)) return 'utf-8';
  if (await isGb18030File(file)) return 'gb18030';
  throw new DomainError(sheetErrors.unknownEncoding);
}

async function byteOrderMark(file: string): Promise<TextEncoding | undefined> {
  for await (const chunk of chunksOf(file, 1)) {
    if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
    if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
  }
  return undefined;
}

async function isUtf8File(file: string): Promise<boolean> {
  const check = new Utf8Check();
  for await (const chunk of chunksOf(file)) if (!check.take(chunk)) return false;
  return check.ended;
}

async function isGb18030File(file: string): Promise<boolean> {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  try {
    for await (const chunk of chunksOf(file)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}

function chunksOf(file: string, last?: number): AsyncIterable<Buffer> {
  return createReadStream(file, { highWaterMark: CHUNK_BYTES, end: last });
}

/** Checks UTF-8 chunk by chunk without decoding, for which Node has native code. */
class Utf8Check {
  private rest = Buffer.alloc(0);

  /** Whether the last character was complete. */
  get ended(): boolean {
    return this.rest.length === 0;
  }

  /** @returns whether the bytes so far can be UTF-8 */
  take(chunk: Buffer): boolean {
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    const end = bytes.length - incompleteTail(bytes);
    this.rest = Buffer.from(bytes.subarray(end));
    return isUtf8(bytes.subarray(0, end));
  }
}

/** @returns how many bytes at the end begin a character that the next chunk has to finish: 0 to 3 */
function incompleteTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < lengthOfCharacter(byte) ? back : 0;
  }
  return 0;
}

function lengthOfCharacter(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}
