import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * All files below a folder.
 * @param root folder of a compiled mini-program
 * @returns paths relative to `root`, with forward slashes, sorted
 */
export function listFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** Text of one file below `root`. */
export function readText(root: string, file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** Path without its last suffix: `pages/a/index.wxml` → `pages/a/index`. */
export function stem(file: string): string {
  return file.replace(/\.[^./]+$/, '');
}
