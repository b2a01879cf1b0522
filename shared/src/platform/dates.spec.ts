import fc from 'fast-check';
import { addDays, addMonths, ageOn, compareDates, formatChineseDate, isRealDate, shanghaiDate } from './dates';

/** Days of the years 1900 to 2099, made by the platform's own calendar rather than by ours. */
const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10));

describe('isRealDate', () => {
  it('takes every day that the calendar has', () => {
    fc.assert(fc.property(day, (date) => expect(isRealDate(date)).toBe(true)));
  });

  it('agrees with the calendar on any year, month and day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2099 }), fc.nat(19), fc.nat(39), (year, month, dayOfMonth) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
        const parsed = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
        expect(isRealDate(text)).toBe(exists);
      }),
    );
  });

  it.each(['2023-02-29', '1900-02-29', '2023-2-1', '2023-02-01T00:00', '0000-01-01', '', '20230201'])(
    'refuses %s',
    (text) => expect(isRealDate(text)).toBe(false),
  );

  it.each(['2024-02-29', '2000-02-29', '2023-12-31'])('takes %s', (text) => expect(isRealDate(text)).toBe(true));
});

describe('shanghaiDate', () => {
  it('turns at 16:00 UTC', () => {
    expect(shanghaiDate(new Date('2026-09-30T15:59:59.999Z'))).toBe('2026-09-30');
    expect(shanghaiDate(new Date('2026-09-30T16:00:00Z'))).toBe('2026-10-01');
  });

  it('agrees with the time zone database', () => {
    const zoned = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
    const instant = fc.date({ min: new Date('1992-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(fc.property(instant, (moment) => expect(shanghaiDate(moment)).toBe(zoned.format(moment))));
  });
});

describe('addMonths', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 24, '2026-02-28'],
    ['2023-12-15', 1, '2024-01-15'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2023-07-01', 24, '2025-07-01'],
  ])('%s + %i months is %s', (date, months, result) => expect(addMonths(date, months)).toBe(result));

  it('moves by exactly that many months and never to a later day of the month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const moved = addMonths(date, months);
        const monthsOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(isRealDate(moved)).toBe(true);
        expect(monthsOf(moved) - monthsOf(date)).toBe(months);
        expect(Number(moved.slice(8))).toBeLessThanOrEqual(Number(date.slice(8)));
      }),
    );
  });

  it('refuses a day that does not exist and a year that cannot be written', () => {
    expect(() => addMonths('2023-02-29', 1)).toThrow(RangeError);
    expect(() => addMonths('9999-12-01', 1)).toThrow(RangeError);
  });
});

describe('addDays', () => {
  it('goes forth and back, and forward is later', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 20_000 }), (date, days) => {
        const later = addDays(date, days);
        expect(compareDates(later, date)).toBe(1);
        expect(addDays(later, -days)).toBe(date);
      }),
    );
  });

  it('crosses the end of February', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
  });
});

describe('compareDates', () => {
  it('orders days as instants are ordered', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(compareDates(a, b)).toBe(Math.sign(new Date(a).getTime() - new Date(b).getTime()));
      }),
    );
  });
});

describe('ageOn', () => {
  it.each([
    ['2000-06-15', '2024-06-14', 23],
    ['2000-06-15', '2024-06-15', 24],
    ['2000-02-29', '2023-02-28', 22],
    ['2000-02-29', '2023-03-01', 23],
    ['2000-02-29', '2024-02-29', 24],
    ['2024-01-01', '2024-01-01', 0],
  ])('born %s is on %s aged %i', (birthDate, date, age) => expect(ageOn(birthDate, date)).toBe(age));

  it('grows by one in every 12 months of days that exist in every year', () => {
    const ordinaryDay = day.filter((date) => !date.endsWith('02-29'));
    fc.assert(
      fc.property(ordinaryDay, fc.integer({ min: 0, max: 90 }), (birthDate, years) => {
        const birthday = addMonths(birthDate, years * 12);
        expect(ageOn(birthDate, birthday)).toBe(years);
        expect(ageOn(birthDate, addDays(birthday, -1))).toBe(years - 1);
      }),
    );
  });
});

describe('formatChineseDate', () => {
  it('writes a day as people do', () => {
    expect(formatChineseDate('2026-10-01')).toBe('2026年10月1日');
    expect(() => formatChineseDate('2026-10-1')).toThrow(RangeError);
  });
});
