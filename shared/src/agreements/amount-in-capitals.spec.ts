import fc from 'fast-check';
import { amountInCapitals } from './amount-in-capitals';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const UNITS: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };

/** Reads capital numerals back, as a teller would. */
function readCapitals(text: string): number {
  const [, yuan = '', jiao = '', rest = ''] = /^(?:(.*)元)?零?(?:(.)角)?(?:(.)分)?整?$/.exec(text) ?? [];
  let sum = 0;
  let group = 0;
  let digit = 0;
  for (const character of yuan) {
    if (DIGITS.includes(character)) digit = DIGITS.indexOf(character);
    else if (character === '万' || character === '亿') {
      const size = character === '万' ? 10_000 : 100_000_000;
      sum += (group + digit) * size;
      group = 0;
      digit = 0;
    } else {
      group += digit * (UNITS[character] ?? Number.NaN);
      digit = 0;
    }
  }
  const digitOf = (character: string) => Math.max(0, character === '' ? 0 : DIGITS.indexOf(character));
  return (sum + group + digit) * 100 + digitOf(jiao) * 10 + digitOf(rest);
}

describe('an amount in capital numerals', () => {
  it.each([
    [210_000, '贰仟壹佰元整'],
    [105_000, '壹仟零伍拾元整'],
    [105_007, '壹仟零伍拾元零柒分'],
    [100_150, '壹仟零壹元伍角'],
    [30_000_000, '叁拾万元整'],
    [100_000_100, '壹佰万零壹元整'],
    [1_000_000_000_000, '壹佰亿元整'],
    [60, '陆角'],
    [7, '柒分'],
    [0, '零元整'],
  ])('of %i fen is %s', (fen, text) => expect(amountInCapitals(fen)).toBe(text));

  it('is read back as the same amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 13 }), (fen) => {
        expect(readCapitals(amountInCapitals(fen))).toBe(fen);
      }),
    );
  });

  it('never writes two zeros in a row, nor one before a unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 13 }), (fen) => {
        expect(amountInCapitals(fen)).not.toMatch(/零零|零[拾佰仟万亿元角分整]|^零/);
      }),
    );
  });

  it.each([-1, 0.5, Number.NaN])('refuses %d', (fen) => expect(() => amountInCapitals(fen)).toThrow(RangeError));
});
