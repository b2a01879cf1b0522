/** Which signs a font has. */
export interface FontCoverage {
  has(codePoint: number): boolean;
}

/** Platforms and encodings whose format-12 table lists all of Unicode (OpenType specification, "cmap"). */
const FULL_UNICODE = ['3 10', '0 4', '0 6'];

/**
 * Reads which characters a font file has signs for.
 * @param font an OpenType font
 * @throws Error if it has no list of all of Unicode
 */
export function readCoverage(font: Buffer): FontCoverage {
  const table = fullUnicodeTable(font);
  const covered = new Uint8Array(0x110000 / 8);
  for (let group = 0; group < table.readUInt32BE(12); group += 1) {
    const at = 16 + group * 12;
    const firstGlyph = table.readUInt32BE(at + 8);
    for (let code = table.readUInt32BE(at); code <= table.readUInt32BE(at + 4); code += 1) {
      // Glyph 0 is the box for "no such sign".
      if (firstGlyph + code > table.readUInt32BE(at))
        covered[code >> 3] = (covered[code >> 3] ?? 0) | (1 << (code & 7));
    }
  }
  return { has: (codePoint) => ((covered[codePoint >> 3] ?? 0) & (1 << (codePoint & 7))) !== 0 };
}

function fullUnicodeTable(font: Buffer): Buffer {
  const cmap = tableNamed(font, 'cmap');
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const at = 4 + index * 8;
    const kind = `${cmap.readUInt16BE(at)} ${cmap.readUInt16BE(at + 2)}`;
    const table = cmap.subarray(cmap.readUInt32BE(at + 4));
    if (FULL_UNICODE.includes(kind) && table.readUInt16BE(0) === 12) return table;
  }
  throw new Error('the font does not tell which characters it has');
}

function tableNamed(font: Buffer, name: string): Buffer {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const at = 12 + index * 16;
    if (font.toString('latin1', at, at + 4) === name) {
      const offset = font.readUInt32BE(at + 8);
      return font.subarray(offset, offset + font.readUInt32BE(at + 12));
    }
  }
  throw new Error(`the font has no table ${name}`);
}
