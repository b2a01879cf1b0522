/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * Counts out of Jest's JSON. A file that could not run, and a failing exit code without a failed test, count as failed.
 * @param {object} results as written with `--json --outputFile`
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countJest(results, exitCode) {
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  return {
    passed: results.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

/**
 * Counts out of the summary that `node --test --test-reporter=tap` ends with.
 * @param {string} tap
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countTap(tap, exitCode) {
  const count = (name) => Number(tap.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  return {
    passed: count('pass'),
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: count('skipped') + count('todo'),
  };
}

/** The last line of `npm test`. */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
