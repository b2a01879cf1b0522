import { randomBytes, randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { systemErrorCode } from '../errors/system-error';

/**
 * A secret of this machine's sandbox: made on first use, kept in `<data directory>/keys/` for its owner only (0600).
 * Processes that start at once agree on one value.
 * @param dataDir absolute path
 * @param name file name, as `session-secret`
 * @param make makes the value if there is none
 * @returns the value that all processes share
 * @throws the file system's error if the directory cannot be written
 */
export function sandboxSecret(dataDir: string, name: string, make: () => string): string {
  const directory = path.join(dataDir, 'keys');
  const file = path.join(directory, name);
  const existing = readIfThere(file);
  if (existing !== undefined) return existing;
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    writeDurably(temporary, make());
    // A link either appears complete or fails because another process was first; a rename would replace its value.
    linkSync(temporary, file);
  } catch (error) {
    if (systemErrorCode(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
  return readFileSync(file, 'utf8');
}

/** @returns a fresh key ring with one key, as JSON for `PII_KEYS` */
export function makeKeyRing(): string {
  const key = () => randomBytes(32).toString('base64');
  return JSON.stringify({ current: 'sandbox', keys: { sandbox: key() }, index: key() });
}

/** @returns a fresh `SESSION_SECRET` */
export function makeSessionSecret(): string {
  return randomBytes(32).toString('base64url');
}

function writeDurably(file: string, content: string): void {
  const descriptor = openSync(file, 'wx', 0o600);
  try {
    writeSync(descriptor, content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
