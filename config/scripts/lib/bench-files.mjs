import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { OperatorError } from './operator-error.mjs';
import { root } from './paths.mjs';
import { filesBelow } from './stamp.mjs';

const SUFFIX = '.bench.ts';

/**
 * The benches of the project.
 * @param {string} [folder] the repository's root
 * @returns {{ name: string, part: string, file: string }[]} `part` is the workspace, `file` the source below `bench/`
 */
export function findBenches(folder = root) {
  return ['server', 'miniapp'].flatMap((part) => {
    const benches = join(folder, part, 'bench');
    const files = existsSync(benches) ? readdirSync(benches).filter((file) => file.endsWith(SUFFIX)) : [];
    return files.sort().map((file) => ({ name: file.slice(0, -SUFFIX.length), part, file }));
  });
}

/**
 * Those benches that were asked for; all without a name.
 * @throws {OperatorError} if a name is unknown, or if there is none at all
 */
export function chooseBenches(benches, names) {
  const known = benches.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new OperatorError(`There is no bench ${unknown.join(', ')}. There are: ${known.join(', ') || 'none'}`);
  }
  if (known.length === 0) throw new OperatorError('There is no bench yet.');
  return names.length > 0 ? benches.filter(({ name }) => names.includes(name)) : benches;
}

/** What a bench imports from `src` is what was compiled to `dist`; its own file lies one folder deeper once compiled. */
export function pointToCompiled(code) {
  return code.replace(
    /(require\(["'])((?:\.\.\/)+)(server\/)?src\//g,
    (_found, ahead, up, part = '') => `${ahead}${up}../${part}dist/`,
  );
}

/**
 * Compiles the benches of one workspace, and what lies beside them, to `bench/dist`.
 * @param {string} part `server` or `miniapp`
 * @returns {string} the folder
 */
export function compileBenches(part) {
  const { transformFileSync } = createRequire(join(root, 'package.json'))('@swc/core');
  const sources = join(root, part, 'bench');
  const compiled = join(sources, 'dist');
  rmSync(compiled, { recursive: true, force: true });
  for (const file of filesBelow(sources).filter((name) => name.endsWith('.ts'))) {
    const { code } = transformFileSync(file, {
      jsc: {
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
      sourceMaps: 'inline',
    });
    const target = join(compiled, relative(sources, file).replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, pointToCompiled(code));
  }
  return compiled;
}
