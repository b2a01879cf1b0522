import { lockFile, migrate, refuseSecondUser, runAppCommand } from '../lib/app-database.mjs';
import { startApp, waitUntilReady } from '../lib/app-process.mjs';
import { ensureBuilt } from '../lib/build-targets.mjs';
import { takeLock } from '../lib/data-lock.mjs';
import { checkReachable, parseDatabaseUrl } from '../lib/database-url.mjs';
import { loadEnvFile, readEnvironment } from '../lib/environment.mjs';
import { OperatorError } from '../lib/operator-error.mjs';
import { parsePort, requireFreePort } from '../lib/ports.mjs';
import { appDatabase, keepFlags, openPrivateDatabase } from '../lib/private-database.mjs';
import { createProgress } from '../lib/progress.mjs';
import { setUpPackages } from '../lib/setup.mjs';
import { aborted, withShutdown } from '../lib/shutdown.mjs';

const PURPOSE = 'npm start';

// An app whose `npm start` was killed ends by itself, but needs a moment.
const PATIENCE_WITH_EARLIER_RUN_MS = 15_000;

/** Opens the database that the environment names, or the private one; `lost` resolves if the latter cannot be kept up. */
async function openDatabase({ databaseUrl, dataDir }, { progress, signal, defer }) {
  if (databaseUrl) {
    await checkReachable(databaseUrl);
    return { url: databaseUrl, lost: new Promise(() => {}) };
  }
  let onGivenUp;
  const lost = new Promise((resolve) => {
    onGivenUp = resolve;
  });
  const options = { flags: keepFlags, database: appDatabase, onGivenUp, progress, signal };
  const { url, stop } = await openPrivateDatabase(dataDir, options);
  defer(stop);
  return { url, lost };
}

/** Demo data is made once; the command knows by itself, and prints the demo accounts each time. */
async function seed(demo, { env, signal, progress }) {
  if (!demo) return [];
  const { stdout } = await progress.step('demo data', () =>
    runAppCommand('Seeding', ['seed', 'demo'], { env, signal }),
  );
  return stdout.split('\n').filter((line) => line.trim() !== '');
}

/** Packages, then database, build, tables and demo data; what does not wait for each other runs side by side. */
async function prepare(environment, tools) {
  await setUpPackages(tools);
  const ready = async () => {
    const [database, build] = await Promise.all([openDatabase(environment, tools), ensureBuilt('server', tools)]);
    const env = {
      DATABASE_URL: database.url,
      DATA_DIR: environment.dataDir,
      DEMO: environment.demo ? 'on' : 'off',
    };
    await migrate(environment.dataDir, build, { env, ...tools });
    return { ...database, env, accounts: await seed(environment.demo, { env, ...tools }) };
  };
  const [prepared] = await Promise.all([ready(), environment.serves && ensureBuilt('h5', tools)]);
  return prepared;
}

async function run({ signal, defer }) {
  loadEnvFile();
  const environment = readEnvironment();
  const { dataDir, databaseUrl, host, serves } = environment;
  const port = parsePort(environment.port);
  if (databaseUrl) parseDatabaseUrl(databaseUrl);
  const tools = { purpose: PURPOSE, progress: createProgress(), signal, defer };

  let tookOver = false;
  if (!databaseUrl) {
    const lock = await takeLock(lockFile(dataDir), { purpose: PURPOSE, refusal: refuseSecondUser(dataDir) });
    defer(lock.release);
    tookOver = lock.tookOver;
    if (tookOver) tools.progress.warn(`an earlier run was killed; taking over ${dataDir}`);
  }
  const patienceMs = tookOver ? PATIENCE_WITH_EARLIER_RUN_MS : 0;
  if (serves) await requireFreePort(port, host, { patienceMs, signal });

  const { env, lost, accounts } = await prepare(environment, tools);
  const address = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
  const app = startApp({ ...env, PORT: String(port) });
  defer(() => app.stop(signal.reason?.signalName ?? 'SIGTERM'));
  if (serves) {
    const ready = () => waitUntilReady(`${address}/health/ready`, app.ended, signal);
    await tools.progress.step('starting the app', ready);
  }
  console.log([serves ? `ready ${address}` : 'ready (worker)', ...accounts].join('\n'));

  const failure = await Promise.race([aborted(signal), app.ended.then((how) => `the app ended (${how})`), lost]);
  if (failure && !signal.aborted) throw new OperatorError(`Stopping: ${failure}.`);
  tools.progress.note('stopping');
  return 0;
}

/** `npm start`: everything from a fresh clone to the running app. Interrupted, it stops in good order with exit code 0. */
export function main() {
  return withShutdown(run, { codeWhenInterrupted: 0 });
}
