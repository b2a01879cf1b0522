import { createHash, randomUUID } from 'node:crypto';
import * as nodeFs from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { DomainError, systemErrorCode } from '../errors';
import { fileErrors } from './files.errors';

export interface StoredFile {
  /** UUID; the only thing that callers keep to find the content again. */
  readonly id: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** What the store uses of `node:fs/promises`. */
export type FileSystem = Pick<typeof nodeFs, 'open' | 'mkdir' | 'rename' | 'rm' | 'readdir' | 'stat'>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const FULL = ['ENOSPC', 'EDQUOT'];

/**
 * Content of files, under `<data directory>/files/ab/cd/<uuid>`. A file is there completely or not at all, also after the
 * power went off; names, kinds and owners are the business of who keeps the id.
 */
export class FileStore {
  private readonly root: string;
  private readonly temporary: string;

  /**
   * @param dataDir absolute path
   * @param fs the file system; another one in tests
   */
  constructor(
    dataDir: string,
    private readonly fs: FileSystem = nodeFs,
  ) {
    this.root = path.join(dataDir, 'files');
    this.temporary = path.join(this.root, 'tmp');
  }

  /**
   * Stores a stream's content. When it fails, nothing is left behind.
   * @param source read to its end
   * @param options.limitBytes the most that is accepted
   * @returns the new file's id, size and hash
   * @throws DomainError `files/file-too-large`, `files/storage-full`; the source's own error
   */
  async write(source: AsyncIterable<Uint8Array>, { limitBytes }: { limitBytes: number }): Promise<StoredFile> {
    const id = randomUUID();
    const part = path.join(this.temporary, `${id}.part`);
    const target = this.pathOf(id);
    try {
      await this.fs.mkdir(this.temporary, { recursive: true, mode: 0o700 });
      const { bytes, sha256 } = await this.writePart(part, source, limitBytes);
      await this.fs.mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      await this.fs.rename(part, target);
      await this.syncDirectory(path.dirname(target));
      return { id, bytes, sha256 };
    } catch (error) {
      await Promise.allSettled([part, target].map((file) => this.fs.rm(file, { force: true })));
      throw FULL.includes(systemErrorCode(error) ?? '')
        ? new DomainError(fileErrors.storageFull, { cause: error })
        : error;
    }
  }

  /**
   * @returns the content; the caller reads it to the end or destroys it
   * @throws DomainError `files/not-found`
   */
  async read(id: string): Promise<Readable> {
    try {
      const handle = await this.fs.open(this.pathOf(id), 'r');
      return handle.createReadStream();
    } catch (error) {
      throw systemErrorCode(error) === 'ENOENT' ? new DomainError(fileErrors.notFound) : error;
    }
  }

  /**
   * Looks at a file and removes it, whatever comes of it.
   * @throws DomainError `files/not-found`; what `look` throws
   */
  async readOnce<T>(id: string, look: (content: Buffer) => Promise<T>): Promise<T> {
    try {
      return await look(await buffer(await this.read(id)));
    } finally {
      await this.remove(id);
    }
  }

  /** Removes a file; nothing happens if it is gone already. */
  async remove(id: string): Promise<void> {
    await this.fs.rm(this.pathOf(id), { force: true });
  }

  /**
   * Where a file's content lies, for readers that need to seek. The file is never changed.
   * @throws DomainError `files/not-found` for what is no id
   */
  pathOf(id: string): string {
    if (!UUID.test(id)) throw new DomainError(fileErrors.notFound);
    return path.join(this.root, id.slice(0, 2), id.slice(2, 4), id);
  }

  /**
   * Removes what writes left that a crash cut off.
   * @param before only what was last written to before this instant; younger files may still be in the writing
   * @returns how many were removed
   */
  async sweepTemporary(before: Date): Promise<number> {
    const names = await unlessGone(this.fs.readdir(this.temporary), []);
    let removed = 0;
    for (const name of names) {
      const file = path.join(this.temporary, name);
      // Another process may sweep at the same time.
      const entry = await unlessGone(this.fs.stat(file), undefined);
      if (entry === undefined || entry.mtime >= before) continue;
      await this.fs.rm(file, { force: true });
      removed += 1;
    }
    return removed;
  }

  /**
   * Lists complete files, a folder at a time.
   * @param before only what was stored before this instant
   * @returns ids, never an empty list
   */
  async *storedBefore(before: Date): AsyncGenerator<string[]> {
    for (const first of await this.foldersIn(this.root)) {
      for (const second of await this.foldersIn(path.join(this.root, first))) {
        const folder = path.join(this.root, first, second);
        const old: string[] = [];
        for (const id of await unlessGone(this.fs.readdir(folder), [])) {
          const entry = await unlessGone(this.fs.stat(path.join(folder, id)), undefined);
          if (entry !== undefined && entry.mtime < before && UUID.test(id)) old.push(id);
        }
        if (old.length > 0) yield old;
      }
    }
  }

  private async foldersIn(folder: string): Promise<string[]> {
    return (await unlessGone(this.fs.readdir(folder), [])).filter((name) => /^[0-9a-f]{2}$/.test(name));
  }

  private async writePart(part: string, source: AsyncIterable<Uint8Array>, limitBytes: number) {
    const handle = await this.fs.open(part, 'wx', 0o600);
    try {
      const hash = createHash('sha256');
      let bytes = 0;
      for await (const chunk of source) {
        bytes += chunk.length;
        if (bytes > limitBytes) throw tooLarge(limitBytes);
        hash.update(chunk);
        await handle.writeFile(chunk);
      }
      await handle.sync();
      return { bytes, sha256: hash.digest('hex') };
    } finally {
      await handle.close();
    }
  }

  /** Makes the rename itself durable. */
  private async syncDirectory(directory: string): Promise<void> {
    const handle = await this.fs.open(directory, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}

function tooLarge(limitBytes: number): DomainError {
  return new DomainError(fileErrors.fileTooLarge, { detail: `the limit is ${limitBytes} bytes` });
}

async function unlessGone<T, U>(found: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await found;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return otherwise;
    throw error;
  }
}
