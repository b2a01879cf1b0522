import fc from 'fast-check';
import { addDays, addMonths } from '../platform/dates';
import { valueOn } from '../platform/settings';
import { INTERNSHIP_POLICY } from './internship.policy';
import { monthStatus } from './internship.status';
import { closedUntil, type MonthState, monthDueOn, monthFacts, monthIsOver, monthStates } from './month-duty';

const START = '2026-09-01';
const END = '2027-02-28';
const policy = valueOn(INTERNSHIP_POLICY, START);
const kept = (number: number, status: MonthState['status'], since: string | null = '2026-12-01'): MonthState => ({
  number,
  from: addMonths(START, number - 1),
  to: addDays(addMonths(START, number), -1),
  status,
  since,
});
const statuses = fc.constantFrom(...monthStatus.statuses);
const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 6 }));

describe('the months of an internship', () => {
  it('are open until somebody submits them', () => {
    const months = monthStates(START, END, [kept(2, 'submitted')]);
    expect(months.map(({ status }) => status)).toEqual(['open', 'submitted', 'open', 'open', 'open', 'open']);
  });

  it('stay as they were closed when the end moves, while all others follow', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.array(statuses, { minLength: 6, maxLength: 6 }),
        fc.integer({ min: 0, max: 200 }),
        (of, as, length) => {
          const records = of.map((number) => kept(number, as[number - 1] ?? 'open'));
          const endsOn = addDays(START, length);
          const months = monthStates(START, endsOn, records);
          for (const record of records.filter(({ status }) => status === 'closed'))
            expect(months).toContainEqual(record);
          for (const { status, to } of months) if (status !== 'closed') expect(to <= endsOn).toBe(true);
          expect(new Set(months.map(({ number }) => number)).size).toBe(months.length);
        },
      ),
    );
  });

  it('are over on the day after, the last one on the last day of the internship', () => {
    expect(monthIsOver({ to: '2026-11-30' }, END, '2026-11-30')).toBe(false);
    expect(monthIsOver({ to: '2026-11-30' }, END, '2026-12-01')).toBe(true);
    expect(monthIsOver({ to: '2026-11-12' }, '2026-11-12', '2026-11-11')).toBe(false);
    expect(monthIsOver({ to: '2026-11-12' }, '2026-11-12', '2026-11-12')).toBe(true);
  });

  it('are closed up to the first that is not, whatever is closed behind it', () => {
    fc.assert(
      fc.property(numbers, (closed) => {
        const months = monthStates(
          START,
          END,
          closed.map((number) => kept(number, 'closed')),
        );
        const until = closedUntil(months);
        const firstOpen = [1, 2, 3, 4, 5, 6, 7].find((number) => !closed.includes(number)) ?? 7;
        expect(until).toBe(firstOpen === 1 ? undefined : months[firstOpen - 2]?.to);
      }),
    );
  });
});

describe('what the months of an internship say on a day', () => {
  const facts = (records: MonthState[], today: string) =>
    monthFacts(monthStates(START, END, records), END, policy, today);

  it('names those that are over and not submitted, late from the eighth day', () => {
    expect(facts([], '2026-09-30')).toEqual({ objectedMonths: 0, lateMonths: 0, toSubmit: [] });
    expect(facts([], '2026-10-07')).toEqual({ objectedMonths: 0, lateMonths: 0, toSubmit: [1] });
    expect(facts([], '2026-10-08')).toEqual({ objectedMonths: 0, lateMonths: 1, toSubmit: [1] });
    expect(facts([kept(1, 'closed')], '2026-11-01')).toEqual({ objectedMonths: 0, lateMonths: 0, toSubmit: [2] });
  });

  it('counts as late what is not confirmed, or not paid, seven days after it was due to be', () => {
    for (const status of ['submitted', 'stipend-due'] as const) {
      const months = [kept(1, 'closed'), kept(2, status, '2026-11-05')];
      expect(facts(months, '2026-11-12').lateMonths).toBe(0);
      expect(facts(months, '2026-11-13').lateMonths).toBe(1);
    }
  });

  it('counts objections, which an officer sees, apart from what is late', () => {
    const months = [kept(1, 'objected', '2026-10-03'), kept(2, 'closed')];
    expect(facts(months, '2026-11-20')).toEqual({ objectedMonths: 1, lateMonths: 0, toSubmit: [] });
  });

  it('has no day for what waits for nobody', () => {
    fc.assert(
      fc.property(statuses, (status) => {
        expect(monthDueOn(kept(1, status), policy) === null).toBe(status === 'closed' || status === 'objected');
      }),
    );
  });
});
