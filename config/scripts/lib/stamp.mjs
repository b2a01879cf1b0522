import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ALWAYS_LEFT_OUT = new Set(['node_modules', 'dist', 'coverage', '.data', '.git']);

/**
 * All files below a path, or the file itself, in a stable order.
 * @param {string} path
 * @param {(name: string) => boolean} [leaveOut] by the name of a file or folder
 * @returns {string[]} none if the path does not exist
 */
export function filesBelow(path, leaveOut = (name) => ALWAYS_LEFT_OUT.has(name)) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !leaveOut(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(join(path, entry.name), leaveOut) : [join(path, entry.name)],
    );
}

function digest(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

/**
 * A hash over names and contents, so that touching or checking out files again changes nothing.
 * @param {string} folder what the paths are relative to
 * @param {string[]} paths files and folders; missing ones count as missing
 * @param {RegExp} [leaveOut] files whose path matches do not count
 */
export function hashInputs(folder, paths, leaveOut = /$^/) {
  const files = paths.flatMap((path) => filesBelow(join(folder, path)).filter((file) => !leaveOut.test(file)));
  return digest(files.flatMap((file) => [file.slice(folder.length), readFileSync(file)]));
}

/** A quick hash over names, sizes and times, which shows that somebody else wrote to a built folder. */
function hashOutputs(folders) {
  const files = folders.flatMap((folder) => filesBelow(folder, () => false));
  return digest(files.flatMap((file) => [file, `${statSync(file).size} ${statSync(file).mtimeMs}`]));
}

/**
 * Whether outputs still are what was built from these inputs.
 * @param {string} stampFile
 * @param {{ inputs: string, outputs: string[] }} state the inputs' hash and the built folders
 */
export function isStamped(stampFile, { inputs, outputs }) {
  if (!existsSync(stampFile) || !outputs.every((folder) => existsSync(folder))) return false;
  return readFileSync(stampFile, 'utf8') === `${inputs} ${hashOutputs(outputs)}\n`;
}

/** Notes that the outputs were built from these inputs. */
export function writeStamp(stampFile, { inputs, outputs }) {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, `${inputs} ${hashOutputs(outputs)}\n`);
}

/** Forgets what was built, before building begins anew. */
export function removeStamp(stampFile) {
  rmSync(stampFile, { force: true });
}
