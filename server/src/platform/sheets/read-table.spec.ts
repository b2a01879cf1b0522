import { SheetFiles } from '../../../test/support/sheet-files';
import { findColumns, readTable, sheetErrors } from './index';

let files: SheetFiles;
beforeAll(async () => {
  files = await SheetFiles.open();
});
afterAll(() => files.close());

const NAMES = { name: ['姓名'], number: ['公民身份号码', '身份证号'], phone: ['电话'] } as const;

describe('columns', () => {
  it.each([
    [['姓名', '公民身份号码', '电话'], { name: 0, number: 1, phone: 2 }],
    [['*姓 名', '身份证号（必填）：', '序号'], { name: 0, number: 1 }],
    [['公民身份号码', '户主姓名', '姓名'], { name: 2, number: 0 }],
    [['残疾人姓名', '本人身份证号码'], { name: 0, number: 1 }],
    [['户主姓名', '子女姓名', '身份证号'], { number: 2 }],
    [['姓名', '姓名'], { name: 0 }],
  ])('%j are found as %j', (header, columns) => {
    expect(findColumns(header, NAMES)).toEqual(columns);
  });
});

describe('a table', () => {
  it('begins below its header, which may stand below a title', async () => {
    const source = await files.put('t.csv', '某县低保人员名单,,\n,2026年1月,\n姓名,身份证号,备注\n王,1,a\n李,2,b\n');
    const table = await readTable(source, NAMES, ['name', 'number']);
    const rows = [];
    for await (const batch of table.batches) rows.push(...batch);
    expect(table).toMatchObject({ columns: { name: 0, number: 1 }, header: ['姓名', '身份证号', '备注'] });
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [4, '王'],
      [5, '李'],
    ]);
  });

  it('may have no rows', async () => {
    const table = await readTable(await files.put('h.csv', '姓名,身份证号\n'), NAMES, ['name']);
    const batches = [];
    for await (const batch of table.batches) batches.push(batch);
    expect(batches).toEqual([]);
  });

  it('is refused without its header, naming the columns that miss', async () => {
    const source = await files.put('n.csv', `姓名,出生日期\n${'王,1\n'.repeat(3000)}`);
    await expect(readTable(source, NAMES, ['name', 'number'])).rejects.toMatchObject({
      code: sheetErrors.headerMissing.code,
      fields: [{ path: 'file', message: '缺少“公民身份号码”一列' }],
    });
  });
});
