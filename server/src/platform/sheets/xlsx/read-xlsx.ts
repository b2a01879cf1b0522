import type { SheetLimits } from '../sheet-limits';
import type { SheetRow } from '../sheet-row';
import { readDateStyles } from './date-styles';
import { readXml } from './read-xml';
import { readSharedStrings } from './shared-strings';
import { SheetArchive } from './sheet-archive';
import { readWorkbook } from './workbook';
import { WorksheetRows } from './worksheet-rows';

/**
 * Reads the first visible sheet of an xlsx file as a stream; only the shared strings are kept, up to a limit.
 * @param file path on disk
 * @param progress told how many bytes of the file have been read, roughly
 * @returns the rows in batches
 * @throws DomainError of `sheetErrors` when the file as a whole cannot be read
 */
export async function* readXlsx(
  file: string,
  limits: SheetLimits,
  progress: (bytesRead: number) => void,
): AsyncGenerator<SheetRow[]> {
  const archive = await SheetArchive.open(file, limits);
  try {
    const { sheet, from1904 } = await readWorkbook(archive, limits);
    let before = 0;
    const report = (bytes: number) => progress(Math.round(before + bytes));
    const dateStyles = await readDateStyles(archive, limits);
    const strings = await readSharedStrings(archive, limits, report);
    before = archive.compressedBytes('xl/sharedStrings.xml');
    const rows = new WorksheetRows({ strings, dateStyles, from1904, limits });
    for await (const _ of readXml(archive.read(sheet, report), rows, limits)) {
      const batch = rows.take();
      if (batch.length > 0) yield batch;
    }
  } finally {
    archive.close();
  }
}
