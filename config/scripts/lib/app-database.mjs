import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { built } from './build-targets.mjs';
import { describeHolder } from './data-lock.mjs';
import { root } from './paths.mjs';
import { databaseFolder } from './private-database.mjs';
import { runOrExplain } from './run-command.mjs';

/** The lock on a data folder with a private database in it. */
export function lockFile(dataDir) {
  return join(dataDir, 'lock');
}

/** What to tell those who find the data folder in use. */
export function refuseSecondUser(dataDir) {
  return (holder) =>
    `${dataDir} is in use by ${describeHolder(holder)}.\n` +
    `Stop that first (kill ${holder.pid}), or give this one a folder and a port of its own: ` +
    'DATA_DIR=.data/second PORT=3001 npm start';
}

/** Runs one of the app's own commands. */
export function runAppCommand(what, args, { env, signal }) {
  return runOrExplain(what, process.execPath, [join(built.server, 'cli.js'), ...args], { cwd: root, env, signal });
}

/**
 * Brings the tables up to date.
 * @param {string} build hash of the compiled server; noted beside a private database, see `isMigrated`
 */
export async function migrate(dataDir, build, { env, signal, progress }) {
  await progress.quickStep('migrating the database', () => runAppCommand('Migrating', ['migrate'], { env, signal }));
  if (existsSync(databaseFolder(dataDir))) writeFileSync(join(databaseFolder(dataDir), 'migrated'), build);
}

/** Whether this very build has migrated the private database, so that a command may skip it. */
export function isMigrated(dataDir, build) {
  const note = join(databaseFolder(dataDir), 'migrated');
  return existsSync(note) && readFileSync(note, 'utf8') === build;
}
