import { Interrupted } from './operator-error.mjs';

const PARENT_POLL_MS = 500;
const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

async function run(undo) {
  try {
    await undo();
  } catch (error) {
    console.error(`While cleaning up: ${error.stack}`);
  }
}

/**
 * Calls back when npm, which runs us, is gone: if it was killed, nobody is left to tell us to stop.
 * @returns {() => void} ends the watch
 */
function watchNpm(onGone) {
  if (!process.env.npm_lifecycle_event) return () => {};
  const npm = process.ppid;
  const watch = setInterval(() => process.ppid !== npm && onGone('SIGHUP'), PARENT_POLL_MS);
  watch.unref();
  return () => clearInterval(watch);
}

/**
 * Runs `work` and, however it ends, everything it deferred, last first. A signal aborts `signal` once; npm passes the
 * terminal's signals on a second time, so repetitions mean nothing. A failure aborts it too, so that what runs beside
 * the failed part ends.
 * @param {(tools: { signal: AbortSignal, defer: (undo: () => unknown) => void }) => Promise<number>} work gives the
 *   exit code
 * @param {object} [options]
 * @param {number} [options.codeWhenInterrupted] instead of 128 + the signal's number
 * @param {NodeJS.EventEmitter} [options.source] who emits the signals, for tests
 * @returns {Promise<number>} the exit code
 */
export async function withShutdown(work, { codeWhenInterrupted, source = process } = {}) {
  const controller = new AbortController();
  const deferred = [];
  let over = false;
  const defer = (undo) => (over ? void run(undo) : deferred.push(undo));
  const onSignal = (name) => controller.abort(new Interrupted(name));
  for (const name of Object.keys(EXIT_CODES)) source.on(name, onSignal);
  const endWatch = watchNpm(onSignal);
  try {
    return await work({ signal: controller.signal, defer });
  } catch (error) {
    const interruption = controller.signal.reason;
    controller.abort(error);
    if (!interruption) throw error;
    return codeWhenInterrupted ?? EXIT_CODES[interruption.signalName];
  } finally {
    over = true;
    endWatch();
    for (const undo of deferred.reverse()) await run(undo);
    for (const name of Object.keys(EXIT_CODES)) source.off(name, onSignal);
  }
}

/** Resolves when the signal is aborted. */
export function aborted(signal) {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
