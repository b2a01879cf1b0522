/** Root of the files that a mini-program keeps. */
export const USER_DATA_PATH = 'wxfile://usr';

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

export function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** The phone's files: those of the app (`wxfile://usr/…`, kept) and temporary ones (gone when the app closes). */
export class FileStore {
  private readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  private readonly folders = new Set<string>([USER_DATA_PATH]);
  private readonly addresses = new Map<string, string>();
  private next = 1;

  temporaryPath(suffix: string): string {
    const path = `wxfile://tmp_${this.next}.${suffix}`;
    this.next += 1;
    return path;
  }

  write(path: string, bytes: Uint8Array<ArrayBuffer>): void {
    this.files.set(path, bytes);
    this.addresses.delete(path);
  }

  read(path: string): Uint8Array<ArrayBuffer> | undefined {
    return this.files.get(path);
  }

  remove(path: string): boolean {
    this.addresses.delete(path);
    return this.files.delete(path);
  }

  addFolder(path: string): void {
    this.folders.add(path.replace(/\/$/, ''));
  }

  isFolder(path: string): boolean {
    return this.folders.has(path.replace(/\/$/, ''));
  }

  /** Names directly below a folder. */
  list(folder: string): string[] {
    const prefix = `${folder.replace(/\/$/, '')}/`;
    const below = [...this.files.keys(), ...this.folders].filter((path) => path.startsWith(prefix));
    return [...new Set(below.map((path) => path.slice(prefix.length).split('/')[0] ?? ''))].sort();
  }

  /** Address from which the browser can load a file as a picture. */
  address(path: string): string | undefined {
    const known = this.addresses.get(path);
    if (known) return known;
    const bytes = this.files.get(path);
    if (!bytes) return undefined;
    const address = URL.createObjectURL(new Blob([bytes]));
    this.addresses.set(path, address);
    return address;
  }

  load(files: Record<string, string>): void {
    for (const [path, base64] of Object.entries(files)) this.write(path, fromBase64(base64));
  }

  /** Kept files as base64. */
  dump(): Record<string, string> {
    const kept = [...this.files].filter(([path]) => path.startsWith(`${USER_DATA_PATH}/`));
    return Object.fromEntries(kept.map(([path, bytes]) => [path, toBase64(bytes)]));
  }
}
