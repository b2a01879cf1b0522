import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { OperatorError } from './operator-error.mjs';
import { filesBelow } from './stamp.mjs';

/** Limits in bytes. WeChat refuses packages over 2 MB; the others are the project's own. */
export const limits = { weappMain: 700_000, weappTotal: 2 * 1024 * 1024, h5FirstLoadGzip: 250 * 1024 };

function requireFile(file, what) {
  if (!existsSync(file)) throw new OperatorError(`${what} is not built: there is no ${file}. Type: npm run build`);
  return readFileSync(file, 'utf8');
}

/**
 * Sizes of the mini-program's packages as WeChat counts them: every file belongs to the subpackage below whose root it
 * lies, or to the main package.
 * @param {string} folder the weapp build
 * @returns {{ main: number, subpackages: Record<string, number>, total: number }} bytes
 */
export function weappSizes(folder) {
  const app = JSON.parse(requireFile(join(folder, 'app.json'), 'The mini-program'));
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/^\/|\/$/g, ''));
  const subpackages = Object.fromEntries(roots.map((root) => [root, 0]));
  let main = 0;
  for (const file of filesBelow(folder, () => false)) {
    const { size } = statSync(file);
    const owner = roots.find((root) => file.startsWith(`${join(folder, root)}/`));
    if (owner === undefined) main += size;
    else subpackages[owner] += size;
  }
  return { main, subpackages, total: Object.values(subpackages).reduce((sum, size) => sum + size, main) };
}

/**
 * The scripts that a page loads before it can show anything: those that its HTML runs or asks to fetch ahead.
 * @param {string} html
 * @returns {string[]} addresses as written, each once
 */
export function firstLoadScripts(html) {
  const attribute = (tag, name) => tag.match(new RegExp(`\\s${name}=["']?([^"'\\s>]+)`, 'i'))?.[1];
  const tags = html.replace(/<!--.*?-->/gs, '').match(/<(script|link)\b[^>]*>/gi) ?? [];
  const addresses = tags.map((tag) => {
    if (/^<script/i.test(tag)) return attribute(tag, 'src');
    const ahead = attribute(tag, 'rel') === 'modulepreload' || attribute(tag, 'as') === 'script';
    return ahead ? attribute(tag, 'href') : undefined;
  });
  return [...new Set(addresses.filter(Boolean))];
}

/**
 * JavaScript of the browser app's first load, gzipped file by file as a web server does.
 * @param {string} folder the h5 build
 * @returns {{ files: Record<string, number>, gzip: number }} bytes
 */
export function h5FirstLoad(folder) {
  const html = requireFile(join(folder, 'index.html'), 'The browser app');
  const files = {};
  for (const address of firstLoadScripts(html)) {
    if (/^(https?:)?\/\//.test(address))
      throw new OperatorError(`The browser app loads a script from elsewhere: ${address}`);
    const file = join(folder, address.replace(/^\/|[?#].*$/g, ''));
    files[address] = gzipSync(requireFile(file, `The script ${address} of the browser app`)).length;
  }
  return { files, gzip: Object.values(files).reduce((sum, size) => sum + size, 0) };
}

/**
 * The table that `npm run build` prints, and what is too large.
 * @param {{ weapp: ReturnType<typeof weappSizes>, h5: ReturnType<typeof h5FirstLoad> }} sizes
 * @returns {{ lines: string[], problems: string[] }}
 */
export function reportSizes({ weapp, h5 }) {
  const bytes = (size) => `${size.toLocaleString('en-US')} bytes`;
  const rows = [
    ['weapp main package', weapp.main, limits.weappMain],
    ...Object.entries(weapp.subpackages).map(([root, size]) => [`weapp subpackage ${root}`, size]),
    ['weapp all packages', weapp.total, limits.weappTotal],
    ['h5 first-load JavaScript, gzipped', h5.gzip, limits.h5FirstLoadGzip],
  ];
  const lines = rows.map(([name, size, limit]) => `${name}: ${bytes(size)}${limit ? ` (limit ${bytes(limit)})` : ''}`);
  const problems = rows
    .filter(([, size, limit]) => limit !== undefined && size > limit)
    .map(([name, size, limit]) => `${name} is ${bytes(size - limit)} over its limit of ${bytes(limit)}`);
  return { lines, problems };
}
