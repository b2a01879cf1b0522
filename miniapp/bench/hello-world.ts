import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const SOURCE = path.resolve('miniapp/bench/hello-world');
const BEST = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

/**
 * Builds the app that `taro init` makes, with the product's version of Taro, and packs it as tightly as the product's.
 * @param folder where to put the build
 */
export async function buildHelloWorld(folder: string): Promise<void> {
  const taro = require.resolve('@tarojs/cli/bin/taro');
  await promisify(execFile)(process.execPath, [taro, 'build', '--type', 'h5'], {
    cwd: SOURCE,
    env: { ...process.env, NODE_ENV: 'production', TARO_ENV: 'h5', HELLO_WORLD_DIST: folder },
  });
  for (const name of await readdir(folder, { recursive: true })) {
    if (!/\.(js|css)$/.test(name)) continue;
    const file = path.join(folder, name);
    const content = await readFile(file);
    await writeFile(`${file}.br`, brotliCompressSync(content, BEST));
    await writeFile(`${file}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
  }
}
