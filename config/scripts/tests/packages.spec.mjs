import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ensurePackages, installationMatchesLock, refusedForOptionalOnly } from '../lib/packages.mjs';
import { keptProgress } from './fixtures/kept-progress.mjs';
import { tempFolder } from './fixtures/temp-folder.mjs';

const locked = {
  '': { name: 'root' },
  shared: { name: '@qihang/shared' },
  'node_modules/@qihang/shared': { resolved: 'shared', link: true },
  'node_modules/a': { version: '1.0.0', optionalDependencies: { '@x/other-platform': '2.0.0' } },
  'node_modules/@x/other-platform': { version: '2.0.0', optional: true },
};
const installed = {
  'node_modules/@qihang/shared': { resolved: 'shared', link: true },
  'node_modules/a': { version: '1.0.0' },
};

function project(t, packages) {
  const folder = tempFolder(t, { 'package-lock.json': JSON.stringify({ packages: locked }) });
  if (packages) install(folder, packages);
  return folder;
}

function install(folder, packages) {
  mkdirSync(join(folder, 'node_modules/a'), { recursive: true });
  writeFileSync(join(folder, 'node_modules/a/package.json'), '{}');
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
}

/** Stands in for npm: notes what it was asked, installs, and answers in turn. */
function npm(folder, ...answers) {
  const calls = [];
  const run = async (_file, args) => {
    calls.push(args.find((arg) => ['ci', 'install'].includes(arg)));
    const answer = answers.shift() ?? { code: 0, output: '' };
    if (answer.code === 0) install(folder, installed);
    return answer;
  };
  return { run, calls };
}

test('the locked versions count as installed, with those for other platforms missing', (t) => {
  assert.equal(installationMatchesLock(project(t, installed)), true);
});

for (const [what, packages] of [
  ['another version', { ...installed, 'node_modules/a': { version: '1.0.1' } }],
  ['a missing package', { 'node_modules/@qihang/shared': { link: true } }],
  ['a package that is not locked', { ...installed, 'node_modules/b': { version: '1.0.0' } }],
  ['a missing workspace', { 'node_modules/a': { version: '1.0.0' } }],
]) {
  test(`${what} does not match the lock`, (t) => {
    assert.equal(installationMatchesLock(project(t, packages)), false);
  });
}

test('packages whose folder is gone do not match', (t) => {
  const folder = project(t, installed);
  rmSync(join(folder, 'node_modules/a'), { recursive: true });
  assert.equal(installationMatchesLock(folder), false);
});

test('packages are installed once, and again when the lock changes', async (t) => {
  const folder = project(t);
  const { run, calls } = npm(folder);
  const progress = keptProgress();
  assert.equal(await ensurePackages(folder, { progress, run }), 'installed');
  assert.equal(await ensurePackages(folder, { progress, run }), 'kept');
  const moved = { ...locked, 'node_modules/a': { version: '1.1.0' } };
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: moved }));
  assert.equal(await ensurePackages(folder, { progress, run }), 'installed');
  assert.deepEqual(calls, ['ci', 'ci']);
});

test('what somebody installed by hand is adopted', async (t) => {
  const folder = project(t, installed);
  const { run, calls } = npm(folder);
  assert.equal(await ensurePackages(folder, { progress: keptProgress(), run }), 'adopted');
  assert.deepEqual(calls, []);
});

test('a failed installation shows what npm said and is tried again next time', async (t) => {
  const folder = project(t);
  const { run, calls } = npm(folder, { code: 1, output: 'npm error network' });
  const progress = keptProgress();
  await assert.rejects(ensurePackages(folder, { progress, run }), {
    message: /npm error network[\s\S]*could not be installed/,
  });
  assert.equal(await ensurePackages(folder, { progress, run }), 'installed');
  assert.deepEqual(calls, ['ci', 'ci']);
});

test('a lock without packages that the registry does not carry still installs', async (t) => {
  const folder = project(t);
  const refusal = { code: 1, output: 'npm error Missing: @x/other-platform@ from lock file\n' };
  const { run, calls } = npm(folder, refusal);
  assert.equal(await ensurePackages(folder, { progress: keptProgress(), run }), 'installed');
  assert.deepEqual(calls, ['ci', 'install']);
});

test('any other difference between lock and manifest is an error', (t) => {
  const folder = project(t);
  const optional = 'Missing: @x/other-platform@2.0.0 from lock file\n';
  assert.equal(refusedForOptionalOnly(optional, folder), true);
  assert.equal(refusedForOptionalOnly(`${optional}Missing: b@1.0.0 from lock file\n`, folder), false);
  assert.equal(
    refusedForOptionalOnly(`${optional}Invalid: lock file's a@1.0.0 does not satisfy a@2.0.0\n`, folder),
    false,
  );
  assert.equal(refusedForOptionalOnly('network down', folder), false);
});
