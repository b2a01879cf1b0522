import type { SheetLimits } from '../sheet-limits';
import { readWholeXml } from './read-xml';
import type { SheetArchive } from './sheet-archive';

const PART = 'xl/styles.xml';
const MILLISECONDS_A_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 9999-12-31, the last day that a spreadsheet knows. */
const LAST_SERIAL = 2_958_466;

/** Built-in formats that show a number as a date (ECMA-376 part 1, 18.8.30, with those of Chinese spreadsheets). */
function isBuiltInDate(format: number): boolean {
  return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 58);
}

/** A number format shows a date if it names years, months, days, hours or seconds outside of quotes and brackets. */
function showsDate(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '');
  return /[ymdhs年月日]/i.test(bare) && !/general/i.test(bare);
}

/** @returns whether the cell style of each number, as cells name it, shows a date */
export async function readDateStyles(archive: SheetArchive, limits: SheetLimits): Promise<readonly boolean[]> {
  const styles: boolean[] = [];
  if (!archive.has(PART)) return styles;
  const formats = new Map<number, boolean>();
  let inCellFormats = false;
  await readWholeXml(
    archive.read(PART),
    {
      open(name, attributes) {
        if (name === 'cellXfs') inCellFormats = true;
        if (name === 'numFmt') formats.set(Number(attributes.numFmtId), showsDate(attributes.formatCode ?? ''));
        if (name !== 'xf' || !inCellFormats) return;
        const format = Number(attributes.numFmtId);
        styles.push(formats.get(format) ?? isBuiltInDate(format));
      },
      close(name) {
        if (name === 'cellXfs') inCellFormats = false;
      },
    },
    limits,
  );
  return styles;
}

/**
 * A spreadsheet's day count as text: `46053` → `2026-01-31`, `46053.5` → `2026-01-31 12:00`.
 * @returns undefined for what is no day that a spreadsheet knows
 */
export function formatSerialDate(serial: number, from1904: boolean): string | undefined {
  if (!(serial >= 1 && serial < LAST_SERIAL)) return undefined;
  const minutes = Math.round(serial * 1440);
  const epoch = from1904 ? EPOCH_1904 : EPOCH;
  const text = new Date(epoch + (minutes / 1440) * MILLISECONDS_A_DAY).toISOString();
  return minutes % 1440 === 0 ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
}
