import fc from 'fast-check';
import { addDays } from '../platform/dates';
import { isTimeToRemind, LATEST_HOUR, reminderTimesSchema, weekdayOf } from './reminder-times';

describe('the day of the week', () => {
  it('is counted from Monday, and goes round', () => {
    expect(['2026-11-23', '2026-11-28', '2026-11-29', '2028-02-29'].map(weekdayOf)).toEqual([1, 6, 7, 2]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const day = addDays('2000-01-01', days);
        expect(weekdayOf(addDays(day, 1))).toBe((weekdayOf(day) % 7) + 1);
      }),
    );
  });
});

describe('reminder times', () => {
  it('are days and an hour in the daytime', () => {
    const times = { isOn: true, weekdays: [1, 5], hour: 7 };
    expect(reminderTimesSchema.safeParse(times).success).toBe(true);
    for (const wrong of [
      { hour: 6 },
      { hour: 22 },
      { hour: 9.5 },
      { weekdays: [] },
      { weekdays: [0] },
      { weekdays: [1, 1] },
    ]) {
      expect(reminderTimesSchema.safeParse({ ...times, ...wrong }).success).toBe(false);
    }
    expect(reminderTimesSchema.safeParse({ isOn: false, weekdays: [], hour: 7 }).success).toBe(true);
  });

  it('have come on a chosen day from the chosen hour until night', () => {
    const monday = { isOn: true, weekdays: [1], hour: 9 };
    const on = (hour: number, day = '2026-11-23') => isTimeToRemind(monday, { day, hour });
    expect([on(8), on(9), on(LATEST_HOUR), on(LATEST_HOUR + 1)]).toEqual([false, true, true, false]);
    expect(on(9, '2026-11-24')).toBe(false);
    expect(isTimeToRemind({ ...monday, isOn: false }, { day: '2026-11-23', hour: 9 })).toBe(false);
  });
});
