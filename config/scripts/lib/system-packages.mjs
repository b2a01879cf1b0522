import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from './operator-error.mjs';
import { lastLines, runCommand } from './run-command.mjs';

// Servers live in sbin, which is not on the path of ordinary users on Debian.
const MORE_FOLDERS = ['/usr/local/bin', '/usr/bin', '/bin', '/usr/local/sbin', '/usr/sbin', '/sbin'];

/**
 * The first program of these names on the path or in the system's usual folders.
 * @param {string[]} names
 * @param {string[]} [folders] where to look instead
 * @returns {string | undefined} its absolute path
 */
export function findProgram(names, folders = [...(process.env.PATH ?? '').split(':'), ...MORE_FOLDERS]) {
  for (const name of names) {
    for (const folder of folders.filter(Boolean)) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not here; the next folder may have it.
      }
    }
  }
  return undefined;
}

/**
 * Installs Debian packages without a prompt, as root or through a sudo that asks for no password.
 * @param {object} request
 * @param {string} request.what what is missing, for the message: `MariaDB`
 * @param {string[][]} request.alternatives sets of package names in Debian and Ubuntu, tried in this order; the last
 *   one is shown to the operator
 * @param {string} request.otherwise what the operator can do instead, a whole sentence
 * @param {object} tools
 * @param {ReturnType<typeof import('./progress.mjs').createProgress>} tools.progress
 * @param {AbortSignal} [tools.signal]
 * @param {typeof runCommand} [tools.run] for tests
 * @param {string | undefined} [tools.aptGet] for tests
 * @param {number} [tools.uid] for tests
 * @throws {OperatorError} with the one command to type, if we may not install or the installation fails
 */
export async function installSystemPackages(
  { what, alternatives, otherwise },
  { progress, signal, run = runCommand, aptGet = findProgram(['apt-get']), uid = process.getuid?.() },
) {
  const shown = alternatives.at(-1).join(' ');
  const typeThis = `Type: ${uid === 0 ? '' : 'sudo '}apt-get install --no-install-recommends ${shown}\n${otherwise}`;
  if (!aptGet) {
    throw new OperatorError(
      `${what} is missing, and this system has no apt-get. Install it with the system's package manager ` +
        `(in Debian the packages are: ${shown}).\n${otherwise}`,
    );
  }
  const sudo = uid === 0 ? [] : ['sudo', '-n'];
  if (uid !== 0 && (await run('sudo', ['-n', 'true'], { signal }).catch(() => ({ code: 1 }))).code !== 0) {
    throw new OperatorError(`${what} is missing, and installing it needs root.\n${typeThis}`);
  }
  // Without the signal: an installation that is cut short would leave the system's packages half configured.
  const apt = async (...args) => {
    signal?.throwIfAborted();
    const [file, ...rest] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', aptGet, '-q', ...args];
    return run(file, rest);
  };
  await progress.step(`installing ${what} from the system's packages`, async () => {
    let output = (await apt('update')).output;
    for (const packages of alternatives) {
      const result = await apt('install', '-y', '--no-install-recommends', '-oDPkg::Lock::Timeout=300', ...packages);
      if (result.code === 0) return;
      output += result.output;
    }
    throw new OperatorError(`${lastLines(output)}\n\n${what} could not be installed, see above.\n${typeThis}`);
  });
}
