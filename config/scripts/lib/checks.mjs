import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { built, ensureBuilt } from './build-targets.mjs';
import { OperatorError } from './operator-error.mjs';
import { h5FirstLoad, reportSizes, weappSizes } from './package-sizes.mjs';
import { packageCommand, root, workFolder } from './paths.mjs';
import { lastLines, runCommand, runOrExplain } from './run-command.mjs';
import { filesBelow } from './stamp.mjs';
import { countJest, countTap } from './test-counts.mjs';

const ONE_PASSED = { passed: 1, failed: 0, skipped: 0 };

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {(tools: object) => Promise<import('./test-counts.mjs').Counts>} run throws if the check itself fails
 */

/** A check that is one program of one package; its settings must be there, or it fails. */
function programCheck(name, { packageName, command, args, settings }) {
  const run = async ({ signal }) => {
    for (const file of settings) {
      if (!existsSync(join(root, file))) throw new OperatorError(`The settings of this check are missing: ${file}`);
    }
    const program = packageCommand(packageName, command);
    await runOrExplain(name, process.execPath, [program, ...args], { cwd: root, signal });
    return ONE_PASSED;
  };
  return { name, run };
}

function buildCheck(name, target) {
  const run = async (tools) => {
    await ensureBuilt(target, tools);
    return ONE_PASSED;
  };
  return { name, run };
}

/** The scripts' own tests, with the test runner that Node brings: they must work before any package is installed. */
const scriptsCheck = {
  name: "operator scripts' tests",
  run: async ({ signal }) => {
    const tests = filesBelow(join(root, 'config/scripts')).filter((file) => file.endsWith('.spec.mjs'));
    const args = ['--test', '--test-reporter=tap', ...tests];
    const { code, stdout, output } = await runCommand(process.execPath, args, { cwd: root, signal });
    const counts = countTap(stdout, code);
    if (counts.failed > 0) process.stderr.write(`${lastLines(output, 200)}\n`);
    return counts;
  },
};

const sizesCheck = {
  name: 'package sizes',
  run: async ({ progress }) => {
    const { lines, problems } = reportSizes({ weapp: weappSizes(built.weapp), h5: h5FirstLoad(built.h5) });
    for (const line of lines) progress.note(line);
    if (problems.length > 0) throw new OperatorError(problems.join('\n'));
    return ONE_PASSED;
  },
};

/** Checks in stages; those of one stage do not need each other. @type {Check[][]} */
export const staticChecks = [
  [
    buildCheck('types and build of shared and server', 'server'),
    programCheck('format and lint', {
      packageName: '@biomejs/biome',
      command: 'biome',
      args: ['check'],
      settings: ['biome.json'],
    }),
    programCheck('import boundaries', {
      packageName: 'dependency-cruiser',
      command: 'depcruise',
      args: ['--config', 'config/dependency-cruiser.cjs', 'shared/src', 'server/src', 'miniapp/src'],
      settings: ['config/dependency-cruiser.cjs'],
    }),
    programCheck('unused code', {
      packageName: 'knip',
      command: 'knip',
      args: ['--config', 'config/knip.json'],
      settings: ['config/knip.json'],
    }),
    scriptsCheck,
  ],
  [
    buildCheck('build of the browser app', 'h5'),
    buildCheck('build of the mini-program', 'weapp'),
    programCheck("types of the server's tests and benches", {
      packageName: 'typescript',
      command: 'tsc',
      args: ['-p', 'server/tsconfig.test.json'],
      settings: ['server/tsconfig.test.json'],
    }),
    programCheck('types of the weapp runtime', {
      packageName: 'typescript',
      command: 'tsc',
      args: ['-p', 'miniapp/test/weapp-runtime/tsconfig.json'],
      settings: ['miniapp/test/weapp-runtime/tsconfig.json'],
    }),
    programCheck('types of the mini-program', {
      packageName: 'typescript',
      command: 'tsc',
      args: ['--noEmit', '-p', 'miniapp'],
      settings: ['miniapp/tsconfig.json'],
    }),
  ],
  [sizesCheck],
];

/**
 * Unit, server and browser tests.
 * @param {string[]} patterns of the test files; all without any
 * @param {Record<string, string>} env what tests need to know: `TEST_DATABASE_URL`, `CHROME_PATH`
 * @returns {Check}
 */
export function jestCheck(patterns, env) {
  const run = async ({ signal }) => {
    const settings = 'config/jest.config.cjs';
    if (!existsSync(join(root, settings)))
      throw new OperatorError(`The settings of this check are missing: ${settings}`);
    const results = join(workFolder, 'test/jest.json');
    mkdirSync(dirname(results), { recursive: true });
    rmSync(results, { force: true });
    const args = ['--config', settings, '--json', `--outputFile=${results}`, ...patterns];
    const options = { cwd: root, env: { ...env, NODE_ENV: 'test' }, signal, output: 'show' };
    const { code } = await runCommand(process.execPath, [packageCommand('jest'), ...args], options);
    if (!existsSync(results)) throw new OperatorError(`Jest ended with exit code ${code} and without results.`);
    const counts = countJest(JSON.parse(readFileSync(results, 'utf8')), code);
    if (counts.passed + counts.failed === 0) throw new OperatorError('Jest ran no test.');
    return counts;
  };
  return { name: 'unit, server and browser tests', run };
}
