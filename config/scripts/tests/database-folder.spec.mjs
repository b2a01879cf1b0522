import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { databasePaths, prepareDatabaseFolder, readPassword } from '../lib/database-folder.mjs';
import { keptProgress } from './fixtures/kept-progress.mjs';
import { tempFolder } from './fixtures/temp-folder.mjs';

const programs = { installDb: 'install-db', version: '10.11.6' };

/** Stands in for `mariadb-install-db`: makes the file that every database has. */
async function installs(_what, _file, args) {
  const data = args.find((arg) => arg.startsWith('--datadir=')).slice('--datadir='.length);
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, 'ibdata1'), 'tables');
}

function prepare(folder, { version = '10.11.6', run = installs, progress = keptProgress() } = {}) {
  return prepareDatabaseFolder(folder, { ...programs, version }, { progress, run });
}

async function prepared(t) {
  const folder = join(tempFolder(t), 'data', 'database');
  await prepare(folder);
  return folder;
}

test('a missing folder is made, for its owner only, and found the next time', async (t) => {
  const folder = join(tempFolder(t), 'data', 'database');
  assert.deepEqual(await prepare(folder), { created: true, upgradeNeeded: false });
  assert.deepEqual(await prepare(folder), { created: false, upgradeNeeded: false });
  assert.equal(statSync(folder).mode & 0o777, 0o700);
  assert.equal(statSync(databasePaths(folder).password).mode & 0o777, 0o600);
});

test('making it was cut off: nothing is used, the leftovers go, and it is made anew', async (t) => {
  const folder = join(tempFolder(t), 'database');
  const cutOff = async (...args) => {
    await installs(...args);
    throw new Error('killed');
  };
  await assert.rejects(prepare(folder, { run: cutOff }), { message: 'killed' });
  assert.deepEqual(readdirSync(join(folder, '..')), []);
  mkdirSync(`${folder}.new-1/data`, { recursive: true });
  writeFileSync(`${folder}.new-1/data/ibdata1`, 'half');
  await prepare(folder);
  assert.deepEqual(readdirSync(join(folder, '..')), ['database']);
});

test('a half-made folder without tables is made anew, and that is said', async (t) => {
  const folder = join(tempFolder(t, { 'database/data/aria_log_control': '', 'database/password': 'x' }), 'database');
  const progress = keptProgress();
  assert.equal((await prepare(folder, { progress })).created, true);
  assert.match(progress.text(), /only half made and holds no tables/);
});

test("somebody else's database is left alone, with a way out", async (t) => {
  const folder = join(tempFolder(t, { 'database/data/ibdata1': 'precious' }), 'database');
  await assert.rejects(prepare(folder), { message: /was not made here[\s\S]*type: mv .*database .*database\.old/ });
  assert.equal(readFileSync(join(folder, 'data/ibdata1'), 'utf8'), 'precious');
});

for (const [what, marker] of [
  ['another format', '{"format":2,"mariadb":"10.11.6"}'],
  ['a marker that makes no sense', 'x'],
]) {
  test(`${what} is refused with a way out`, async (t) => {
    const folder = await prepared(t);
    writeFileSync(databasePaths(folder).marker, marker);
    await assert.rejects(prepare(folder), { message: /format that this version does not know[\s\S]*mv / });
  });
}

test('data of a newer MariaDB is refused, that of an older one asks for an upgrade', async (t) => {
  const folder = await prepared(t);
  await assert.rejects(prepare(folder, { version: '10.6.20' }), {
    message: /written by MariaDB 10\.11\.6, and the one here is 10\.6\.20/,
  });
  assert.deepEqual(await prepare(folder, { version: '11.8.2' }), { created: false, upgradeNeeded: true });
});

test('data that lost its tables is told, not replaced', async (t) => {
  const folder = await prepared(t);
  writeFileSync(join(folder, 'data/keep'), '');
  rmSync(join(folder, 'data/ibdata1'));
  await assert.rejects(prepare(folder), { message: /has lost its tables/ });
  assert.equal(existsSync(join(folder, 'data/keep')), true);
});

test('the password stays, and a lost one is made anew', async (t) => {
  const folder = await prepared(t);
  const password = readPassword(folder);
  assert.equal(readPassword(folder), password);
  writeFileSync(databasePaths(folder).password, '');
  assert.match(readPassword(folder), /^[\w-]{32}$/);
  assert.notEqual(readPassword(folder), password);
});
