import { citizenNumberCheckDigit } from '@qihang/shared/identity';
import fc from 'fast-check';
import type { SheetRow } from '../platform/sheets';
import { type CheckedRow, checkRow } from './check-row';

const COLUMNS = { name: 0, number: 1 };
const NUMBER = '11010519491231002X';

function check(name: string, number: string, faults: SheetRow['faults'] = []): CheckedRow {
  return checkRow({ line: 2, cells: [name, number], faults }, COLUMNS);
}

function reasons(checked: CheckedRow): string[] {
  return checked.ok ? [] : checked.faults.map(({ column, reason }) => `${column}: ${reason}`);
}

describe('a row of a registry', () => {
  it.each([
    ['王小明', NUMBER, '王小明', NUMBER],
    [' 王 小 明 ', ' 110105 19491231 002x ', '王小明', NUMBER],
    ['阿卜杜拉•买买提', '１１０１０５１９４９１２３１００２Ｘ', '阿卜杜拉·买买提', NUMBER],
    ['㛃𠮷', NUMBER, '㛃𠮷', NUMBER],
    ['\uE863小', NUMBER, '\uE863小', NUMBER],
    ["Anna-Maria O'Neill", NUMBER, "ANNA-MARIAO'NEILL", NUMBER],
  ])('%s, %s is taken', (name, number, normalName, normalNumber) => {
    expect(check(name, number)).toEqual({ ok: true, name: normalName, number: normalNumber });
  });

  it.each([
    ['', NUMBER, ['姓名: 没有填写姓名']],
    ['王', NUMBER, ['姓名: 姓名不完整，或含有不该出现的字符']],
    ['王*明', NUMBER, ['姓名: 姓名不完整，或含有不该出现的字符']],
    ['王小明', '', ['公民身份号码: 没有填写身份证号码']],
    ['王小明', '110105194912310021', ['公民身份号码: 身份证号码校验不通过，请逐位核对']],
    ['王小明', '110105194912310', ['公民身份号码: 身份证号码应为18位，请检查是否漏输或多输']],
    ['王小明', '11010519490230002X', ['公民身份号码: 身份证号码第7至14位不是有效的出生日期，请检查']],
    ['王小明', '110105194912310000', ['公民身份号码: 身份证号码被表格存成了数字，请改为文本格式']],
    ['', 'abc', ['姓名: 没有填写姓名', '公民身份号码: 身份证号码应为18位，请检查是否漏输或多输']],
  ])('%s, %s is refused with every reason', (name, number, expected) => {
    expect(reasons(check(name, number))).toEqual(expected);
  });

  it('is refused for a formula or a lost digit in the columns that count, not in others', () => {
    expect(reasons(check('', NUMBER, [{ column: 0, kind: 'formula' }]))).toEqual(['姓名: 含有公式，请改为填写结果']);
    expect(reasons(check('王小明', NUMBER, [{ column: 1, kind: 'imprecise-number' }]))).toEqual([
      '公民身份号码: 身份证号码被表格存成了数字，请改为文本格式',
    ]);
    expect(check('王小明', NUMBER, [{ column: 5, kind: 'formula' }]).ok).toBe(true);
  });

  it('never shows a whole citizen number, wherever it stands', () => {
    const digits = fc.stringMatching(/^\d{17}$/).map((text) => text + citizenNumberCheckDigit(text));
    const cell = fc.oneof(
      digits,
      digits.map((number) => `号码${number}号`),
      fc.string({ maxLength: 60 }),
    );
    fc.assert(
      fc.property(cell, cell, (name, number) => {
        const checked = check(name, number);
        const shown = checked.ok ? '' : checked.faults.map(({ excerpt }) => excerpt).join(' ');
        expect(shown).not.toMatch(/\d{8}/);
      }),
    );
  });
});
