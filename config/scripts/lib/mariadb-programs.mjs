import { OperatorError } from './operator-error.mjs';
import { runCommand } from './run-command.mjs';
import { findProgram, installSystemPackages } from './system-packages.mjs';

// SKIP LOCKED, which the outbox needs, came with this version.
const OLDEST = '10.6';
const OTHERWISE = 'Or set DATABASE_URL to a MySQL 8 or MariaDB that is already there, see config/env.example.';

/**
 * @typedef {object} MariadbPrograms
 * @property {string} mariadbd path of the server
 * @property {string} installDb path of the program that makes a new data folder
 * @property {string | undefined} upgrade path of the program that brings system tables up to date
 * @property {string} version for example `10.11.19`
 */

/** Version out of `mariadbd --version`; nothing if it is not MariaDB. */
export function parseServerVersion(text) {
  return text.match(/\bVer (\d+\.\d+\.\d+)-MariaDB/)?.[1];
}

/** Compares the release series (the first two numbers): below zero if `a` is older. */
export function compareSeries(a, b) {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  return left[0] - right[0] || left[1] - right[1];
}

/** The machine's own MariaDB, if both the server and its installer are there. */
export async function findMariadb(folders) {
  const mariadbd = findProgram(['mariadbd', 'mysqld'], folders);
  const installDb = findProgram(['mariadb-install-db', 'mysql_install_db'], folders);
  if (!mariadbd || !installDb || !findProgram(['my_print_defaults'], folders)) return undefined;
  const version = parseServerVersion((await runCommand(mariadbd, ['--no-defaults', '--version'])).stdout);
  return version && { mariadbd, installDb, upgrade: findProgram(['mariadb-upgrade'], folders), version };
}

/**
 * Finds MariaDB or installs it. The packages without a system service are preferred: the private database needs the
 * programs only.
 * @param {object} tools
 * @param {ReturnType<typeof import('./progress.mjs').createProgress>} tools.progress
 * @param {AbortSignal} [tools.signal]
 * @param {typeof findMariadb} [tools.find] for tests
 * @param {typeof installSystemPackages} [tools.install] for tests
 * @returns {Promise<MariadbPrograms>}
 * @throws {OperatorError} if it is missing and may not be installed, or too old
 */
export async function ensureMariadb({ progress, signal, find = findMariadb, install = installSystemPackages }) {
  let programs = await find();
  if (!programs) {
    const alternatives = [['mariadb-server-core', 'mariadb-client-core'], ['mariadb-server']];
    await install({ what: 'MariaDB', alternatives, otherwise: OTHERWISE }, { progress, signal });
    programs = await find();
  }
  if (!programs)
    throw new OperatorError(`MariaDB was installed, but mariadbd is not where it should be.\n${OTHERWISE}`);
  if (compareSeries(programs.version, OLDEST) < 0) {
    throw new OperatorError(`MariaDB ${OLDEST} or newer is needed, this is ${programs.version}.\n${OTHERWISE}`);
  }
  return programs;
}
