import { type EntryDutyFacts, entryDuty } from './entry-duty';

const policy = { entriesPerMonth: 1, remindMentorAfterDays: 20 };
const facts: EntryDutyFacts = { startsOn: '2026-10-10', endsOn: '2027-01-09', lastLoggedDay: null, periods: [] };
const logged = (from: string, to: string) => ({ ...facts, lastLoggedDay: to, periods: [{ from, to }] });

describe('the duty to log', () => {
  it('begins with the first day', () => {
    expect(entryDuty(facts, policy, '2026-10-09')).toEqual({ needsEntry: false, daysWithoutEntry: 0, isLate: false });
    expect(entryDuty(facts, policy, '2026-10-10')).toEqual({ needsEntry: true, daysWithoutEntry: 0, isLate: false });
  });

  it('is fulfilled by one entry in each month of the internship', () => {
    const october = logged('2026-10-20', '2026-10-25');
    expect(entryDuty(october, policy, '2026-11-09').needsEntry).toBe(false);
    expect(entryDuty(october, policy, '2026-11-10').needsEntry).toBe(true);
    expect(entryDuty(october, { ...policy, entriesPerMonth: 2 }, '2026-11-09').needsEntry).toBe(true);
  });

  it('is fulfilled for both months by an entry about days of both', () => {
    expect(entryDuty(logged('2026-11-05', '2026-11-12'), policy, '2026-11-20').needsEntry).toBe(false);
  });

  it('is late when the days of the policy have passed', () => {
    expect(entryDuty(facts, policy, '2026-10-29').isLate).toBe(false);
    expect(entryDuty(facts, policy, '2026-10-30')).toMatchObject({ daysWithoutEntry: 20, isLate: true });
    expect(entryDuty(logged('2026-10-20', '2026-10-25'), policy, '2026-11-14').isLate).toBe(true);
  });

  it('does not grow after the last day', () => {
    const all = logged('2026-12-20', '2027-01-05');
    expect(entryDuty(all, policy, '2027-03-01')).toEqual({ needsEntry: false, daysWithoutEntry: 4, isLate: false });
  });
});
