import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chooseBenches, compileBenches, findBenches } from '../lib/bench-files.mjs';
import { ensureBuilt } from '../lib/build-targets.mjs';
import { ensureChromium } from '../lib/chromium.mjs';
import { describeHolder, takeLock } from '../lib/data-lock.mjs';
import { withDatabase } from '../lib/database-url.mjs';
import { OperatorError } from '../lib/operator-error.mjs';
import { root, workFolder } from '../lib/paths.mjs';
import { benchFlags, openPrivateDatabase } from '../lib/private-database.mjs';
import { createProgress } from '../lib/progress.mjs';
import { setUpPackages } from '../lib/setup.mjs';
import { withShutdown } from '../lib/shutdown.mjs';

const PURPOSE = 'npm run bench';
const child = fileURLToPath(new URL('../lib/bench-child.mjs', import.meta.url));

/** Names and scale from the command line: `NAME... --scale 0.1`. */
function readArguments() {
  const { values, positionals } = parseArgs({ options: { scale: { type: 'string' } }, allowPositionals: true });
  const scale = Number(values.scale ?? '1');
  if (!(scale > 0 && scale <= 10))
    throw new OperatorError(`--scale must be above 0 and at most 10, not ${values.scale}.`);
  return { names: positionals, scale };
}

/** The database server of the benches, apart from every other. */
async function benchServer({ progress, signal, defer }) {
  const folder = join(workFolder, 'bench');
  const refusal = (holder) =>
    `Benches already run here: ${describeHolder(holder)}. Two at once would spoil the figures.`;
  const lock = await takeLock(join(folder, 'lock'), { purpose: PURPOSE, refusal });
  defer(lock.release);
  const { url, stop } = await openPrivateDatabase(folder, { flags: benchFlags, fresh: true, progress, signal });
  defer(stop);
  return url;
}

/** An empty database for one bench, dropped with all others when the next run begins. */
async function emptyDatabase(url, name) {
  const { createConnection } = createRequire(join(root, 'package.json'))('mysql2/promise');
  const database = `bench_${name.replaceAll(/\W/g, '_')}`;
  const connection = await createConnection(url);
  await connection.query(`CREATE DATABASE ${database} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  await connection.end();
  return withDatabase(url, database);
}

/** Runs one bench in a process of its own; what it prints goes to stderr. */
function runBench(file, options, env, signal) {
  return new Promise((resolve, reject) => {
    const running = fork(child, [file, JSON.stringify(options)], {
      cwd: root,
      env: { ...process.env, ...env },
      execArgv: ['--expose-gc', '--enable-source-maps'],
      stdio: ['ignore', process.stderr, process.stderr, 'ipc'],
    });
    const end = () => running.kill('SIGTERM');
    signal.addEventListener('abort', end, { once: true });
    let figures;
    running.once('message', (message) => {
      figures = message;
    });
    running.once('error', reject);
    running.once('exit', (code) => {
      signal.removeEventListener('abort', end);
      if (signal.aborted) reject(signal.reason);
      else if (figures) resolve(figures);
      else reject(new OperatorError(`The bench ended with exit code ${code} and without figures, see above.`));
    });
  });
}

async function run({ signal, defer }) {
  const { names, scale } = readArguments();
  const benches = chooseBenches(findBenches(), names);
  const tools = { purpose: PURPOSE, progress: createProgress(), signal, defer };
  const parts = new Set(benches.map(({ part }) => part));
  await setUpPackages(tools);
  await ensureBuilt('server', tools);
  const env = { DATA_DIR: join(workFolder, 'bench') };
  if (parts.has('miniapp')) {
    await ensureBuilt('h5', tools);
    env.CHROME_PATH = await ensureChromium(tools);
  }
  const folders = Object.fromEntries([...parts].map((part) => [part, compileBenches(part)]));
  const url = await benchServer(tools);
  let failures = 0;
  for (const { name, part, file } of benches) {
    try {
      const options = { scale, databaseUrl: await emptyDatabase(url, name) };
      const compiled = join(folders[part], file.replace(/\.ts$/, '.js'));
      const figures = await tools.progress.step(`bench ${name}`, () => runBench(compiled, options, env, signal));
      console.log(JSON.stringify({ bench: name, scale, ...figures }));
    } catch (error) {
      signal.throwIfAborted();
      tools.progress.warn(error.name === 'OperatorError' ? error.message : error.stack);
      failures += 1;
    }
  }
  return failures === 0 ? 0 : 1;
}

/** `npm run bench [-- NAME... --scale 0.1]`: see `config/scripts/bench.mjs` for how a bench is written. */
export function main() {
  return withShutdown(run);
}
