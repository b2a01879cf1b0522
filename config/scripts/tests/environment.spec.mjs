import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { checkReachable, parseDatabaseUrl, withDatabase } from '../lib/database-url.mjs';
import { loadEnvFile, readEnvironment } from '../lib/environment.mjs';
import { freePort, parsePort, requireFreePort } from '../lib/ports.mjs';
import { tempFolder } from './fixtures/temp-folder.mjs';

async function listening(t) {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  t.after(() => server.close());
  return server.address().port;
}

test('a database URL is taken apart', () => {
  const parsed = parseDatabaseUrl('mysql://app:p%40ss@db.example:3307/qihang');
  assert.deepEqual(parsed, { host: 'db.example', port: 3307, database: 'qihang' });
  assert.deepEqual(parseDatabaseUrl('mysql://app@[::1]/q'), { host: '::1', port: 3306, database: 'q' });
});

for (const [url, why] of [
  ['nonsense', 'is not a URL'],
  ['postgres://a:secret@h/d', 'begins with postgres:'],
  ['mysql://h/d', 'names no user'],
  ['mysql://a:secret@h', 'names no database'],
  ['mysql://a:secret@h/', 'names no database'],
]) {
  test(`the database URL ${url.replace('secret', '…')} is refused: ${why}`, () => {
    assert.throws(
      () => parseDatabaseUrl(url),
      (error) => error.message.includes(why) && !error.message.includes('secret'),
    );
  });
}

test('another database is put into the URL', () => {
  assert.equal(
    withDatabase('mysql://root:x@127.0.0.1:3307/', 'bench_match'),
    'mysql://root:x@127.0.0.1:3307/bench_match',
  );
});

test('a database that does not answer is told with its address', async (t) => {
  const port = await freePort();
  await assert.rejects(checkReachable(`mysql://a:secret@127.0.0.1:${port}/d`), {
    message: /does not answer at 127\.0\.0\.1:\d+ \(ECONNREFUSED\)[\s\S]*without DATABASE_URL a private database/,
  });
  await checkReachable(`mysql://a@127.0.0.1:${await listening(t)}/d`);
});

test('PORT is a number with a default', () => {
  assert.equal(parsePort(undefined), 3000);
  assert.equal(parsePort('8080'), 8080);
  for (const wrong of ['0', '65536', '80a', '3.5']) assert.throws(() => parsePort(wrong), /PORT must be/);
});

test('a busy port is told with a way out', async (t) => {
  const port = await listening(t);
  await assert.rejects(requireFreePort(port, '127.0.0.1'), {
    message: new RegExp(`^Port ${port} is in use.*PORT=\\d+ npm start$`),
  });
});

test('a port that an earlier run is about to leave is waited for', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const free = requireFreePort(server.address().port, '127.0.0.1', { patienceMs: 10_000 });
  server.close();
  await free;
});

test('demo is on unless told otherwise or in production; blank counts as absent', () => {
  assert.equal(readEnvironment({}).demo, true);
  assert.equal(readEnvironment({ DEMO: ' ' }).demo, true);
  assert.equal(readEnvironment({ DEMO: 'off' }).demo, false);
  assert.equal(readEnvironment({ NODE_ENV: 'production' }).demo, false);
  assert.equal(readEnvironment({ DATABASE_URL: '' }).databaseUrl, undefined);
  assert.match(readEnvironment({}).dataDir, /\/\.data$/);
  assert.equal(readEnvironment({ DATA_DIR: '/srv/qihang' }).dataDir, '/srv/qihang');
});

test('all roles but the worker listen', () => {
  assert.equal(readEnvironment({}).serves, true);
  assert.equal(readEnvironment({ ROLE: 'api' }).serves, true);
  assert.equal(readEnvironment({ ROLE: 'worker' }).serves, false);
});

test('.env adds what is not set', (t) => {
  const folder = tempFolder(t, { '.env': 'QIHANG_TEST_ONE=file\nQIHANG_TEST_TWO=file\n' });
  process.env.QIHANG_TEST_ONE = 'set';
  t.after(() => {
    delete process.env.QIHANG_TEST_ONE;
    delete process.env.QIHANG_TEST_TWO;
  });
  loadEnvFile(folder);
  assert.equal(process.env.QIHANG_TEST_ONE, 'set');
  assert.equal(process.env.QIHANG_TEST_TWO, 'file');
});
