import assert from 'node:assert/strict';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { liveHolder, takeLock } from '../lib/data-lock.mjs';
import { identifyProcess } from '../lib/process-identity.mjs';
import { spawnFixture } from './fixtures/spawned.mjs';
import { tempFolder } from './fixtures/temp-folder.mjs';

const takeLockScript = new URL('./fixtures/take-lock.mjs', import.meta.url);
const purpose = 'test';
const refusal = ({ pid, purpose: whose }) => `held by ${whose} ${pid}`;
const dead = JSON.stringify({ ...identifyProcess(), started: '1', purpose: 'killed', since: 'long ago' });

function lockIn(t) {
  return join(tempFolder(t), 'below', 'lock');
}

test('a free lock is taken, and gone when released', async (t) => {
  const file = lockIn(t);
  const lock = await takeLock(file, { purpose, refusal });
  assert.equal(liveHolder(file).pid, process.pid);
  assert.equal(lock.tookOver, false);
  lock.release();
  assert.deepEqual(readdirSync(dirname(file)), []);
});

test('a live holder is named to those who come second', async (t) => {
  const file = lockIn(t);
  const first = spawnFixture(t, takeLockScript, [file]);
  assert.equal(await first.lineOrExit(), 'held');
  await assert.rejects(takeLock(file, { purpose, refusal }), { message: `held by fixture ${first.pid}` });
});

test('without a refusal the lock is waited for', async (t) => {
  const file = lockIn(t);
  const first = spawnFixture(t, takeLockScript, [file]);
  await first.lineOrExit();
  const waitedFor = [];
  const onWait = (holder) => {
    waitedFor.push(holder.pid);
    first.kill('SIGTERM');
  };
  const lock = await takeLock(file, { purpose, onWait });
  assert.deepEqual(waitedFor, [first.pid]);
  assert.equal(lock.tookOver, false);
  lock.release();
});

test('waiting ends with the signal', async (t) => {
  const file = lockIn(t);
  const lock = await takeLock(file, { purpose, refusal });
  const controller = new AbortController();
  await assert.rejects(takeLock(file, { purpose, onWait: () => controller.abort(), signal: controller.signal }), {
    name: 'AbortError',
  });
  lock.release();
});

test("a killed process's lock is taken over", async (t) => {
  const file = lockIn(t);
  const first = spawnFixture(t, takeLockScript, [file]);
  await first.lineOrExit();
  first.kill('SIGKILL');
  await first.exit;
  assert.equal(existsSync(file), true);
  const lock = await takeLock(file, { purpose, refusal });
  assert.equal(lock.tookOver, true);
  lock.release();
});

test('a takeover that was itself killed does not stand in the way, nor does a file that makes no sense', async (t) => {
  const file = join(tempFolder(t), 'lock');
  writeFileSync(file, 'nonsense');
  writeFileSync(`${file}.takeover`, dead);
  const lock = await takeLock(file, { purpose, refusal });
  lock.release();
  assert.deepEqual(readdirSync(dirname(file)), []);
});

test("of many that find a dead process's lock at once, exactly one gets it", async (t) => {
  const file = join(tempFolder(t), 'lock');
  writeFileSync(file, dead);
  const contenders = Array.from({ length: 8 }, () => spawnFixture(t, takeLockScript, [file]));
  const outcomes = await Promise.all(contenders.map((contender) => contender.lineOrExit()));
  const winners = contenders.filter((_, index) => outcomes[index] === 'held');
  assert.equal(winners.length, 1);
  for (const { stderr } of outcomes.filter((outcome) => outcome !== 'held')) {
    assert.equal(stderr.trim(), `held by ${winners[0].pid}`);
  }
});

test('a folder that cannot be made is told by name', async (t) => {
  const folder = tempFolder(t, { file: '' });
  await assert.rejects(takeLock(join(folder, 'file/lock'), { purpose, refusal }), {
    name: 'OperatorError',
    message: `The folder ${join(folder, 'file')} cannot be made or written (EEXIST).`,
  });
});
