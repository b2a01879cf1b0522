import fc from 'fast-check';
import { formatYuan, formatYuanInWords, percentOf, yuanToFen } from './money';

const fen = fc.integer({ min: 0, max: 10 ** 13 });

describe('yuanToFen', () => {
  it.each([
    [2100, 210_000],
    ['2,100', 210_000],
    ['2100.5', 210_050],
    ['¥2,100.05', 210_005],
    ['２１００元', 210_000],
    [19.6, 1960],
    [0.07, 7],
    ['0', 0],
  ])('reads %s', (yuan, amount) => expect(yuanToFen(yuan)).toBe(amount));

  it.each(['', '-1', '1.234', '2k', '1e3', 'Infinity', Number.NaN, -5, 0.1 + 0.2, '12345678901234'])(
    'refuses %s',
    (yuan) => expect(() => yuanToFen(yuan)).toThrow(RangeError),
  );

  it('reads back what formatYuan and formatYuanInWords write', () => {
    fc.assert(
      fc.property(fen, (amount) => {
        expect(yuanToFen(formatYuan(amount))).toBe(amount);
        expect(yuanToFen(formatYuanInWords(amount))).toBe(amount);
      }),
    );
  });
});

describe('formatYuan', () => {
  it.each([
    [210_000, '¥2,100', '2,100元'],
    [210_050, '¥2,100.50', '2,100.50元'],
    [7, '¥0.07', '0.07元'],
    [0, '¥0', '0元'],
    [-123_456_789, '-¥1,234,567.89', '-1,234,567.89元'],
  ])('writes %i fen', (amount, short, words) => {
    expect(formatYuan(amount)).toBe(short);
    expect(formatYuanInWords(amount)).toBe(words);
  });

  it('refuses parts of a fen', () => expect(() => formatYuan(0.5)).toThrow(RangeError));
});

describe('percentOf', () => {
  it.each([
    [200_000, 70, 140_000],
    [200_000, 110, 220_000],
    [180_000, 70, 126_000],
    [180_000, 110, 198_000],
    [1, 50, 1],
    [1, 49, 0],
  ])('of %i at %i %% is %i', (amount, percent, part) => expect(percentOf(amount, percent)).toBe(part));

  it('lies within half a fen of the exact part', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 9), fc.nat(200), (amount, percent) => {
        const twiceTheError = 2n * (BigInt(percentOf(amount, percent)) * 100n - BigInt(amount) * BigInt(percent));
        expect(twiceTheError).toBeGreaterThan(-100n);
        expect(twiceTheError).toBeLessThanOrEqual(100n);
      }),
    );
  });

  it.each([
    [1.5, 70],
    [100, 0.7],
    [-1, 70],
    [2 ** 53, 70],
  ])('refuses %d fen at %d %%', (amount, percent) => expect(() => percentOf(amount, percent)).toThrow(RangeError));
});
