import fc from 'fast-check';
import { publicNumber, readPublicNumber } from './public-number';

const random = fc.uint8Array({ minLength: 12, maxLength: 12 });
const numbers = random.map((bytes) => publicNumber('XY', bytes));

describe('a public number', () => {
  it('reads back as it was written, also in lower case and without hyphens', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(readPublicNumber('XY', number)).toBe(number);
        expect(readPublicNumber('XY', number.toLowerCase().replaceAll('-', ''))).toBe(number);
      }),
    );
  });

  it('is refused with one character mistyped', () => {
    const characters = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ');
    const positions = fc.constantFrom(3, 4, 5, 6, 8, 9, 10, 11, 13, 14, 15, 16);
    fc.assert(
      fc.property(numbers, positions, characters, (number, position, character) => {
        fc.pre(number[position] !== character);
        expect(
          readPublicNumber('XY', number.slice(0, position) + character + number.slice(position + 1)),
        ).toBeUndefined();
      }),
    );
  });

  it('takes letters that look like digits for those digits', () => {
    const number = publicNumber('XY', new Uint8Array(12).fill(0));
    expect(number).toBe('XY-0000-0000-0000-0');
    expect(readPublicNumber('XY', 'XY-OOOO-0000-0000-0')).toBe(number);
  });

  it('is refused when it is of another kind, cut short, or too long', () => {
    const number = publicNumber('XY', new Uint8Array(12).fill(7));
    expect(readPublicNumber('ZS', number)).toBeUndefined();
    expect(readPublicNumber('XY', number.slice(0, -1))).toBeUndefined();
    expect(readPublicNumber('XY', `${number}0`)).toBeUndefined();
    expect(readPublicNumber('XY', '')).toBeUndefined();
  });
});
