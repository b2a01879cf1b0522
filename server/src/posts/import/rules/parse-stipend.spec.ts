import * as fc from 'fast-check';
import { monthlyFromDaily, parseStipend } from './parse-stipend';

describe('a pay cell', () => {
  it.each([
    ['2100', 210_000, 'month'],
    ['2,100元/月', 210_000, 'month'],
    ['¥2100.50', 210_050, 'month'],
    ['２１００元', 210_000, 'month'],
    ['2-3千/月', 200_000, 'month'],
    ['2k-3k', 200_000, 'month'],
    ['150-200/天', 15_000, 'day'],
    ['150/天', 15_000, 'day'],
    ['120—150元/日', 12_000, 'day'],
    ['每天100元', 10_000, 'day'],
  ])('%s is %d fen a %s at least', (text, fen, per) => {
    expect(parseStipend(text)).toEqual({ ok: true, fen, per });
  });

  it.each([
    ['薪资面议', '没有金额'],
    ['', '没有填写'],
    ['20元/小时', '按小时'],
    ['3万/年', '按年'],
    ['0', '大于 0'],
  ])('%s is refused, because %s', (text, reason) => {
    expect(parseStipend(text)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });

  it('never throws, and never yields a fraction of a fen', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseStipend(text);
        return !parsed.ok || (Number.isInteger(parsed.fen) && parsed.fen > 0);
      }),
    );
  });
});

describe('pay by the day', () => {
  it('is counted to the month, to the yuan below', () => {
    expect(monthlyFromDaily(15_000, 21.75)).toBe(326_200);
  });
});
