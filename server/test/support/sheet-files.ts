import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { readSheet, type SheetRow, type SheetSource } from '../../src/platform/sheets';

/** A folder of sheet files for one test file; removed by `close`. */
export class SheetFiles {
  private constructor(readonly folder: string) {}

  static async open(): Promise<SheetFiles> {
    return new SheetFiles(await mkdtemp(path.join(tmpdir(), 'qihang-sheets-')));
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }

  async put(fileName: string, content: string | Buffer): Promise<SheetSource> {
    const file = path.join(this.folder, fileName);
    await writeFile(file, content);
    return { path: file, fileName };
  }

  /** Writes a zip with the given parts, compressed. */
  async zip(fileName: string, parts: Readonly<Record<string, string | Buffer>>): Promise<SheetSource> {
    const file = path.join(this.folder, fileName);
    const zip = new ZipFile();
    for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
    zip.end();
    await pipeline(zip.outputStream, createWriteStream(file));
    return { path: file, fileName };
  }

  /** Writes an xlsx whose one sheet has the given XML, or that has further or other parts. */
  xlsx(fileName: string, sheetXml: string, parts: Readonly<Record<string, string | Buffer>> = {}) {
    return this.zip(fileName, { ...WORKBOOK_PARTS, 'xl/worksheets/sheet1.xml': sheetXml, ...parts });
  }
}

const WORKBOOK_PARTS = {
  'xl/workbook.xml':
    '<workbook xmlns:r="r"><sheets><sheet name="藏" state="hidden" r:id="h"/><sheet name="一" r:id="a"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="h" Target="worksheets/none.xml"/><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
};

export async function allRows(source: SheetSource): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of readSheet(source)) rows.push(row);
  return rows;
}

export async function allCells(source: SheetSource): Promise<(readonly string[])[]> {
  return (await allRows(source)).map(({ cells }) => cells);
}
