import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from './operator-error.mjs';
import { firstAndLastLines, runCommand } from './run-command.mjs';

function readOrEmpty(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function readLock(folder) {
  return JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
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
  const locked = readLock(folder).packages;
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
 * Whether `npm ci` refused only because the lock file lacks optional packages: npm does not note those that it cannot
 * find when it writes the file, such as the ones for other platforms in a registry that does not carry them.
 * @param {string} output what `npm ci` printed
 * @param {string} folder the repository's root
 */
export function refusedForOptionalOnly(output, folder) {
  const complaints = output.match(/(Missing|Invalid): .*/g) ?? [];
  const { packages } = readLock(folder);
  const optional = new Set(Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {})));
  const isOptional = (line) => optional.has(line.match(/^Missing: (@?[^@]+)@\S* from lock file$/)?.[1]);
  return complaints.length > 0 && complaints.every(isOptional);
}

/** `npm ci`, or an installation of exactly the locked versions where `npm ci` asks for more than there is. */
async function install(folder, { signal, run }) {
  const [file, ...first] = npm();
  const options = ['--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--no-progress'];
  const npmRun = (...args) => run(file, [...first, ...args, ...options], { cwd: folder, signal });
  let result = await npmRun('ci');
  if (result.code !== 0 && refusedForOptionalOnly(result.output, folder)) result = await npmRun('install', '--no-save');
  if (result.code === 0) return;
  throw new OperatorError(`${firstAndLastLines(result.output)}\n\nThe packages could not be installed, see above.`);
}

/**
 * Installs the project's packages unless the installed ones already match `package-lock.json`.
 * Packages' own install scripts do not run: none of ours needs them, and some download or report things.
 * @param {string} folder the repository's root
 * @param {object} tools
 * @param {ReturnType<typeof import('./progress.mjs').createProgress>} tools.progress
 * @param {AbortSignal} [tools.signal]
 * @param {typeof runCommand} [tools.run] for tests
 * @returns {Promise<'kept' | 'adopted' | 'installed'>} `adopted` if somebody had installed the right ones by hand
 * @throws {OperatorError} with what npm printed
 */
export async function ensurePackages(folder, { progress, signal, run = runCommand }) {
  const note = join(folder, 'node_modules/.qihang-lock');
  const wanted = wantedInstallation(folder);
  if (readOrEmpty(note) === wanted) return 'kept';
  const adopt = installationMatchesLock(folder);
  if (!adopt) await progress.step('installing packages (npm ci)', () => install(folder, { signal, run }));
  writeFileSync(note, wanted);
  return adopt ? 'adopted' : 'installed';
}
