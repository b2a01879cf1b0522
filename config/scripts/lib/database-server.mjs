import { spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createConnection } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { databasePaths, readPassword, serverUser, writePrivately } from './database-folder.mjs';
import { OperatorError } from './operator-error.mjs';
import { freePort } from './ports.mjs';
import { identifyProcess, isAlive } from './process-identity.mjs';
import { lastLines } from './run-command.mjs';

const POLL_MS = 50;
const GREETING_TIMEOUT_MS = 2_000;
const STOP_TIMEOUT_MS = 120_000;
const LARGE_LOG_BYTES = 1_000_000;

/** The same on every private database; the paths are relative to the data folder, as a socket's path must be short. */
const COMMON_FLAGS = [
  '--bind-address=127.0.0.1',
  '--socket=mariadb.sock',
  '--pid-file=mariadb.pid',
  '--skip-name-resolve',
  '--skip-log-bin',
  '--local-infile=0',
  '--character-set-server=utf8mb4',
  '--collation-server=utf8mb4_unicode_ci',
  '--default-time-zone=+00:00',
  '--transaction-isolation=READ-COMMITTED',
  '--max-allowed-packet=64M',
];

/** SQL that the server runs before it lets anyone in. Each statement stands on a line of its own, as it must. */
export function initSql(password, database) {
  const account = (user, grant) => [
    `CREATE USER IF NOT EXISTS '${user}'@'127.0.0.1';`,
    `ALTER USER '${user}'@'127.0.0.1' IDENTIFIED BY '${password}';`,
    `GRANT ALL PRIVILEGES ON ${grant};`,
  ];
  const statements = account('root', "*.* TO 'root'@'127.0.0.1' WITH GRANT OPTION");
  if (database) {
    statements.push(`CREATE DATABASE IF NOT EXISTS ${database} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;`);
    statements.push(...account(database, `${database}.* TO '${database}'@'127.0.0.1'`));
  }
  return `${statements.join('\n')}\n`;
}

/** Whether a server greets on the port: it does so only once it is open for all. */
function greets(port) {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port, timeout: GREETING_TIMEOUT_MS });
    const settle = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('data', (packet) => settle(packet[4] === 10));
    socket.once('timeout', () => settle(false));
    socket.once('error', () => settle(false));
    socket.once('close', () => settle(false));
  });
}

/** The record of a server that runs on this folder; nothing if none does. */
export function readRunning(folder) {
  const { running } = databasePaths(folder);
  if (!existsSync(running)) return undefined;
  try {
    const record = JSON.parse(readFileSync(running, 'utf8'));
    return isAlive(record) ? record : undefined;
  } catch {
    return undefined;
  }
}

/** Stops the server that a killed run left behind, and waits until it is gone. */
export async function stopLeftover(folder) {
  const record = readRunning(folder);
  if (!record) return false;
  process.kill(record.pid, 'SIGTERM');
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  while (isAlive(record)) {
    if (Date.now() > deadline)
      throw new OperatorError(`A database left by an earlier run does not stop: ${record.pid}`);
    await pause(POLL_MS);
  }
  return true;
}

/** URL of a private database for one of its accounts: `root`, or the one named like the database. */
export function privateUrl(folder, port, user, database) {
  return `mysql://${user}:${readPassword(folder)}@127.0.0.1:${port}/${database}`;
}

function keepLogSmall(errorLog) {
  if (existsSync(errorLog) && statSync(errorLog).size > LARGE_LOG_BYTES) renameSync(errorLog, `${errorLog}.1`);
}

/**
 * Starts mariadbd on a prepared folder and waits until it lets clients in.
 * @param {string} folder
 * @param {import('./mariadb-programs.mjs').MariadbPrograms} programs
 * @param {object} options
 * @param {string[]} options.flags more flags for mariadbd
 * @param {string} [options.database] created with an account of the same name if missing
 * @param {number} [options.port] where clients already expect it; otherwise any free port
 * @param {AbortSignal} [options.signal]
 * @returns {Promise<{ port: number, pid: number, stop: () => Promise<void>, ended: Promise<string> }>} `ended` resolves
 *   with the exit code or signal when the server is gone for whatever reason
 * @throws {OperatorError} with the end of the server's log, if it does not come up
 */
export async function startServer(folder, programs, { flags, database, port, signal }) {
  const { data, running, initSql: initFile, errorLog } = databasePaths(folder);
  const chosen = port ?? (await freePort());
  keepLogSmall(errorLog);
  const logBegins = existsSync(errorLog) ? statSync(errorLog).size : 0;
  writePrivately(folder, initFile, initSql(readPassword(folder), database));
  const args = [
    '--no-defaults',
    `--datadir=${data}`,
    `--port=${chosen}`,
    `--init-file=${initFile}`,
    `--log-error=${errorLog}`,
    ...serverUser(statSync(data).uid),
    ...COMMON_FLAGS,
    ...flags,
  ];
  const child = spawn(programs.mariadbd, args, { stdio: 'ignore' });
  const record = { ...identifyProcess(child.pid), port: chosen };
  writePrivately(folder, running, JSON.stringify(record));
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, killedBy) => resolve(killedBy ?? `exit code ${code}`));
  });
  let gone = '';
  ended.then((how) => {
    gone = how;
    rmSync(running, { force: true });
  });
  const stop = async () => {
    child.kill('SIGTERM');
    const lastResort = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await ended;
    clearTimeout(lastResort);
  };
  while (!(await greets(chosen))) {
    if (signal?.aborted) {
      await stop();
      throw signal.reason;
    }
    if (gone) {
      const log = existsSync(errorLog) ? readFileSync(errorLog).subarray(logBegins).toString('utf8') : '';
      throw new OperatorError(
        `${lastLines(log, 20)}\n\nThe private database did not start (${gone}), see above and ${errorLog}.\n` +
          `If its data is beyond repair, put it aside with: mv ${folder} ${folder}.old`,
      );
    }
    await pause(POLL_MS);
  }
  rmSync(initFile, { force: true });
  writePrivately(folder, running, JSON.stringify({ ...record, ready: true }));
  return { port: chosen, pid: child.pid, stop, ended };
}
