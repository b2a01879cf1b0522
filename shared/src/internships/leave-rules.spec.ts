import fc from 'fast-check';
import { addDays } from '../platform/dates';
import { valueOn } from '../platform/settings';
import { INTERNSHIP_POLICY } from './internship.policy';
import { type AskedLeave, canCancelLeave, checkLeave, type LeaveFacts, leaveDaysWithin } from './leave-rules';

const TODAY = '2026-12-10';
const policy = valueOn(INTERNSHIP_POLICY, TODAY);
const facts: LeaveFacts = { startsOn: '2026-12-01', endsOn: '2027-02-28', standing: [] };
const exam: AskedLeave = { kind: 'exam', from: '2026-12-14', to: '2026-12-15', reason: '参加考试' };

const pathsOf = (change: Partial<AskedLeave>, given: Partial<LeaveFacts> = {}) =>
  checkLeave({ ...exam, ...change }, { ...facts, ...given }, policy, TODAY).map(({ path }) => path);

const day = fc.integer({ min: -20, max: 120 }).map((days) => addDays(facts.startsOn, days));
const period = fc.tuple(day, fc.integer({ min: -2, max: 20 })).map(([from, length]) => ({
  from,
  to: addDays(from, length),
}));

describe('a request for leave', () => {
  it('is in order within the internship, and on its first and last day', () => {
    expect(pathsOf({})).toEqual([]);
    expect(pathsOf({ from: '2027-02-28', to: '2027-02-28' })).toEqual([]);
  });

  it('names every problem at once', () => {
    expect(pathsOf({ from: '2026-11-30', to: '2027-03-01', reason: '' })).toEqual(['from', 'to', 'reason']);
  });

  it('may be as long as the policy says, and begun as long ago', () => {
    expect(pathsOf({ from: '2026-12-14', to: addDays('2026-12-14', policy.longestLeaveDays - 1) })).toEqual([]);
    expect(pathsOf({ from: '2026-12-14', to: addDays('2026-12-14', policy.longestLeaveDays) })).toEqual(['to']);
    expect(pathsOf({ from: addDays(TODAY, -policy.lateLeaveDays) })).toEqual([]);
    expect(pathsOf({ from: addDays(TODAY, -policy.lateLeaveDays - 1), to: TODAY })).toEqual(['from']);
  });

  it('needs no reason for illness only', () => {
    expect(pathsOf({ kind: 'illness', reason: '' })).toEqual([]);
    expect(pathsOf({ kind: 'other', reason: ' ' })).toEqual(['reason']);
  });

  it('that is in order lies within the internship and shares no day with another', () => {
    fc.assert(
      fc.property(period, fc.array(period, { maxLength: 4 }), (asked, standing) => {
        if (pathsOf(asked, { standing }).length > 0) return;
        expect(asked.from >= facts.startsOn && asked.from <= asked.to && asked.to <= facts.endsOn).toBe(true);
        const days = leaveDaysWithin([asked], asked);
        const taken = new Set(leaveDaysWithin(standing, asked));
        expect(days.filter((one) => taken.has(one))).toEqual([]);
      }),
    );
  });
});

describe('the days of leave', () => {
  it('are each day of the periods within the span, once and in order', () => {
    fc.assert(
      fc.property(fc.array(period, { maxLength: 5 }), period, (periods, span) => {
        const days = leaveDaysWithin(periods, span);
        expect(days).toEqual([...new Set(days)].sort());
        for (let at = -25; at < 145; at += 1) {
          const one = addDays(facts.startsOn, at);
          const covered = [...periods.filter(({ from, to }) => from <= one && one <= to)].length > 0;
          expect(days.includes(one)).toBe(covered && span.from <= one && one <= span.to);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('approved leave', () => {
  it('can be cancelled until the day before it begins', () => {
    expect(canCancelLeave({ status: 'approved', from: '2026-12-11' }, TODAY)).toBe(true);
    expect(canCancelLeave({ status: 'approved', from: TODAY }, TODAY)).toBe(false);
    expect(canCancelLeave({ status: 'requested', from: '2026-12-11' }, TODAY)).toBe(false);
  });
});
