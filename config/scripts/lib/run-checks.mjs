import { seconds } from './progress.mjs';

/**
 * Runs the checks of one stage, a few at a time, and tells of each when it is done.
 * @param {import('./checks.mjs').Check[]} checks
 * @param {object} tools passed to each check
 * @param {ReturnType<typeof import('./progress.mjs').createProgress>} tools.progress
 * @param {AbortSignal} tools.signal
 * @param {number} atOnce
 * @returns {Promise<import('./test-counts.mjs').Counts>} a check that throws counts as one failed
 */
export async function runChecks(checks, tools, atOnce = 2) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const waiting = [...checks];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const counts = await runCheck(check, tools);
      for (const key of Object.keys(total)) total[key] += counts[key];
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return total;
}

async function runCheck({ name, run }, tools) {
  const { progress, signal } = tools;
  const began = Date.now();
  progress.say(`… ${name}`);
  try {
    const counts = await run(tools);
    const outcome = counts.failed > 0 ? '✘' : '✔';
    const tests = counts.passed + counts.failed > 1 ? `, ${counts.passed} passed, ${counts.failed} failed` : '';
    progress.say(`${outcome} ${name} (${seconds(Date.now() - began)}${tests})`);
    return counts;
  } catch (error) {
    signal.throwIfAborted();
    progress.say(`${error.name === 'OperatorError' ? error.message : error.stack}`);
    progress.say(`✘ ${name} (${seconds(Date.now() - began)})`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
