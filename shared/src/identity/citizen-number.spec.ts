import fc from 'fast-check';
import { citizenNumberCheckDigit, parseCitizenNumber } from './citizen-number';

const VALID = '11010519491231002X';

const birthDate = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10));

/** Numbers made by the rule, with what they were made of. */
const made = fc
  .record({ division: fc.integer({ min: 110000, max: 659999 }), birthDate, serial: fc.integer({ min: 0, max: 999 }) })
  .map(({ division, birthDate: born, serial }) => {
    const digits = `${division}${born.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
    return { number: digits + citizenNumberCheckDigit(digits), born, division: String(division), serial };
  });

describe('parseCitizenNumber', () => {
  it('reads the example of the standard', () => {
    expect(parseCitizenNumber(VALID)).toEqual({
      ok: true,
      value: { number: VALID, birthDate: '1949-12-31', sex: 'female', divisionCode: '110105' },
    });
  });

  it.each([
    '11010519491231002x',
    ' 110105 19491231 002X ',
    '１１０１０５１９４９１２３１００２Ｘ',
    '11010519491231002ｘ',
  ])('reads %s as it was meant', (text) =>
    expect(parseCitizenNumber(text)).toMatchObject({ ok: true, value: { number: VALID } }),
  );

  it.each([
    ['', 'length'],
    ['110105491231002', 'length'],
    ['11010519491231002', 'length'],
    ['11010519491231002XX', 'length'],
    ['1101051949123100AX', 'characters'],
    ['X1010519491231002X', 'characters'],
    ['11010519491331002X', 'birth-date'],
    ['110105190002290020', 'birth-date'],
    ['110105194912310021', 'check-digit'],
  ])('refuses %s for its %s', (text, reason) => expect(parseCitizenNumber(text)).toEqual({ ok: false, reason }));

  it('gives back what a number was made of', () => {
    fc.assert(
      fc.property(made, ({ number, born, division, serial }) => {
        expect(parseCitizenNumber(number)).toEqual({
          ok: true,
          value: { number, birthDate: born, divisionCode: division, sex: serial % 2 === 1 ? 'male' : 'female' },
        });
      }),
    );
  });

  it('notices every single wrong digit', () => {
    const wrong = fc.tuple(made, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(wrong, ([{ number }, place, change]) => {
        const digit = (Number(number.charAt(place)) + change) % 10;
        expect(parseCitizenNumber(number.slice(0, place) + digit + number.slice(place + 1)).ok).toBe(false);
      }),
    );
  });

  it('notices every two neighbours that changed places', () => {
    const swapped = fc.tuple(made, fc.integer({ min: 0, max: 15 }));
    fc.assert(
      fc.property(swapped, ([{ number }, place]) => {
        const [first, second] = [number.charAt(place), number.charAt(place + 1)];
        fc.pre(first !== second);
        expect(parseCitizenNumber(number.slice(0, place) + second + first + number.slice(place + 2)).ok).toBe(false);
      }),
    );
  });

  it('answers for any text without throwing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(parseCitizenNumber(text).ok).toBe(false)));
  });
});

describe('citizenNumberCheckDigit', () => {
  it('needs 17 digits', () => {
    expect(citizenNumberCheckDigit('11010519491231002')).toBe('X');
    expect(() => citizenNumberCheckDigit('1101051949123100')).toThrow(RangeError);
    expect(() => citizenNumberCheckDigit('1101051949123100X')).toThrow(RangeError);
  });
});
