import { type ApiBody, ApiFailure, type ApiMaker, type ApiOptions, type ApiTable, textOf } from '../async-api';
import { type FileStore, fromBase64, toBase64, USER_DATA_PATH } from '../file-store';

function missing(path: string): ApiFailure {
  return new ApiFailure(`no such file or directory, ${path}`, { errno: 1_300_002 });
}

function bytesOf(data: unknown, encoding: unknown): Uint8Array<ArrayBuffer> {
  if (data instanceof ArrayBuffer) return new Uint8Array(data.slice(0));
  if (encoding === 'base64') return fromBase64(String(data));
  return new TextEncoder().encode(String(data));
}

function textOrBytes(bytes: Uint8Array<ArrayBuffer>, encoding: unknown): string | ArrayBuffer {
  if (!encoding) return bytes.slice().buffer;
  if (encoding === 'base64') return toBase64(bytes);
  return new TextDecoder().decode(bytes);
}

/** The operations behind both forms, synchronous and with callbacks. */
class Operations {
  constructor(private readonly files: FileStore) {}

  read(path: string, encoding: unknown): string | ArrayBuffer {
    return textOrBytes(this.existing(path), encoding);
  }

  write(path: string, data: unknown, encoding: unknown): void {
    if (!path.startsWith(`${USER_DATA_PATH}/`)) throw new ApiFailure(`permission denied, open ${path}`);
    this.files.write(path, bytesOf(data, encoding));
  }

  access(path: string): void {
    if (!this.files.isFolder(path)) this.existing(path);
  }

  unlink(path: string): void {
    if (!this.files.remove(path)) throw missing(path);
  }

  copy(from: string, to: string): void {
    this.files.write(to, this.existing(from).slice());
  }

  save(from: string, to: string): string {
    const target = to || `${USER_DATA_PATH}/${from.split('/').at(-1)}`;
    this.copy(from, target);
    this.files.remove(from);
    return target;
  }

  stat(path: string) {
    const folder = this.files.isFolder(path);
    const size = folder ? 0 : this.existing(path).byteLength;
    return { size, isDirectory: () => folder, isFile: () => !folder };
  }

  makeFolder(path: string): void {
    this.files.addFolder(path);
  }

  list(path: string): string[] {
    if (!this.files.isFolder(path)) throw missing(path);
    return this.files.list(path);
  }

  size(path: string): number {
    return this.existing(path).byteLength;
  }

  private existing(path: string): Uint8Array<ArrayBuffer> {
    const bytes = this.files.read(path);
    if (!bytes) throw missing(path);
    return bytes;
  }
}

/** Synchronous functions throw `name:fail reason`. */
function synchronous<A extends unknown[], R>(name: string, run: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    try {
      return run(...args);
    } catch (error) {
      throw new Error(`${name}:fail ${(error as Error).message}`);
    }
  };
}

function fileSystemManager(maker: ApiMaker, files: FileStore): ApiTable {
  const run = new Operations(files);
  const path = (options: ApiOptions, field = 'filePath') => textOf(options, field);
  const asynchronous: Record<string, ApiBody> = {
    readFile: (it) => ({ data: run.read(path(it), it.encoding) }),
    writeFile: (it) => run.write(path(it), it.data, it.encoding),
    access: (it) => run.access(path(it, 'path')),
    unlink: (it) => run.unlink(path(it)),
    removeSavedFile: (it) => run.unlink(path(it)),
    copyFile: (it) => run.copy(path(it, 'srcPath'), path(it, 'destPath')),
    saveFile: (it) => ({ savedFilePath: run.save(path(it, 'tempFilePath'), path(it)) }),
    stat: (it) => ({ stats: run.stat(path(it, 'path')) }),
    mkdir: (it) => run.makeFolder(path(it, 'dirPath')),
    readdir: (it) => ({ files: run.list(path(it, 'dirPath')) }),
    getFileInfo: (it) => ({ size: run.size(path(it)) }),
  };
  return {
    ...Object.fromEntries(Object.entries(asynchronous).map(([name, body]) => [name, maker.make(name, body)])),
    readFileSync: synchronous('readFileSync', (file: string, encoding?: string) => run.read(file, encoding)),
    writeFileSync: synchronous('writeFileSync', (file: string, data: unknown, encoding?: string) =>
      run.write(file, data, encoding),
    ),
    accessSync: synchronous('accessSync', (file: string) => run.access(file)),
    unlinkSync: synchronous('unlinkSync', (file: string) => run.unlink(file)),
    copyFileSync: synchronous('copyFileSync', (from: string, to: string) => run.copy(from, to)),
    saveFileSync: synchronous('saveFileSync', (from: string, to?: string) => run.save(from, to ?? '')),
    statSync: synchronous('statSync', (file: string) => run.stat(file)),
    mkdirSync: synchronous('mkdirSync', (folder: string) => run.makeFolder(folder)),
    readdirSync: synchronous('readdirSync', (folder: string) => run.list(folder)),
  };
}

export function fileApi(maker: ApiMaker, files: FileStore): ApiTable {
  const manager = fileSystemManager(maker, files);
  return {
    env: { USER_DATA_PATH },
    getFileSystemManager: () => manager,
    saveFile: manager.saveFile,
    getFileInfo: manager.getFileInfo,
    removeSavedFile: manager.removeSavedFile,
    openDocument: maker.make('openDocument', (options) => {
      const file = textOf(options, 'filePath');
      if (!files.read(file)) throw missing(file);
    }),
    base64ToArrayBuffer: (base64: string) => fromBase64(base64).buffer,
    arrayBufferToBase64: (buffer: ArrayBuffer) => toBase64(new Uint8Array(buffer)),
  };
}
