jest.mock('./dom/box', () => ({ Box: () => null }));

import { momentText, moneyText } from './text';

describe('moneyText', () => {
  it.each([
    [140000, '1,400 元'],
    [0, '0 元'],
    [5, '0.05 元'],
    [123456789, '1,234,567.89 元'],
    [-80000, '-800 元'],
  ])('writes %i fen as %s', (fen, text) => expect(moneyText(fen)).toBe(text));
});

describe('momentText', () => {
  const now = Date.parse('2026-10-01T08:00:00Z');
  it.each([
    ['2026-10-01T07:59:30Z', '刚刚'],
    ['2026-10-01T07:55:00Z', '5 分钟前'],
    ['2026-10-01T05:00:00Z', '3 小时前'],
    ['2026-09-30T15:59:00Z', '2026年9月30日 23:59'],
    ['2026-09-30T16:01:00Z', '15 小时前'],
    ['2026-10-02T00:00:00Z', '2026年10月2日 08:00'],
  ])('says %s as %s', (instant, text) => expect(momentText(instant, now)).toBe(text));
});
