import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runOrExplain } from './run-command.mjs';

function readOrEmpty(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/**
 * What an installation must match: the lock file, and the platform since some packages are compiled.
 * @param {string} folder the repository's root
 */
export function wantedInstallation(folder) {
  const lock = readFileSync(join(folder, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
}

/**
 * Whether every package that the lock file names is installed in that version, and nothing else, by what npm itself
 * noted in `node_modules/.package-lock.json`. Packages for other platforms may be missing.
 * @param {string} folder the repository's root
 */
export function installationMatchesLock(folder) {
  const notes = readOrEmpty(join(folder, 'node_modules/.package-lock.json'));
  if (!notes) return false;
  const installed = JSON.parse(notes).packages;
  const locked = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  const present = ([path, { version, link, optional, devOptional, peer }]) => {
    if (link) return installed[path]?.link === true;
    if (!installed[path]) return Boolean(optional || devOptional || peer);
    return installed[path].version === version && existsSync(join(folder, path, 'package.json'));
  };
  const inModules = ([path]) => path.includes('node_modules/');
  return (
    Object.entries(locked).filter(inModules).every(present) &&
    Object.keys(installed).every((path) => locked[path] !== undefined)
  );
}

/** npm as a program and its first arguments: the very npm that runs us, if one does. */
function npm() {
  const running = process.env.npm_execpath;
  return running?.endsWith('npm-cli.js') ? [process.execPath, running] : ['npm'];
}

/**
 * Installs the project's packages unless the installed ones already match `package-lock.json`.
 * Packages' own install scripts do not run: none of ours needs them, and some download or report things.
 * @param {string} folder the repository's root
 * @param {object} tools
 * @param {ReturnType<typeof import('./progress.mjs').createProgress>} tools.progress
 * @param {AbortSignal} [tools.signal]
 * @param {typeof runOrExplain} [tools.run] for tests
 * @returns {Promise<'kept' | 'adopted' | 'installed'>} `adopted` if somebody had installed the right ones by hand
 */
export async function ensurePackages(folder, { progress, signal, run = runOrExplain }) {
  const note = join(folder, 'node_modules/.qihang-lock');
  const wanted = wantedInstallation(folder);
  if (readOrEmpty(note) === wanted) return 'kept';
  const adopt = installationMatchesLock(folder);
  if (!adopt) {
    await progress.step('installing packages (npm ci)', async () => {
      const [file, ...first] = npm();
      const options = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--no-progress'];
      await run('npm ci', file, [...first, ...options], { cwd: folder, signal });
    });
  }
  writeFileSync(note, wanted);
  return adopt ? 'adopted' : 'installed';
}
