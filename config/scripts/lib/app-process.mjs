import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { built } from './build-targets.mjs';
import { OperatorError } from './operator-error.mjs';
import { root } from './paths.mjs';

const POLL_MS = 100;
const READY_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 60_000;
const preload = new URL('./end-with-parent.mjs', import.meta.url).href;

/** The answer of a health check in words; empty if it is well. */
async function complaint(url, signal) {
  try {
    const reply = await fetch(url, { signal });
    const text = await reply.text();
    return reply.ok ? '' : `${reply.status} ${text}`;
  } catch (error) {
    return error.cause?.code ?? error.message;
  }
}

/**
 * Starts the compiled app. It has a process group of its own, so that it gets a terminal's signal once, from us. What it
 * prints goes to our stderr.
 * @param {Record<string, string>} env added to our environment
 * @returns {{ ended: Promise<string>, stop: (signalName: string) => Promise<void> }} `ended` resolves with the exit
 *   code or signal; `stop` waits for the end
 */
export function startApp(env) {
  const child = spawn(process.execPath, ['--import', preload, join(built.server, 'main.js')], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', process.stderr, process.stderr, 'ipc'],
    detached: true,
  });
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, killedBy) => resolve(killedBy ?? `exit code ${code}`));
  });
  const stop = async (signalName) => {
    child.kill(signalName);
    const lastResort = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await ended;
    clearTimeout(lastResort);
  };
  return { ended, stop };
}

/**
 * Waits until the app answers that it is ready.
 * @param {string} url its `/health/ready`
 * @param {Promise<string>} ended see `startApp`
 * @param {AbortSignal} signal
 * @throws {OperatorError} if it ends first or is not ready in two minutes
 */
export async function waitUntilReady(url, ended, signal) {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  let how = '';
  ended.then((reason) => {
    how = reason;
  });
  for (;;) {
    const wrong = await complaint(url, signal);
    if (!wrong) return;
    signal.throwIfAborted();
    if (how) throw new OperatorError(`The app ended before it was ready (${how}), see above.`);
    if (Date.now() > deadline) throw new OperatorError(`The app does not get ready: ${url} answers ${wrong}`);
    await pause(POLL_MS, undefined, { signal });
  }
}
