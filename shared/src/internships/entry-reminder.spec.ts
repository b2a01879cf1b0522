import fc from 'fast-check';
import { addDays } from '../platform/dates';
import { entryReminder } from './entry-reminder';
import { INTERNSHIP_POLICY } from './internship.policy';

const policy = { entriesPerMonth: 1, remindMentorAfterDays: 20, remindHostAfterDays: 27, entriesAfterEndDays: 15 };
const facts = { startsOn: '2026-10-10', endsOn: '2027-01-09', lastLoggedDay: null, periods: [] };
const reminded = (day: string, change: Partial<Parameters<typeof entryReminder>[0]> = {}) => {
  const { mentor, host } = entryReminder({ ...facts, ...change }, policy, day);
  return [mentor, host];
};

describe('a missing entry', () => {
  it('is told to the mentor first, and to the host when nothing has come of it', () => {
    expect(reminded('2026-10-29')).toEqual([false, false]);
    expect(reminded('2026-10-30')).toEqual([true, false]);
    expect(reminded('2026-11-05')).toEqual([true, false]);
    expect(reminded('2026-11-06')).toEqual([true, true]);
  });

  it('is told to nobody any more once there is one', () => {
    const periods = [{ from: '2026-11-01', to: '2026-11-05' }];
    expect(reminded('2026-11-06', { lastLoggedDay: '2026-11-05', periods })).toEqual([false, false]);
  });

  it('of the last month is asked for as long as it is still taken', () => {
    const periods = [{ from: '2026-12-01', to: '2026-12-08' }];
    const logged = { lastLoggedDay: '2026-12-08', periods };
    expect(reminded('2027-01-10', logged)).toEqual([true, false]);
    expect(reminded('2027-01-16', logged)).toEqual([true, true]);
    expect(reminded('2027-01-24', logged)).toEqual([true, true]);
    expect(reminded('2027-01-25', logged)).toEqual([false, false]);
    const last = [...periods, { from: '2026-12-10', to: '2026-12-12' }];
    expect(reminded('2027-01-10', { lastLoggedDay: '2026-12-12', periods: last })).toEqual([false, false]);
  });

  it('is never told outside the internship, nor to the host before the mentor', () => {
    const day = fc.integer({ min: -40, max: 160 }).map((days) => addDays(facts.startsOn, days));
    const logged = fc.option(fc.integer({ min: 0, max: 91 }).map((days) => addDays(facts.startsOn, days)));
    fc.assert(
      fc.property(day, logged, (on, lastLoggedDay) => {
        const periods = lastLoggedDay === null ? [] : [{ from: lastLoggedDay, to: lastLoggedDay }];
        const [mentor, host] = reminded(on, { lastLoggedDay, periods });
        if (on < facts.startsOn || on > addDays(facts.endsOn, policy.entriesAfterEndDays)) expect(mentor).toBe(false);
        if (host) expect(mentor).toBe(true);
      }),
    );
  });

  it('goes up step by step by every policy', () => {
    for (const { value } of INTERNSHIP_POLICY) {
      expect(value.remindMentorAfterDays).toBeLessThan(value.remindHostAfterDays);
      expect(value.remindHostAfterDays).toBeLessThan(value.riskAfterDays);
    }
  });
});
