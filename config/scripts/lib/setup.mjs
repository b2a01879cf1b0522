import { join } from 'node:path';
import { describeHolder, takeLock } from './data-lock.mjs';
import { ensurePackages } from './packages.mjs';
import { root, workFolder } from './paths.mjs';

/**
 * Runs work that must not be done by two processes at once, such as changing `node_modules`; a second one waits.
 * @template T
 * @param {string} name of the lock
 * @param {object} tools
 * @param {string} tools.purpose what we are: `npm start`
 * @param {ReturnType<typeof import('./progress.mjs').createProgress>} tools.progress
 * @param {AbortSignal} [tools.signal]
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(name, { purpose, progress, signal }, work) {
  const onWait = (holder) => progress.warn(`waiting for ${describeHolder(holder)}: ${name}`);
  const lock = await takeLock(join(workFolder, `${name}.lock`), { purpose, onWait, signal });
  try {
    return await work();
  } finally {
    lock.release();
  }
}

/** Installs the project's packages if needed, see `ensurePackages`. */
export function setUpPackages(tools) {
  return oneAtATime('packages', tools, () => ensurePackages(root, tools));
}
