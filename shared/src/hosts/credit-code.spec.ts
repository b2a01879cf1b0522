import fc from 'fast-check';
import { creditCodeCheckCharacter, parseCreditCode } from './credit-code';

const VALID = '91350100M000100Y43';
const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];

const body = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 2, maxLength: 2 }),
    fc.stringMatching(/^\d{6}$/),
    fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 9, maxLength: 9 }),
  )
  .map((parts) => parts.join(''));

describe('parseCreditCode', () => {
  it('reads the example of the standard, however it is typed', () => {
    for (const text of [
      VALID,
      '91350100m000100y43',
      ' 9135 0100 M000 100Y 43',
      '９１３５０１００Ｍ０００１００Ｙ４３',
    ]) {
      expect(parseCreditCode(text)).toEqual({ ok: true, value: { code: VALID, divisionCode: '350100' } });
    }
  });

  it.each([
    ['', 'length'],
    ['91350100M000100Y4', 'length'],
    ['91350100M000100Y433', 'length'],
    ['91350100I000100Y43', 'characters'],
    ['9135010OM000100Y43', 'characters'],
    ['91A50100M000100Y43', 'characters'],
    ['91350100M000100Y44', 'check-character'],
    ['91350100M000100Y34', 'check-character'],
  ])('refuses %s for its %s', (text, reason) => expect(parseCreditCode(text)).toEqual({ ok: false, reason }));

  it('takes every code made by the rule', () => {
    fc.assert(
      fc.property(body, (made) => {
        const code = made + creditCodeCheckCharacter(made);
        expect(parseCreditCode(code)).toEqual({ ok: true, value: { code, divisionCode: made.slice(2, 8) } });
      }),
    );
  });

  it('notices every single wrong character', () => {
    fc.assert(
      fc.property(body, fc.nat(17), fc.constantFrom(...ALPHABET), (made, place, other) => {
        const code = made + creditCodeCheckCharacter(made);
        fc.pre(code.charAt(place) !== other);
        expect(parseCreditCode(code.slice(0, place) + other + code.slice(place + 1)).ok).toBe(false);
      }),
    );
  });
});

describe('creditCodeCheckCharacter', () => {
  it('needs 17 characters of the alphabet', () => {
    expect(creditCodeCheckCharacter('91350100M000100Y4')).toBe('3');
    expect(() => creditCodeCheckCharacter('91350100M000100Y')).toThrow(RangeError);
    expect(() => creditCodeCheckCharacter('91350100O000100Y4')).toThrow(RangeError);
  });
});
