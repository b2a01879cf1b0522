import { readFile, writeFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { allCells, allRows, SheetFiles } from '../../../../test/support/sheet-files';
import { sheetErrors } from '../index';

let files: SheetFiles;
beforeAll(async () => {
  files = await SheetFiles.open();
});
afterAll(() => files.close());

async function workbook(fill: (sheet: ExcelJS.Worksheet) => void) {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('名单'));
  return files.put('book.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
}

const sheetXml = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const inline = (reference: string, text: string) => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe('an xlsx file', () => {
  it('gives shared and rich texts, numbers, dates and truth values as text', async () => {
    const source = await workbook((sheet) => {
      sheet.addRow(['姓名', '金额', '日期', '时刻', '是否']);
      sheet.addRow([
        { richText: [{ text: '王' }, { text: '小明', font: { bold: true } }] },
        0.1 + 0.2,
        new Date('2026-01-31T00:00:00Z'),
        new Date('2026-01-31T09:30:00Z'),
        true,
      ]);
      sheet.getRow(2).getCell(3).numFmt = 'yyyy"年"m"月"d"日"';
      sheet.getRow(2).getCell(4).numFmt = 'yyyy-mm-dd hh:mm';
    });
    expect((await allCells(source))[1]).toEqual(['王小明', '0.3', '2026-01-31', '2026-01-31 09:30', 'TRUE']);
  });

  it('leaves gaps where cells are missing and keeps the line of each row', async () => {
    const source = await workbook((sheet) => {
      sheet.getCell('A1').value = '姓名';
      sheet.getCell('C5').value = ' 号码 ';
    });
    expect(await allRows(source)).toEqual([
      { line: 1, cells: ['姓名'], faults: [] },
      { line: 5, cells: ['', '', '号码'], faults: [] },
    ]);
  });

  it('marks formulas without taking their stored result, errors, and citizen numbers stored as numbers', async () => {
    const source = await workbook((sheet) => {
      sheet.addRow([
        { formula: 'A2&"明"', result: '王小明' },
        { error: '#N/A' },
        Number('410105199003070013'),
        4101051990,
      ]);
    });
    const [row] = await allRows(source);
    expect(row?.cells[0]).toBe('');
    expect(row?.cells[3]).toBe('4101051990');
    expect(row?.faults).toEqual([
      { column: 0, kind: 'formula' },
      { column: 1, kind: 'error-value' },
      { column: 2, kind: 'imprecise-number' },
    ]);
  });

  it('reads the first sheet that is not hidden', async () => {
    const source = await files.xlsx('hidden.xlsx', sheetXml(`<row r="1">${inline('A1', '看得见')}</row>`));
    expect(await allCells(source)).toEqual([['看得见']]);
  });

  it('reads prefixed XML, rows and cells without references, and 1904 dates', async () => {
    const source = await files.xlsx(
      'bare.xlsx',
      '<x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c s="1"><x:v>1</x:v></x:c><x:c t="str"><x:v>二</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      {
        'xl/workbook.xml':
          '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="一" r:id="a"/></sheets></workbook>',
        'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      },
    );
    expect(await allRows(source)).toEqual([{ line: 1, cells: ['1904-01-02', '二'], faults: [] }]);
  });

  it('marks long cells and wide rows', async () => {
    const source = await files.xlsx(
      'wide.xlsx',
      sheetXml(`<row r="3">${inline('A3', 'abcdef')}${inline('E3', 'x')}${inline('F3', 'y')}</row>`),
    );
    expect(await allRows({ ...source, limits: { columns: 3, cellCharacters: 5 } })).toEqual([
      {
        line: 3,
        cells: ['abcde'],
        faults: [
          { column: 0, kind: 'too-long' },
          { column: 3, kind: 'too-wide' },
        ],
      },
    ]);
  });

  it('reads 30,000 rows with shared strings in order', async () => {
    const source = await workbook((sheet) => {
      for (let row = 1; row <= 30_000; row += 1) sheet.addRow([`名${row}`, `号${row % 7}`]);
    });
    const told: number[] = [];
    const cells = await allCells({ ...source, progress: (bytes) => told.push(bytes) });
    expect(cells).toHaveLength(30_000);
    expect(cells[29_999]).toEqual(['名30000', `号${30_000 % 7}`]);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });
});

describe('an xlsx file is refused', () => {
  const bomb = sheetXml(`<row r="1">${'<c/>'.repeat(2_000_000)}</row>`);

  it('when it inflates without measure', async () => {
    const source = await files.xlsx('bomb.xlsx', bomb);
    await expect(allRows(source)).rejects.toMatchObject({ code: sheetErrors.inflatesTooMuch.code });
  });

  it('when its directory lies about the inflated size', async () => {
    const source = await files.xlsx('liar.xlsx', bomb);
    const bytes = await readFile(source.path);
    // Uncompressed size in every central directory entry (APPNOTE 4.3.12): offset 24.
    for (let at = bytes.indexOf('PK\x01\x02'); at !== -1; at = bytes.indexOf('PK\x01\x02', at + 4)) {
      if (bytes.readUInt32LE(at + 24) > 1_000_000) bytes.writeUInt32LE(1000, at + 24);
    }
    await writeFile(source.path, bytes);
    await expect(allRows(source)).rejects.toMatchObject({ code: sheetErrors.damaged.code });
  });

  it.each([
    ['more bytes in all than allowed', { inflatedBytes: 1000 }, 'a'.repeat(2000)],
    ['more entries than allowed', { archiveEntries: 2 }, ''],
  ])('for %s', async (_, limits, text) => {
    const source = await files.xlsx('limits.xlsx', sheetXml(`<row>${inline('A1', text)}</row>`));
    await expect(allRows({ ...source, limits })).rejects.toMatchObject({ code: sheetErrors.inflatesTooMuch.code });
  });

  it('when its shared strings would fill the memory', async () => {
    const strings = Array.from({ length: 3000 }, (_, index) => `<si><t>${index}${'长'.repeat(300)}</t></si>`);
    const source = await files.xlsx('strings.xlsx', sheetXml('<row/>'), {
      'xl/sharedStrings.xml': `<sst>${strings.join('')}</sst>`,
    });
    await expect(allRows({ ...source, limits: { sharedStringBytes: 2 * 1024 * 1024 } })).rejects.toMatchObject({
      code: sheetErrors.inflatesTooMuch.code,
    });
  });

  it.each([
    ['entities', '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'],
    ['XML that is not well formed', '<worksheet><row></worksheet>'],
    ['XML that ends early', '<worksheet><sheetData>'],
    ['tags nested without end', '<a>'.repeat(5000)],
    ['one endless text', `<worksheet>${'x'.repeat(3 * 1024 * 1024)}</worksheet>`],
    ['bytes that are no UTF-8', Buffer.from('<worksheet>\xff</worksheet>', 'latin1')],
  ])('for %s', async (_, xml) => {
    const source = await files.xlsx('xml.xlsx', '', { 'xl/worksheets/sheet1.xml': xml });
    await expect(allRows(source)).rejects.toMatchObject({ code: sheetErrors.damaged.code });
  });

  it('when it is a document of another program', async () => {
    const source = await files.zip('letter.xlsx', { 'word/document.xml': '<document/>' });
    await expect(allRows(source)).rejects.toMatchObject({ code: sheetErrors.wrongKind.code });
  });

  it('when it was cut off or a byte was changed', async () => {
    const source = await workbook((sheet) => sheet.addRow(['姓名', '一二三四五六七八九十']));
    const bytes = await readFile(source.path);
    const cut = await files.put('cut.xlsx', bytes.subarray(0, bytes.length - 300));
    await expect(allRows(cut)).rejects.toMatchObject({ code: sheetErrors.damaged.code });
  });

  it('when it has no row with text', async () => {
    const source = await files.xlsx('blank.xlsx', sheetXml('<row r="1"><c r="A1"/></row>'));
    await expect(allRows(source)).rejects.toMatchObject({ code: sheetErrors.empty.code });
  });
});
