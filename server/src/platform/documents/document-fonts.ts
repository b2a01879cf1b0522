import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The name that the font files give themselves: Noto Sans Hans, all of GB 18030's ideographs up to Extension A and more. */
export const DOCUMENT_FONT = 'Noto Sans S Chinese';

/** Two weights, 17 MB: each more costs another 8 MB of memory. */
const FILES = ['NotoSansHans-Regular.otf', 'NotoSansHans-Bold.otf'];

/** @returns the font files of every document, the same on each machine */
export function readDocumentFonts(): Buffer[] {
  const entry = createRequire(__filename).resolve('@embedpdf/fonts-sc');
  return FILES.map((file) => readFileSync(path.join(path.dirname(entry), '..', 'fonts', file)));
}
