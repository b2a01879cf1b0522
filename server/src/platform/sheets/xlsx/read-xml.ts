import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { DomainError } from '../../errors';
import { sheetErrors } from '../sheet.errors';
import type { SheetLimits } from '../sheet-limits';

const MAX_DEPTH = 64;

export type XmlAttributes = Readonly<Record<string, string>>;

/** What is told of a document; names come without their namespace prefix. */
export interface XmlListener {
  open?(name: string, attributes: XmlAttributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Parses XML as it arrives. Nothing is resolved: a document type, and with it entities, is refused.
 * @param chunks the document, UTF-8
 * @param listener told of tags and texts
 * @returns yields after each chunk, so that the caller can hand on what has come together
 * @throws DomainError `sheets/damaged` for what is not well formed, nested too deep, or one tag or text without end
 */
export async function* readXml(
  chunks: AsyncIterable<Buffer>,
  listener: XmlListener,
  limits: Pick<SheetLimits, 'recordBytes'>,
): AsyncGenerator<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  let depth = 0;
  let silentCharacters = 0;
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    silentCharacters = 0;
    if (depth > MAX_DEPTH) refuse();
    listener.open?.(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    silentCharacters = 0;
    listener.close?.(localName(name));
  });
  const take = (text: string) => listener.text?.(text);
  parser.on('text', take);
  parser.on('cdata', take);
  for await (const chunk of chunks) {
    const text = decode(decoder, chunk);
    silentCharacters += text.length;
    parser.write(text);
    if (silentCharacters > limits.recordBytes) refuse();
    yield;
  }
  parser.write(decode(decoder)).close();
  yield;
}

/** Reads a small document whole. */
export async function readWholeXml(
  chunks: AsyncIterable<Buffer>,
  listener: XmlListener,
  limits: Pick<SheetLimits, 'recordBytes'>,
): Promise<void> {
  for await (const _ of readXml(chunks, listener, limits));
}

function decode(decoder: TextDecoder, chunk?: Buffer): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch (error) {
    return refuse(error);
  }
}

function refuse(cause?: unknown): never {
  throw new DomainError(sheetErrors.damaged, { cause });
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
