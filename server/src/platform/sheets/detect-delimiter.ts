import { createReadStream } from 'node:fs';
import type { TextEncoding } from './text-encoding';

const HEAD_BYTES = 64 * 1024;
const LINES = 20;
const DELIMITERS = [',', '\t', ';'] as const;

export type Delimiter = (typeof DELIMITERS)[number];

/** Tells a csv file's delimiter: the one that stands most often outside of quotes on the first lines; comma if none does. */
export async function detectDelimiter(file: string, encoding: TextEncoding): Promise<Delimiter> {
  let head = '';
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(file, { end: HEAD_BYTES - 1 }) as AsyncIterable<Buffer>) {
    head += decoder.decode(chunk, { stream: true });
  }
  return delimiterOf(head);
}

function delimiterOf(text: string): Delimiter {
  const counts = new Map<string, number>(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  let lines = 0;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === '\n') lines += 1;
    else if (!quoted) {
      const count = counts.get(character);
      if (count !== undefined) counts.set(character, count + 1);
    }
    if (lines === LINES) break;
  }
  return DELIMITERS.reduce((best, next) => ((counts.get(next) ?? 0) > (counts.get(best) ?? 0) ? next : best));
}
