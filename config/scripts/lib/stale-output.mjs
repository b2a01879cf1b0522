import { existsSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesBelow } from './stamp.mjs';

const COMPILED = /(\.d\.ts|\.js)(\.map)?$/;

/**
 * Removes compiled files whose source is gone: tsc leaves them, and the server loads every entity and migration that
 * it finds.
 * @param {string} sources for example `server/src`
 * @param {string} compiled for example `server/dist`
 * @returns {string[]} what was removed
 */
export function removeStaleOutput(sources, compiled) {
  const hasSource = (file) => {
    const name = relative(compiled, file).replace(COMPILED, '');
    return ['.ts', '.tsx', '.js', '.json'].some((extension) => existsSync(join(sources, name + extension)));
  };
  const stale = filesBelow(compiled).filter((file) => COMPILED.test(file) && !hasSource(file));
  for (const file of stale) rmSync(file);
  return stale;
}
