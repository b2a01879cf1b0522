import fc from 'fast-check';
import { addDays, addMonths } from '../platform/dates';
import { daysIn, monthOn, monthsOf } from './internship-months';

const starts = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays('2024-01-01', days));

describe('the months of an internship', () => {
  it('are as many as the agreement says, without a gap', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 3, max: 12 }), (startsOn, months) => {
        const endsOn = addDays(addMonths(startsOn, months), -1);
        const all = monthsOf(startsOn, endsOn);
        expect(all).toHaveLength(months);
        expect(all[0]?.from).toBe(startsOn);
        expect(all.at(-1)?.to).toBe(endsOn);
        for (const [index, month] of all.entries()) {
          if (index > 0) expect(month.from).toBe(addDays(all[index - 1]?.to ?? '', 1));
          expect(daysIn(month)).toBeGreaterThanOrEqual(28);
        }
      }),
    );
  });

  it('hold every day of the internship once', () => {
    fc.assert(
      fc.property(
        starts,
        fc.integer({ min: 0, max: 360 }),
        fc.integer({ min: -5, max: 365 }),
        (startsOn, length, at) => {
          const endsOn = addDays(startsOn, length);
          const day = addDays(startsOn, at);
          const month = monthOn(startsOn, endsOn, day);
          expect(month !== undefined).toBe(day >= startsOn && day <= endsOn);
        },
      ),
    );
  });

  it('are cut short by an early end', () => {
    expect(monthsOf('2026-01-31', '2026-03-05')).toEqual([
      { number: 1, from: '2026-01-31', to: '2026-02-27' },
      { number: 2, from: '2026-02-28', to: '2026-03-05' },
    ]);
  });
});
