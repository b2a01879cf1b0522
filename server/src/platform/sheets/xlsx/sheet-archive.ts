import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { DomainError, systemErrorCode } from '../../errors';
import { sheetErrors } from '../sheet.errors';
import type { SheetLimits } from '../sheet-limits';

/**
 * The parts of an xlsx file. Its directory is read but not believed: what counts is what comes out while inflating, so a
 * zip bomb is refused after a few megabytes whatever it claims.
 */
export class SheetArchive {
  private inflatedBytes = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly parts: ReadonlyMap<string, Entry>,
    private readonly limits: SheetLimits,
  ) {}

  /**
   * @param file path of the archive
   * @throws DomainError of `sheetErrors` for what is no zip, has too many entries, two of one name or a password
   */
  static async open(file: string, limits: SheetLimits): Promise<SheetArchive> {
    const zip = await refuseDamage(openPromise(file, { autoClose: false, lazyEntries: true }));
    try {
      return new SheetArchive(zip, await refuseDamage(directoryOf(zip, limits)), limits);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  close(): void {
    this.zip.close();
  }

  has(name: string): boolean {
    return this.parts.has(name);
  }

  /** @returns bytes that the part takes in the archive, for showing progress */
  compressedBytes(name: string): number {
    return this.parts.get(name)?.compressedSize ?? 0;
  }

  /**
   * Inflates a part.
   * @param progress told how many of the part's compressed bytes have been read, roughly
   * @throws DomainError `sheets/damaged` if the part is missing or damaged, `sheets/inflates-too-much` at a limit
   */
  async *read(name: string, progress: (compressedBytes: number) => void = () => undefined): AsyncGenerator<Buffer> {
    const part = this.parts.get(name);
    if (part === undefined) throw new DomainError(sheetErrors.damaged, { detail: `${name} is missing` });
    const stream: Readable = await refuseDamage(this.zip.openReadStreamPromise(part));
    let bytes = 0;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        this.inflatedBytes += chunk.length;
        this.refuseBomb(part, bytes);
        yield chunk;
        progress(part.compressedSize * Math.min(1, bytes / Math.max(1, part.uncompressedSize)));
      }
    } catch (error) {
      throw asDamage(error);
    } finally {
      stream.destroy();
    }
  }

  private refuseBomb(part: Entry, bytes: number): void {
    const ratio = bytes / Math.max(1, part.compressedSize);
    const isBomb = bytes > this.limits.ratioFromBytes && ratio > this.limits.inflationRatio;
    if (!isBomb && this.inflatedBytes <= this.limits.inflatedBytes) return;
    throw new DomainError(sheetErrors.inflatesTooMuch, {
      detail: `${part.fileName}: ${bytes} bytes, ${ratio | 0} to 1`,
    });
  }
}

async function directoryOf(zip: ZipFile, limits: SheetLimits): Promise<Map<string, Entry>> {
  const parts = new Map<string, Entry>();
  let declaredBytes = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new DomainError(sheetErrors.encrypted);
    if (parts.has(entry.fileName)) throw new DomainError(sheetErrors.damaged, { detail: `two of ${entry.fileName}` });
    parts.set(entry.fileName, entry);
    if (isSheetPart(entry)) declaredBytes += entry.uncompressedSize;
    if (parts.size > limits.archiveEntries || declaredBytes > limits.inflatedBytes) {
      throw new DomainError(sheetErrors.inflatesTooMuch, { detail: `${parts.size} entries, ${declaredBytes} bytes` });
    }
  }
  return parts;
}

/** Pictures and other media are never opened. */
function isSheetPart(entry: Entry): boolean {
  return entry.fileName.endsWith('.xml') || entry.fileName.endsWith('.rels');
}

async function refuseDamage<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw asDamage(error);
  }
}

/** Whatever yauzl and zlib say of the file's content; an error of the disk stays what it is. */
function asDamage(error: unknown): unknown {
  const code = systemErrorCode(error);
  const isOfDisk = code !== undefined && !code.startsWith('Z_');
  return error instanceof DomainError || isOfDisk ? error : new DomainError(sheetErrors.damaged, { cause: error });
}
