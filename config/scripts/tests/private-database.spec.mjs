import assert from 'node:assert/strict';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { databasePaths } from '../lib/database-folder.mjs';
import { initSql, readRunning } from '../lib/database-server.mjs';
import { root } from '../lib/paths.mjs';
import { databaseFolder, keepFlags, openPrivateDatabase, testFlags } from '../lib/private-database.mjs';
import { identifyProcess, isAlive } from '../lib/process-identity.mjs';
import { keptProgress } from './fixtures/kept-progress.mjs';
import { spawnFixture } from './fixtures/spawned.mjs';
import { tempFolder } from './fixtures/temp-folder.mjs';

const holdDatabaseScript = new URL('./fixtures/hold-database.mjs', import.meta.url);
const { createConnection } = createRequire(join(root, 'package.json'))('mysql2/promise');

async function query(url, sql) {
  const connection = await createConnection(url);
  try {
    return (await connection.query(sql))[0];
  } finally {
    await connection.end();
  }
}

/** Opens the private database of a folder for the test, and stops it at its end. */
async function open(t, dataDir, options) {
  const database = await openPrivateDatabase(dataDir, { flags: testFlags, progress: keptProgress(), ...options });
  t.after(database.stop);
  return database;
}

/** Waits until the process is gone; its parent may not have heard of it yet. */
async function gone(pid) {
  while (identifyProcess(pid)) await new Promise((resolve) => setImmediate(resolve));
}

test("the app's account may use its own database and nothing else", async (t) => {
  const { url, created } = await open(t, tempFolder(t), { database: 'qihang' });
  assert.equal(created, true);
  const [state] = await query(
    url,
    'SELECT @@tx_isolation AS isolation, @@time_zone AS zone, @@collation_database AS sorting',
  );
  assert.deepEqual(state, { isolation: 'READ-COMMITTED', zone: '+00:00', sorting: 'utf8mb4_unicode_ci' });
  await query(url, 'CREATE TABLE t (a INT)');
  await assert.rejects(query(url, 'CREATE DATABASE other'), { code: 'ER_DBACCESS_DENIED_ERROR' });
  await assert.rejects(query(url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1'), { code: 'ER_ACCESS_DENIED_ERROR' });
});

test('without a database the account may make some; a fresh one forgets what was there', async (t) => {
  const dataDir = tempFolder(t);
  const first = await open(t, dataDir, { fresh: true });
  await query(first.url, 'CREATE DATABASE worker_1');
  await first.stop();
  const second = await open(t, dataDir, { fresh: true });
  assert.deepEqual(await query(second.url, "SHOW DATABASES LIKE 'worker%'"), []);
});

test('committed data survives a killed server, which is started again on its port', async (t) => {
  const dataDir = tempFolder(t);
  const progress = keptProgress();
  const { url, pid } = await open(t, dataDir, {
    flags: keepFlags,
    database: 'qihang',
    progress,
    onGivenUp: assert.fail,
  });
  await query(url, 'CREATE TABLE t (a INT)');
  await query(url, 'INSERT INTO t VALUES (42)');
  process.kill(pid, 'SIGKILL');
  await gone(pid);
  const restarted = async () => {
    for (;;) {
      const server = readRunning(databaseFolder(dataDir));
      if (server?.ready && server.pid !== pid) return;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  await restarted();
  assert.deepEqual(await query(url, 'SELECT a FROM t'), [{ a: 42 }]);
  assert.match(progress.text(), /ended \(SIGKILL\), starting it again/);
});

test('a killed run leaves its server; the next run stops that and finds all data', async (t) => {
  const dataDir = tempFolder(t);
  const first = spawnFixture(t, holdDatabaseScript, [dataDir]);
  const held = JSON.parse(await first.lineOrExit());
  await query(held.url, 'CREATE TABLE t (a INT)');
  await query(held.url, 'INSERT INTO t VALUES (7)');
  const orphan = identifyProcess(held.pid);
  first.kill('SIGKILL');
  await first.exit;
  assert.equal(isAlive(orphan), true);
  const second = await open(t, dataDir, { database: 'kept' });
  assert.equal(second.leftover, true);
  assert.equal(isAlive(orphan), false);
  assert.deepEqual(await query(second.url, 'SELECT a FROM t'), [{ a: 7 }]);
});

test('a run and its server killed together leave a record of the dead; the next run finds all data', async (t) => {
  const dataDir = tempFolder(t);
  const first = spawnFixture(t, holdDatabaseScript, [dataDir]);
  const held = JSON.parse(await first.lineOrExit());
  await query(held.url, 'CREATE TABLE t (a INT)');
  first.kill('SIGKILL');
  process.kill(held.pid, 'SIGKILL');
  await first.exit;
  await gone(held.pid);
  assert.equal(existsSync(databasePaths(databaseFolder(dataDir)).running), true);
  const second = await open(t, dataDir, { database: 'kept' });
  assert.equal(second.leftover, false);
  assert.deepEqual(await query(second.url, 'SHOW TABLES'), [{ Tables_in_kept: 't' }]);
});

test('of two starts at once one runs, and the other says who and touches nothing', async (t) => {
  const dataDir = tempFolder(t);
  const starts = [1, 2].map(() => spawnFixture(t, holdDatabaseScript, [dataDir]));
  const outcomes = await Promise.all(starts.map((start) => start.lineOrExit()));
  const winner = outcomes.findIndex((outcome) => typeof outcome === 'string');
  const refused = outcomes[1 - winner];
  assert.equal(refused.code, 1);
  assert.match(refused.stderr, new RegExp(`in use by fixture \\(process ${starts[winner].pid}, `));
  assert.deepEqual(await query(JSON.parse(outcomes[winner]).url, 'SELECT 1 AS one'), [{ one: 1 }]);
  starts[winner].kill('SIGTERM');
  assert.equal((await starts[winner].exit).code, 0);
  assert.equal(existsSync(join(dataDir, 'lock')), false);
});

test('a server that cannot start shows its log and what to do', async (t) => {
  const dataDir = tempFolder(t);
  const { stop } = await open(t, dataDir, {});
  await stop();
  const paths = databasePaths(databaseFolder(dataDir));
  writeFileSync(join(paths.data, 'ibdata1'), 'damaged');
  await assert.rejects(open(t, dataDir, {}), { message: /ERROR[\s\S]*did not start[\s\S]*put it aside with: mv / });
});

test('a lost password is set anew at the next start', async (t) => {
  const dataDir = tempFolder(t);
  const first = await open(t, dataDir, { database: 'qihang' });
  await first.stop();
  rmSync(databasePaths(databaseFolder(dataDir)).password);
  const second = await open(t, dataDir, { database: 'qihang' });
  assert.notEqual(second.url, first.url);
  assert.deepEqual(await query(second.url, 'SELECT 1 AS one'), [{ one: 1 }]);
});

test('no password stays behind in a file that others could read', async (t) => {
  const dataDir = tempFolder(t);
  await open(t, dataDir, { database: 'qihang' });
  assert.equal(existsSync(databasePaths(databaseFolder(dataDir)).initSql), false);
  assert.match(initSql('pw', 'qihang'), /IDENTIFIED BY 'pw';\n/);
});
