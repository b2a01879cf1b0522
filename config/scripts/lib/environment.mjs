import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './paths.mjs';

/** Adds the variables of `.env` in the repository's root, where there is one; what is set already wins. */
export function loadEnvFile(folder = root) {
  const file = join(folder, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/** A variable's value; blank counts as absent, as it does for the server. */
function read(env, name) {
  return env[name]?.trim() || undefined;
}

/**
 * What the scripts need to know of the environment; everything else is the server's to read.
 * @param {Record<string, string | undefined>} env
 * @returns {{ production: boolean, demo: boolean, dataDir: string, databaseUrl: string | undefined, host: string,
 *   port: string | undefined, serves: boolean }} `serves` unless this is a worker, which listens nowhere
 */
export function readEnvironment(env = process.env) {
  const production = read(env, 'NODE_ENV') === 'production';
  return {
    production,
    demo: (read(env, 'DEMO') ?? (production ? 'off' : 'on')) === 'on',
    dataDir: resolve(root, read(env, 'DATA_DIR') ?? '.data'),
    databaseUrl: read(env, 'DATABASE_URL'),
    host: read(env, 'HOST') ?? (production ? '0.0.0.0' : '127.0.0.1'),
    port: read(env, 'PORT'),
    serves: read(env, 'ROLE') !== 'worker',
  };
}
