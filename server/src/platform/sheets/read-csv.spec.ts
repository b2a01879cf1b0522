import fc from 'fast-check';
import iconv from 'iconv-lite';
import { allCells, allRows, SheetFiles } from '../../../test/support/sheet-files';
import { sheetErrors } from './index';

let files: SheetFiles;
beforeAll(async () => {
  files = await SheetFiles.open();
});
afterAll(() => files.close());

const TEXT = '姓名,公民身份号码\n王小明,11010519491231002X\n阿卜杜拉·买买提,410105199003070013\n';
const CELLS = [
  ['姓名', '公民身份号码'],
  ['王小明', '11010519491231002X'],
  ['阿卜杜拉·买买提', '410105199003070013'],
];

describe('a csv file', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['GB18030', iconv.encode(TEXT, 'gb18030')],
    [
      'UTF-16 as spreadsheets save "Unicode text"',
      iconv.encode(TEXT.replaceAll(',', '\t'), 'utf-16le', { addBOM: true }),
    ],
    ['UTF-8 with semicolons', Buffer.from(TEXT.replaceAll(',', ';'))],
    ['GB18030 with tabs and CRLF', iconv.encode(TEXT.replaceAll(',', '\t').replaceAll('\n', '\r\n'), 'gb18030')],
  ])('is read in %s', async (_, content) => {
    expect(await allCells(await files.put('a.csv', content))).toEqual(CELLS);
  });

  it('is read as GB18030 also when the first characters outside ASCII come after many chunks', async () => {
    const head = 'name,number\n'.repeat(30_000);
    const cells = await allCells(await files.put('late.csv', iconv.encode(`${head}王小明,1\n`, 'gb18030')));
    expect(cells.at(-1)).toEqual(['王小明', '1']);
  });

  it('keeps rare characters that only GB18030 has', async () => {
    const source = await files.put('rare.csv', iconv.encode('姓名\n㛃\n𠮷\n', 'gb18030'));
    expect(await allCells(source)).toEqual([['姓名'], ['㛃'], ['𠮷']]);
  });

  it('gives back whatever was quoted, with the line that each row begins on', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\r\0]/g, ' '));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const lines = rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        const source = await files.put('quoted.csv', `名称,备注\n${lines.join('\n')}\n`);
        const read = (await allRows(source)).slice(1).map(({ line, cells }) => ({ line, cells }));
        let line = 2;
        const expected = rows.flatMap((cells, index) => {
          const row = { line, cells: cells.map((text) => text.trim().replace(/^['’](?=\d)/, '')) };
          line += (lines[index] ?? '').split('\n').length;
          return row.cells.some((text) => text !== '') ? [row] : [];
        });
        expect(read).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves out rows without text and takes the apostrophe off a long number', async () => {
    const rows = await allRows(await files.put('gaps.csv', "姓名,号码\n,\n\n  王 ,'410105199003070013\n"));
    expect(rows.slice(1)).toEqual([{ line: 4, cells: ['王', '410105199003070013'], faults: [] }]);
  });

  it('marks formulas, numbers that lost their digits, long cells and wide rows', async () => {
    const source = await files.put('bad.csv', 'a,b\n=1+1,4.10105E+17\nabcdef,1,2,3\n');
    const rows = await allRows({ ...source, limits: { columns: 3, cellCharacters: 5 } });
    expect(rows.map(({ faults }) => faults)).toEqual([
      [],
      [
        { column: 0, kind: 'formula' },
        { column: 1, kind: 'too-long' },
      ],
      [
        { column: 0, kind: 'too-long' },
        { column: 3, kind: 'too-wide' },
      ],
    ]);
    expect(rows[2]?.cells).toEqual(['abcde', '1', '2']);
    const [, imprecise] = await allRows(source);
    expect(imprecise?.faults[1]).toEqual({ column: 1, kind: 'imprecise-number' });
  });

  it.each([
    ['a quote that never closes', `a,b\n"${'x'.repeat(300)}\n1,2\n`, sheetErrors.unclosedQuote],
    ['bytes of no encoding', Buffer.from('a,b\n\xff\xff\xff\n', 'latin1'), sheetErrors.unknownEncoding],
    ['nothing', '', sheetErrors.empty],
    ['only blank lines', '\n ,\n\n', sheetErrors.empty],
  ])('is refused for %s', async (_, content, entry) => {
    const source = await files.put('refused.csv', content);
    await expect(allRows({ ...source, limits: { recordBytes: 200 } })).rejects.toMatchObject({ code: entry.code });
  });

  it('is refused for more rows than allowed', async () => {
    const source = await files.put('many.csv', 'a\n'.repeat(1500));
    await expect(allRows({ ...source, limits: { rows: 1000 } })).rejects.toMatchObject({
      code: sheetErrors.tooManyRows.code,
    });
  });

  it('says a missing file as the system says it', async () => {
    await expect(allRows({ path: `${files.folder}/none.csv`, fileName: 'none.csv' })).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });

  it('tells how far it has read, up to the whole file', async () => {
    const source = await files.put('long.csv', '名,1\n'.repeat(60_000));
    const told: number[] = [];
    await allRows({ ...source, progress: (bytes) => told.push(bytes) });
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(Buffer.byteLength('名,1\n') * 60_000);
  });
});
