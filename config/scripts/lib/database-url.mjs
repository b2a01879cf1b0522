import { createConnection } from 'node:net';
import { OperatorError } from './operator-error.mjs';

const CONNECT_TIMEOUT_MS = 5_000;
const FORM = 'mysql://user:password@host:3306/database';

/**
 * Reads `DATABASE_URL`.
 * @param {string} url
 * @returns {{ host: string, port: number, database: string }}
 * @throws {OperatorError} naming what is wrong; the message never repeats the password
 */
export function parseDatabaseUrl(url) {
  const refuse = (why) => new OperatorError(`DATABASE_URL ${why}. It must look like ${FORM}`);
  if (!URL.canParse(url)) throw refuse('is not a URL (special characters in the password must be percent-encoded)');
  const { protocol, hostname, port, pathname, username } = new URL(url);
  if (protocol !== 'mysql:') throw refuse(`begins with ${protocol} instead of mysql:`);
  if (!hostname) throw refuse('names no host');
  if (!username) throw refuse('names no user');
  const database = decodeURIComponent(pathname.slice(1));
  if (!/^[^/\s]+$/.test(database)) throw refuse('names no database');
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port ? Number(port) : 3306, database };
}

/**
 * The same URL with another database in it.
 * @param {string} url
 * @param {string} database
 */
export function withDatabase(url, database) {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/**
 * Makes sure that something listens where `DATABASE_URL` points.
 * @param {string} url
 * @throws {OperatorError} if not within five seconds
 */
export function checkReachable(url) {
  const { host, port } = parseDatabaseUrl(url);
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host, port, timeout: CONNECT_TIMEOUT_MS });
    const refuse = (why) => {
      socket.destroy();
      reject(
        new OperatorError(
          `The database of DATABASE_URL does not answer at ${host}:${port} (${why}).\n` +
            'Start it or mend the URL; without DATABASE_URL a private database is used.',
        ),
      );
    };
    socket.once('connect', () => {
      socket.destroy();
      resolve();
    });
    socket.once('timeout', () => refuse('timeout'));
    socket.once('error', (error) => refuse(error.code ?? error.message));
  });
}
