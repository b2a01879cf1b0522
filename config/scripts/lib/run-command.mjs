import { spawn } from 'node:child_process';
import { OperatorError } from './operator-error.mjs';

const KEPT_LINES = 60;

/** The last lines of an output, enough to see why a command failed. */
export function lastLines(text, count = KEPT_LINES) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

/** The beginning and the end of an output, for programs that say why they fail first and go on talking. */
export function firstAndLastLines(text, count = 30) {
  const lines = text.trimEnd().split('\n');
  return lines.length <= 2 * count
    ? lines.join('\n')
    : [...lines.slice(0, count), '…', ...lines.slice(-count)].join('\n');
}

/**
 * Runs a program to its end and collects what it printed. The program stays in our process group; when the script is
 * interrupted it gets SIGTERM, and SIGKILL if that does not end it soon (npm finishes first).
 * @param {string} file the program
 * @param {string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {Record<string, string | undefined>} [options.env] added to our own environment
 * @param {AbortSignal} [options.signal] ends the program; the promise then rejects with the signal's reason
 * @param {number} [options.patienceMs] between SIGTERM and SIGKILL
 * @param {'collect' | 'show'} [options.output] `show` passes both streams to our stderr as they come
 * @returns {Promise<{ code: number, stdout: string, output: string }>} `output` holds both streams in order of arrival
 */
export function runCommand(file, args, { cwd, env, signal, patienceMs = 3_000, output = 'collect' } = {}) {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let both = '';
    const collect = (stream, isStdout) => {
      stream.setEncoding('utf8');
      stream.on('data', (chunk) => {
        if (isStdout) stdout += chunk;
        both += chunk;
        if (output === 'show') process.stderr.write(chunk);
      });
    };
    collect(child.stdout, true);
    collect(child.stderr, false);
    let lastResort;
    const end = () => {
      child.kill('SIGTERM');
      lastResort = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    };
    signal?.addEventListener('abort', end, { once: true });
    const finish = (settle) => {
      clearTimeout(lastResort);
      signal?.removeEventListener('abort', end);
      settle();
    };
    child.on('error', (error) => finish(() => reject(error)));
    child.on('close', (code) =>
      finish(() => (signal?.aborted ? reject(signal.reason) : resolve({ code: code ?? 1, stdout, output: both }))),
    );
  });
}

/**
 * Like `runCommand`, but a failing program is an operator's error that shows the last lines it printed.
 * @param {string} what what the program was to do, for the message: `npm ci`, `the migrations`
 */
export async function runOrExplain(what, file, args, options) {
  const result = await runCommand(file, args, options);
  if (result.code !== 0) {
    throw new OperatorError(`${lastLines(result.output)}\n\n${what} failed (exit code ${result.code}), see above.`);
  }
  return result;
}
