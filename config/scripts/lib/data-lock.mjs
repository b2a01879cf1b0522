import { accessSync, constants, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { OperatorError } from './operator-error.mjs';
import { identifyProcess, isAlive } from './process-identity.mjs';

const POLL_MS = 200;

/**
 * @typedef {import('./process-identity.mjs').ProcessIdentity & { purpose: string, since: string }} Holder
 */

/** Who holds a lock file, dead or alive; nothing if there is no such file or it makes no sense. */
export function readHolder(file) {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8'));
    return Number.isInteger(holder.pid) ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** The holder of a lock, if it lives. */
export function liveHolder(file) {
  const holder = readHolder(file);
  return holder && isAlive(holder) ? holder : undefined;
}

/** Creates the file with its whole content in one step, or says that it is already there. */
function createExclusively(file, content) {
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Removes a dead process's lock. Two that find it at once must not remove each other's new lock, so only the owner of a
 * second file may remove, and it looks again before it does.
 */
function removeStale(file, content) {
  const guard = `${file}.takeover`;
  if (!createExclusively(guard, content)) {
    if (!liveHolder(guard)) rmSync(guard, { force: true });
    return;
  }
  try {
    if (existsSync(file) && !liveHolder(file)) rmSync(file, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}

/** Takes the lock if it is free or its holder is dead. */
function tryLock(file, content) {
  for (;;) {
    if (createExclusively(file, content)) return undefined;
    const holder = liveHolder(file);
    if (holder) return holder;
    removeStale(file, content);
  }
}

/** Makes the folder of the lock file, or explains why that is not possible. */
function requireFolder(file) {
  const folder = dirname(file);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new OperatorError(`The folder ${folder} cannot be made or written (${error.code}).`);
  }
}

/** One line for people: who holds the lock and since when. */
export function describeHolder(holder) {
  return `${holder.purpose} (process ${holder.pid}, since ${holder.since})`;
}

/**
 * Holds a lock file for this process. The lock of a process that no longer lives is taken over.
 * @param {string} file
 * @param {object} options
 * @param {string} options.purpose what we are, for those who find the lock held: `npm start`
 * @param {(holder: Holder) => string} [options.refusal] the message if another holds it; without it, the lock is waited for
 * @param {(holder: Holder) => void} [options.onWait] called once when waiting begins
 * @param {AbortSignal} [options.signal] ends the waiting
 * @returns {Promise<{ release: () => void, tookOver: boolean }>} `tookOver` if a dead process had held it
 * @throws {OperatorError} with the refusal, if another live process holds the lock
 */
export async function takeLock(file, { purpose, refusal, onWait, signal }) {
  requireFolder(file);
  const content = JSON.stringify({ ...identifyProcess(), purpose, since: new Date().toISOString() });
  const tookOver = readHolder(file) !== undefined && !liveHolder(file);
  let waiting = false;
  for (;;) {
    const holder = tryLock(file, content);
    if (!holder) break;
    if (refusal) throw new OperatorError(refusal(holder));
    if (!waiting) onWait?.(holder);
    waiting = true;
    await pause(POLL_MS, undefined, { signal });
  }
  const release = () => {
    if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
  };
  return { release, tookOver };
}
