import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isMigrated, lockFile, migrate } from '../lib/app-database.mjs';
import { built, ensureBuilt } from '../lib/build-targets.mjs';
import { describeHolder, liveHolder, takeLock } from '../lib/data-lock.mjs';
import { privateUrl, readRunning } from '../lib/database-server.mjs';
import { parseDatabaseUrl } from '../lib/database-url.mjs';
import { loadEnvFile, readEnvironment } from '../lib/environment.mjs';
import { root } from '../lib/paths.mjs';
import { appDatabase, databaseFolder, keepFlags, openPrivateDatabase } from '../lib/private-database.mjs';
import { createProgress } from '../lib/progress.mjs';
import { setUpPackages } from '../lib/setup.mjs';
import { withShutdown } from '../lib/shutdown.mjs';

const PURPOSE = 'npm run cli';
const POLL_MS = 200;

/** Commands that only print something need no database. */
function needsDatabase(args) {
  return (
    args.length > 0 && args[0] !== 'help' && !args.some((arg) => ['--help', '-h', '--version', '-V'].includes(arg))
  );
}

/** The database of a live `npm start`, as soon as it is up; nothing if there is no such run. */
async function runningDatabase(dataDir, signal) {
  for (;;) {
    const holder = liveHolder(lockFile(dataDir));
    if (!holder || holder.purpose === PURPOSE) return undefined;
    const server = readRunning(databaseFolder(dataDir));
    if (server?.ready) return privateUrl(databaseFolder(dataDir), server.port, appDatabase, appDatabase);
    await pause(POLL_MS, undefined, { signal });
  }
}

/** The private database for the duration of the command. Another command's is waited for: it stops when that ends. */
async function ownDatabase(dataDir, { progress, signal, defer }) {
  const onWait = (holder) => progress.warn(`waiting for ${describeHolder(holder)}`);
  const lock = await takeLock(lockFile(dataDir), { purpose: PURPOSE, onWait, signal });
  defer(lock.release);
  const options = { flags: keepFlags, database: appDatabase, progress, signal };
  const { url, stop } = await openPrivateDatabase(dataDir, options);
  defer(stop);
  return url;
}

async function openDatabase({ databaseUrl, dataDir }, build, tools) {
  if (databaseUrl) {
    parseDatabaseUrl(databaseUrl);
    return databaseUrl;
  }
  const running = await runningDatabase(dataDir, tools.signal);
  const url = running ?? (await ownDatabase(dataDir, tools));
  if (!running && !isMigrated(dataDir, build)) {
    await migrate(dataDir, build, { env: { DATABASE_URL: url, DATA_DIR: dataDir }, ...tools });
  }
  return url;
}

/** Runs the command with our own terminal; gives its exit code. */
function passOn(args, env, signal) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(built.server, 'cli.js'), ...args], {
      env: { ...process.env, ...env },
      stdio: 'inherit',
    });
    signal.addEventListener('abort', () => child.kill(signal.reason.signalName), { once: true });
    child.once('error', reject);
    child.once('exit', (code) => (signal.aborted ? reject(signal.reason) : resolve(code ?? 1)));
  });
}

async function run({ signal, defer }) {
  loadEnvFile();
  const environment = readEnvironment();
  const tools = { purpose: PURPOSE, progress: createProgress({ quiet: true }), signal, defer };
  const args = process.argv.slice(2);
  await setUpPackages(tools);
  const build = await ensureBuilt('server', tools);
  const env = { DATA_DIR: environment.dataDir, DEMO: environment.demo ? 'on' : 'off' };
  if (needsDatabase(args)) env.DATABASE_URL = await openDatabase(environment, build, tools);
  process.chdir(process.env.INIT_CWD ?? root);
  return passOn(args, env, signal);
}

/** `npm run cli -- COMMAND`: the app's commands, with the build and the database they need. */
export function main() {
  return withShutdown(run);
}
