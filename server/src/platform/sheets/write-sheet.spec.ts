import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import ExcelJS from 'exceljs';
import { allCells, SheetFiles } from '../../../test/support/sheet-files';
import { writeSheet } from './index';

let files: SheetFiles;
beforeAll(async () => {
  files = await SheetFiles.open();
});
afterAll(() => files.close());

async function write(rows: Iterable<readonly string[]>) {
  const file = path.join(files.folder, 'out.xlsx');
  await pipeline(writeSheet({ name: '问题<行>', header: ['行号', '原因'], rows }), createWriteStream(file));
  return { path: file, fileName: 'out.xlsx' };
}

describe('a written sheet', () => {
  it('is read by another program as written', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile((await write([['12', ' 含有<公式> & "引号" ']])).path);
    const sheet = book.getWorksheet('问题<行>');
    expect(sheet?.getRow(1).values).toEqual([undefined, '行号', '原因']);
    expect(sheet?.getRow(2).getCell(2).value).toBe(' 含有<公式> & "引号" ');
    expect(sheet?.getRow(2).getCell(1).numFmt).toBe('@');
  });

  it('holds no formula and nothing that XML forbids', async () => {
    const source = await write([
      ['=HYPERLINK("http://x")', '+1'],
      ['@a', '-1'],
      ['a\u0000b', 'c\uD800d'],
    ]);
    expect((await allCells(source)).slice(1)).toEqual([
      [`'=HYPERLINK("http://x")`, `'+1`],
      [`'@a`, `'-1`],
      ['ab', 'cd'],
    ]);
  });

  it('asks for rows only as fast as they are taken', async () => {
    let asked = 0;
    function* rows() {
      for (let row = 0; row < 300_000; row += 1) {
        asked += 1;
        yield [String(row), `原因${Math.sin(row)}`];
      }
    }
    const file = writeSheet({ name: '一', header: ['行号', '原因'], rows: rows() });
    await new Promise((resolve) => file.once('readable', resolve));
    await new Promise(setImmediate);
    expect(asked).toBeLessThan(100_000);
    file.destroy();
  });

  it('fails when making rows fails', async () => {
    function* rows(): Generator<string[]> {
      yield ['1', 'a'];
      throw new Error('the database is gone');
    }
    await expect(write({ [Symbol.iterator]: rows })).rejects.toThrow('the database is gone');
  });
});
