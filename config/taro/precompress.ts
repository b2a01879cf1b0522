import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What this file uses of webpack's compiler. */
interface Compiler {
  outputPath: string;
  hooks: {
    afterEmit: { tapPromise: (name: string, run: (compilation: Compilation) => Promise<void>) => void };
  };
}

interface Compilation {
  assets: Record<string, unknown>;
}

const TEXT = /\.(js|css|svg)$/;
const SMALLEST = 1_024;

/** Writes a `.br` and a `.gz` beside every text asset, packed as tightly as they go, for the server to send as they are. */
export class Precompress {
  apply(compiler: Compiler): void {
    compiler.hooks.afterEmit.tapPromise('Precompress', async ({ assets }) => {
      const files = Object.keys(assets).filter((name) => TEXT.test(name));
      await Promise.all(files.map((name) => compress(path.join(compiler.outputPath, name))));
    });
  }
}

async function compress(file: string): Promise<void> {
  const content = await readFile(file);
  if (content.length < SMALLEST) return;
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
    promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}
