import { createReadStream } from 'node:fs';

/** @returns whether the bytes occur anywhere in the file; reads it as a stream, up to the first occurrence */
export async function fileContains(file: string, wanted: Buffer): Promise<boolean> {
  let tail = Buffer.alloc(0);
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    const window = Buffer.concat([tail, chunk]);
    if (window.includes(wanted)) return true;
    tail = window.subarray(Math.max(0, window.length - wanted.length + 1));
  }
  return false;
}
