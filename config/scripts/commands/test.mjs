import { join } from 'node:path';
import { ensureBuilt } from '../lib/build-targets.mjs';
import { jestCheck, staticChecks } from '../lib/checks.mjs';
import { ensureChromium } from '../lib/chromium.mjs';
import { describeHolder, takeLock } from '../lib/data-lock.mjs';
import { ensureDocumentTools } from '../lib/document-tools.mjs';
import { ensureMariadb } from '../lib/mariadb-programs.mjs';
import { workFolder } from '../lib/paths.mjs';
import { openPrivateDatabase, testFlags } from '../lib/private-database.mjs';
import { createProgress } from '../lib/progress.mjs';
import { runChecks } from '../lib/run-checks.mjs';
import { setUpPackages } from '../lib/setup.mjs';
import { withShutdown } from '../lib/shutdown.mjs';
import { summary } from '../lib/test-counts.mjs';

const PURPOSE = 'npm test';
const NONE = { passed: 0, failed: 0, skipped: 0 };

/** The database of this run: a private one made anew, or the server whose URL and account the operator gives. */
async function testDatabase({ progress, signal, defer }) {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;
  const folder = join(workFolder, 'test');
  const refusal = (holder) => `Tests already run here: ${describeHolder(holder)}. Wait for them or stop them.`;
  const lock = await takeLock(join(folder, 'lock'), { purpose: PURPOSE, refusal });
  defer(lock.release);
  const { url, stop } = await openPrivateDatabase(folder, { flags: testFlags, fresh: true, progress, signal });
  defer(stop);
  return url;
}

function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The static checks or, if only some tests are wanted, the builds that those may need. */
async function checkOrBuild(patterns, tools) {
  let counts = NONE;
  if (patterns.length === 0) {
    for (const stage of staticChecks) counts = add(counts, await runChecks(stage, tools));
  } else if (!process.env.SKIP_BUILD) {
    for (const target of ['server', 'h5', 'weapp']) await ensureBuilt(target, tools);
  }
  return counts;
}

async function run(tools, count) {
  const patterns = process.argv.slice(2);
  await setUpPackages(tools);
  if (!process.env.TEST_DATABASE_URL) await ensureMariadb(tools);
  const browser = await ensureChromium(tools);
  await ensureDocumentTools(tools);
  count(await checkOrBuild(patterns, tools));
  const env = {
    TEST_DATABASE_URL: await testDatabase(tools),
    CHROME_PATH: browser,
    DATA_DIR: join(workFolder, 'test'),
    DATABASE_URL: undefined,
  };
  count(await runChecks([jestCheck(patterns, env)], tools));
}

/**
 * `npm test`: every check, or with patterns only the tests in files that match. The last line is the outcome; the exit
 * code is 0 only if nothing failed. With `SKIP_BUILD=1` a pattern's tests use whatever was built last.
 */
export async function main() {
  let counts = NONE;
  const code = await withShutdown(async ({ signal, defer }) => {
    try {
      await run({ purpose: PURPOSE, progress: createProgress(), signal, defer }, (more) => {
        counts = add(counts, more);
      });
    } catch (error) {
      signal.throwIfAborted();
      console.error(error.name === 'OperatorError' ? error.message : error.stack);
      counts = add(counts, { ...NONE, failed: 1 });
    }
    return counts.failed === 0 ? 0 : 1;
  });
  if (code !== 0 && counts.failed === 0) console.error('Interrupted before the end.');
  console.log(summary(counts));
  return code;
}
