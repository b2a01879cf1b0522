import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { identifyProcess, isAlive, parseProcessStat } from '../lib/process-identity.mjs';

test('this process lives', () => {
  assert.equal(isAlive(identifyProcess()), true);
});

test('a process that ended does not', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  const identity = identifyProcess(child.pid);
  await once(child, 'exit');
  assert.equal(isAlive(identity), false);
});

test('another process with the same number does not count', () => {
  assert.equal(isAlive({ ...identifyProcess(), started: '1' }), false);
  assert.equal(isAlive({ ...identifyProcess(), boot: 'an earlier one' }), false);
});

test('a program name with spaces and brackets does not confuse the start time', () => {
  const stat = '42 (a (b) c) S 1 42 42 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 98765 1000 10';
  assert.deepEqual(parseProcessStat(stat), { state: 'S', started: '98765' });
});
