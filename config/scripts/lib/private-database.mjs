import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDatabaseFolder, readPassword, writeMarker } from './database-folder.mjs';
import { privateUrl, startServer, stopLeftover } from './database-server.mjs';
import { ensureMariadb } from './mariadb-programs.mjs';
import { lastLines, runCommand } from './run-command.mjs';

const RESTARTS = 5;
const RESTART_WINDOW_MS = 10 * 60_000;

/** Name of the app's own database, and of the account that may use nothing else. */
export const appDatabase = 'qihang';

/** Data that somebody wants to keep: every commit is on disk. */
export const keepFlags = ['--innodb-buffer-pool-size=256M'];

/** Data of one test run: nothing waits for the disk, neither do the many schemas that are made and dropped. */
export const testFlags = [
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-doublewrite=0',
  '--innodb-flush-method=nosync',
  '--debug-no-sync',
  '--skip-sync-frm',
  '--innodb-buffer-pool-size=256M',
  '--innodb-log-file-size=64M',
  '--max-connections=500',
];

/**
 * Data of a bench: memory as on a small server; a commit reaches the operating system at once and the disk within a
 * second (`innodb_flush_log_at_trx_commit=2`), so that figures do not measure the disk of the machine at hand.
 */
export const benchFlags = [
  '--innodb-flush-log-at-trx-commit=2',
  '--innodb-buffer-pool-size=1G',
  '--innodb-log-file-size=512M',
  '--max-connections=500',
];

/** Where the private database of a data folder is. */
export function databaseFolder(dataDir) {
  return join(dataDir, 'database');
}

/** Brings the system tables up to a newer MariaDB. */
async function upgradeTables(folder, port, programs, { progress, signal }) {
  if (programs.upgrade) {
    const args = ['--no-defaults', '--host=127.0.0.1', `--port=${port}`, '--user=root'];
    const result = await runCommand(programs.upgrade, args, { env: { MYSQL_PWD: readPassword(folder) }, signal });
    if (result.code !== 0) progress.warn(`mariadb-upgrade failed:\n${lastLines(result.output, 10)}`);
  } else progress.warn('mariadb-upgrade is not installed, the system tables stay as the older MariaDB left them');
  writeMarker(folder, programs.version);
}

/** Starts the server again on its port when it ends by itself, a few times; then gives up. */
function supervise(first, restart, { progress, giveUp }) {
  let server = first;
  let stopping = false;
  let restarts = [];
  const watch = async () => {
    for (;;) {
      const how = await server.ended;
      if (stopping) return;
      restarts = [...restarts.filter((at) => at > Date.now() - RESTART_WINDOW_MS), Date.now()];
      if (restarts.length > RESTARTS) return giveUp(`the private database ended ${RESTARTS} times (${how})`);
      progress.warn(`the private database ended (${how}), starting it again`);
      server = await restart();
    }
  };
  const watching = watch().catch((error) => giveUp(error.message));
  return async () => {
    stopping = true;
    await server.stop();
    await watching;
  };
}

/**
 * Opens the private database of a data folder; the caller holds the folder's lock.
 * @param {string} dataDir
 * @param {object} options
 * @param {string[]} options.flags one of the sets of flags above
 * @param {string} [options.database] created with an account of the same name; without it, `url` is for `root`
 * @param {boolean} [options.fresh] throw away what an earlier run left
 * @param {(why: string) => void} [options.onGivenUp] if given, a server that ends by itself is started again, and this
 *   is called when that does not help
 * @param {ReturnType<typeof import('./progress.mjs').createProgress>} options.progress
 * @param {AbortSignal} [options.signal]
 * @returns {Promise<{ url: string, port: number, pid: number, created: boolean, leftover: boolean, stop: () => Promise<void> }>}
 *   `url` ends in the database's name or, without one, in `/`; `leftover` if an earlier run's server had to be stopped
 */
export async function openPrivateDatabase(dataDir, { flags, database, fresh, onGivenUp, progress, signal }) {
  const folder = databaseFolder(dataDir);
  const programs = await ensureMariadb({ progress, signal });
  const leftover = await stopLeftover(folder);
  if (leftover) progress.note('stopped the database that an earlier run left behind');
  if (fresh) rmSync(folder, { recursive: true, force: true });
  const { created, upgradeNeeded } = await prepareDatabaseFolder(folder, programs, { progress, signal });
  const start = (port) => startServer(folder, programs, { flags, database, port, signal });
  const server = await progress.quickStep('starting the private database', () => start());
  if (upgradeNeeded) await upgradeTables(folder, server.port, programs, { progress, signal });
  const stop = onGivenUp ? supervise(server, () => start(server.port), { progress, giveUp: onGivenUp }) : server.stop;
  const url = privateUrl(folder, server.port, database ?? 'root', database ?? '');
  return { url, port: server.port, pid: server.pid, created, leftover, stop };
}
