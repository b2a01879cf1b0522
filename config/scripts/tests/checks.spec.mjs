import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OperatorError } from '../lib/operator-error.mjs';
import { runChecks } from '../lib/run-checks.mjs';
import { countJest, countTap, summary } from '../lib/test-counts.mjs';
import { keptProgress } from './fixtures/kept-progress.mjs';

const jest = {
  numPassedTests: 10,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

test("Jest's tests are counted", () => {
  const results = { ...jest, numFailedTests: 2, numPendingTests: 1, numTodoTests: 3 };
  assert.deepEqual(countJest(results, 1), { passed: 10, failed: 2, skipped: 4 });
});

test('a file that could not run, and an exit code without a failed test, count as failed', () => {
  assert.equal(countJest({ ...jest, numRuntimeErrorTestSuites: 1 }, 1).failed, 1);
  assert.equal(countJest(jest, 1).failed, 1);
  assert.equal(countJest(jest, 0).failed, 0);
});

test("the summary of Node's test runner is counted", () => {
  const tap = 'ok 1 - # pass 99\n# tests 9\n# suites 0\n# pass 5\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 1\n';
  assert.deepEqual(countTap(tap, 1), { passed: 5, failed: 2, skipped: 2 });
  assert.deepEqual(countTap('', 1), { passed: 0, failed: 1, skipped: 0 });
});

test('the last line names skipped tests only if there are any', () => {
  assert.equal(summary({ passed: 3, failed: 0, skipped: 0 }), '3 passed, 0 failed');
  assert.equal(summary({ passed: 3, failed: 1, skipped: 2 }), '3 passed, 1 failed, 2 skipped');
});

test('a check that throws counts as one failed, and says why', async () => {
  const progress = keptProgress();
  const checks = [
    { name: 'good', run: async () => ({ passed: 4, failed: 0, skipped: 1 }) },
    { name: 'bad', run: () => Promise.reject(new OperatorError('settings are missing')) },
    { name: 'half', run: async () => ({ passed: 1, failed: 1, skipped: 0 }) },
  ];
  const counts = await runChecks(checks, { progress, signal: new AbortController().signal });
  assert.deepEqual(counts, { passed: 5, failed: 2, skipped: 1 });
  assert.match(progress.text(), /settings are missing\n✘ bad \(/);
  assert.match(progress.text(), /✘ half \(.*1 passed, 1 failed\)/);
  assert.match(progress.text(), /✔ good \(/);
});

test('an interrupted check ends the run', async () => {
  const controller = new AbortController();
  const reason = new Error('interrupted');
  const run = async () => {
    controller.abort(reason);
    throw new Error('killed');
  };
  await assert.rejects(
    runChecks([{ name: 'long', run }], { progress: keptProgress(), signal: controller.signal }),
    reason,
  );
});
