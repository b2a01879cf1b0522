import { readdirSync } from 'node:fs';
import path from 'node:path';

type Class = new (...args: never[]) => object;

/** The folder that holds the domains: `server/src`, or `server/dist` once compiled. */
const sourceRoot = path.resolve(__dirname, '../..');

/**
 * Loads the classes of all files of one kind, so that no central list has to be edited for a new entity or migration.
 * @param matches tells by the path below the source root, with `/`, and without its extension
 * @returns the exported classes, in the order of the file names
 */
function classesIn(matches: (file: string) => boolean): Class[] {
  return readdirSync(sourceRoot, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.d)\.(ts|js)$/.test(file))
    .map((file) => ({
      file,
      name: file
        .split(path.sep)
        .join('/')
        .replace(/\.(ts|js)$/, ''),
    }))
    .filter(({ name }) => matches(name))
    .sort((a, b) => path.basename(a.name).localeCompare(path.basename(b.name)))
    .flatMap(({ file }) => Object.values(require(path.join(sourceRoot, file)) as Record<string, unknown>))
    .filter((value): value is Class => typeof value === 'function');
}

/** @returns every class exported by a `*.entity.ts` */
export function entityClasses(): Class[] {
  return classesIn((name) => name.endsWith('.entity'));
}

/** @returns every migration, by the timestamp that begins its file name */
export function migrationClasses(): Class[] {
  return classesIn((name) => /\/migrations\/\d{14}-[a-z0-9-]+$/.test(name));
}
