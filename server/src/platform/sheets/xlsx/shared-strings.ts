import { DomainError } from '../../errors';
import { sheetErrors } from '../sheet.errors';
import type { SheetLimits } from '../sheet-limits';
import { readXml } from './read-xml';
import type { SheetArchive } from './sheet-archive';

const PART = 'xl/sharedStrings.xml';
const BLOCK_BYTES = 1024 * 1024;

/** The texts that cells refer to by number: kept as UTF-8 in a few large blocks, a fraction of what strings would take. */
export class SharedStrings {
  private readonly blocks: Buffer[] = [];
  private used = BLOCK_BYTES;
  private places = new Uint32Array(1024);
  private lengths = new Uint32Array(1024);
  private count = 0;

  constructor(private readonly limits: SheetLimits) {}

  /** @throws DomainError `sheets/inflates-too-much` when all texts together exceed the limit */
  add(text: string): void {
    const length = Buffer.byteLength(text);
    if (this.used + length > BLOCK_BYTES) this.addBlock(length);
    const block = this.blocks.at(-1);
    if (this.count === this.places.length) this.grow();
    this.places[this.count] = (this.blocks.length - 1) * BLOCK_BYTES + this.used;
    this.lengths[this.count] = length;
    this.count += 1;
    block?.write(text, this.used);
    this.used += length;
  }

  /** @returns undefined for a number that no text has */
  get(index: number): string | undefined {
    if (!(index >= 0 && index < this.count)) return undefined;
    const place = this.places[index] ?? 0;
    const start = place % BLOCK_BYTES;
    const length = this.lengths[index] ?? 0;
    return this.blocks[Math.floor(place / BLOCK_BYTES)]?.toString('utf8', start, start + length);
  }

  private addBlock(length: number): void {
    const kept = (this.blocks.length + 1) * BLOCK_BYTES;
    if (length > BLOCK_BYTES || kept > this.limits.sharedStringBytes) {
      throw new DomainError(sheetErrors.inflatesTooMuch, { detail: `${this.count} shared strings` });
    }
    this.blocks.push(Buffer.allocUnsafeSlow(BLOCK_BYTES));
    this.used = 0;
  }

  private grow(): void {
    const places = new Uint32Array(this.places.length * 2);
    const lengths = new Uint32Array(this.places.length * 2);
    places.set(this.places);
    lengths.set(this.lengths);
    this.places = places;
    this.lengths = lengths;
  }
}

/** Reads the texts of an archive; none if it has no such part. Phonetic hints (拼音) are left out. */
export async function readSharedStrings(
  archive: SheetArchive,
  limits: SheetLimits,
  progress: (compressedBytes: number) => void,
): Promise<SharedStrings> {
  const strings = new SharedStrings(limits);
  if (!archive.has(PART)) return strings;
  let text = '';
  let inText = false;
  let inPhonetic = false;
  const listener = {
    open(name: string) {
      if (name === 'si') text = '';
      else if (name === 'rPh') inPhonetic = true;
      else inText = name === 't' && !inPhonetic;
    },
    close(name: string) {
      if (name === 'si') strings.add(text.slice(0, limits.cellCharacters + 1));
      else if (name === 'rPh') inPhonetic = false;
      inText = false;
    },
    text(part: string) {
      if (inText && text.length <= limits.cellCharacters) text += part;
    },
  };
  for await (const _ of readXml(archive.read(PART, progress), listener, limits));
  return strings;
}
