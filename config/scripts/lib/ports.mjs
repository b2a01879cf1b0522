import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { OperatorError } from './operator-error.mjs';

const POLL_MS = 200;
const FIRST_PORT = 20_000;
const FIRST_EPHEMERAL_PORT = 32_768;

/** Binds and lets go; gives the port or the error's code. */
function tryPort(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve({ code: error.code }));
    server.listen({ port, host, exclusive: true }, () => {
      const bound = server.address().port;
      server.close(() => resolve({ port: bound }));
    });
  });
}

/**
 * A TCP port on 127.0.0.1 that was free a moment ago, below those that the system gives to outgoing connections, as one
 * of them could take it before its server does.
 */
export async function freePort() {
  for (;;) {
    const { port } = await tryPort(randomInt(FIRST_PORT, FIRST_EPHEMERAL_PORT), '127.0.0.1');
    if (port) return port;
  }
}

/**
 * Reads `PORT`.
 * @param {string | undefined} text
 * @returns {number} 3000 if not set
 */
export function parsePort(text) {
  const port = Number(text || '3000');
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new OperatorError(`PORT must be a whole number from 1 to 65535, not "${text}".`);
  }
  return port;
}

/**
 * Makes sure that the app can listen on its port.
 * @param {number} port
 * @param {string} host the address it will listen on
 * @param {object} [options]
 * @param {number} [options.patienceMs] how long to wait for it, where an earlier run may just be ending
 * @param {AbortSignal} [options.signal]
 * @throws {OperatorError} if it is taken or not allowed
 */
export async function requireFreePort(port, host, { patienceMs = 0, signal } = {}) {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const { code } = await tryPort(port, host);
    if (!code) return;
    if (code === 'EACCES') throw new OperatorError(`Port ${port} needs root. Choose another: PORT=3000 npm start`);
    if (code !== 'EADDRINUSE') throw new OperatorError(`The app cannot listen on ${host} port ${port} (${code}).`);
    if (Date.now() >= deadline) {
      const other = port === 65535 ? 3000 : port + 1;
      throw new OperatorError(
        `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${other} npm start`,
      );
    }
    await pause(POLL_MS, undefined, { signal });
  }
}
