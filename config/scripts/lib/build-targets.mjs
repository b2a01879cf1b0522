import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { packageCommand, root, workFolder } from './paths.mjs';
import { runOrExplain } from './run-command.mjs';
import { oneAtATime } from './setup.mjs';
import { removeStaleOutput } from './stale-output.mjs';
import { hashInputs, isStamped, removeStamp, writeStamp } from './stamp.mjs';

const SETTINGS = ['package-lock.json', 'config/tsconfig.base.json'];
const MINIAPP_INPUTS = [
  ...SETTINGS,
  'babel.config.js',
  'project.config.json',
  'config/index.ts',
  'config/taro',
  'shared/src',
  'shared/package.json',
  'miniapp/src',
  'miniapp/package.json',
  'miniapp/tsconfig.json',
];

/** Where the compiled parts are. */
export const built = {
  shared: join(root, 'shared/dist'),
  server: join(root, 'server/dist'),
  h5: join(root, 'miniapp/dist/h5'),
  weapp: join(root, 'miniapp/dist/weapp'),
};

async function compileServer({ signal }) {
  for (const part of ['shared', 'server']) removeStaleOutput(join(root, part, 'src'), built[part]);
  const complete = existsSync(join(built.server, 'main.js')) && existsSync(built.shared);
  const args = [packageCommand('typescript', 'tsc'), '-b', 'server', ...(complete ? [] : ['--force'])];
  await runOrExplain('Compiling shared and server', process.execPath, args, { cwd: root, signal });
}

async function buildMiniapp(type, { signal }) {
  rmSync(built[type], { recursive: true, force: true });
  const args = [packageCommand('@tarojs/cli', 'taro'), 'build', '--type', type];
  const env = { NODE_ENV: 'production', TARO_ENV: type };
  await runOrExplain(`Building ${type}`, process.execPath, args, { cwd: root, env, signal });
}

const targets = {
  server: {
    name: 'compiling shared and server',
    inputs: [...SETTINGS, 'tsconfig.json', ...['shared', 'server'].flatMap((part) => partInputs(part))],
    outputs: [built.shared, built.server],
    build: compileServer,
  },
  h5: {
    name: 'building the browser app (h5)',
    inputs: MINIAPP_INPUTS,
    outputs: [built.h5],
    environment: ['TARO_APP_API_BASE'],
    build: (tools) => buildMiniapp('h5', tools),
  },
  weapp: {
    name: 'building the mini-program (weapp)',
    inputs: MINIAPP_INPUTS,
    outputs: [built.weapp],
    environment: ['TARO_APP_API_BASE'],
    build: (tools) => buildMiniapp('weapp', tools),
  },
};

function partInputs(part) {
  return ['src', 'package.json', 'tsconfig.json'].map((name) => `${part}/${name}`);
}

const TEST_FILES = /\.(spec|test)\.tsx?$/;

async function build(name, { progress, signal }) {
  const target = targets[name];
  const environment = (target.environment ?? []).map((key) => `${key}=${process.env[key] ?? ''}`).join(' ');
  const inputs = hashInputs(root, target.inputs, TEST_FILES) + environment;
  const stamp = join(workFolder, 'stamps', name);
  const state = { inputs, outputs: target.outputs };
  if (isStamped(stamp, state)) return inputs;
  removeStamp(stamp);
  await progress.step(target.name, () => target.build({ signal }));
  writeStamp(stamp, state);
  return inputs;
}

/**
 * Builds one part of the product unless it already is what its sources say; a second process waits.
 * @param {keyof typeof targets} name
 * @param {object} tools
 * @param {string} tools.purpose what we are: `npm start`
 * @param {ReturnType<typeof import('./progress.mjs').createProgress>} tools.progress
 * @param {AbortSignal} [tools.signal]
 * @returns {Promise<string>} the hash of what it was built from
 * @throws {import('./operator-error.mjs').OperatorError} with the compiler's last lines
 */
export function ensureBuilt(name, tools) {
  return oneAtATime(`build-${name}`, tools, () => build(name, tools));
}
