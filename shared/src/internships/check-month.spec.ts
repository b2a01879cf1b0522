import fc from 'fast-check';
import { addDays } from '../platform/dates';
import { checkMonthFigures, checkSubmission, type SubmissionFacts, suggestedDays } from './check-month';
import { daysIn } from './internship-months';

const month = { number: 2, from: '2026-10-01', to: '2026-10-31' };
const facts: SubmissionFacts = { month, today: '2026-11-03', leaveDays: [], entries: 1, isAnswer: false };
const policy = { entriesPerMonth: 1 };
const submission = {
  attendedDays: ['2026-10-08', '2026-10-09'],
  stipendFen: 190_000,
  stipendPaidOn: '2026-11-01',
  note: '',
};
const offset = fc.integer({ min: -3, max: 36 });
const somewhere = fc.uniqueArray(offset.map((days) => addDays(month.from, days)));

const pathsOf = (change: Partial<Parameters<typeof checkSubmission>[0]>, more: Partial<SubmissionFacts> = {}) =>
  checkSubmission({ ...submission, ...change }, { ...facts, ...more }, policy).map(({ path }) => path);

describe('a submitted month', () => {
  it('with its days, the stipend and a log entry has no problem, also without attendance', () => {
    expect(pathsOf({})).toEqual([]);
    expect(pathsOf({ attendedDays: [] })).toEqual([]);
  });

  it('takes exactly the days that are its own and have come', () => {
    fc.assert(
      fc.property(somewhere, offset, (attendedDays, at) => {
        const today = addDays(month.from, at);
        const figures = { attendedDays, stipendFen: null, stipendPaidOn: null };
        const fits = attendedDays.every((day) => day >= month.from && day <= month.to && day <= today);
        expect(checkMonthFigures(figures, { month, today }).length === 0).toBe(fits);
      }),
    );
  });

  it('never has more attended days than it has days', () => {
    fc.assert(
      fc.property(
        fc.array(
          offset.map((days) => addDays(month.from, days)),
          { minLength: 32 },
        ),
        (attendedDays) => {
          const figures = { attendedDays, stipendFen: null, stipendPaidOn: null };
          expect(attendedDays.length).toBeGreaterThan(daysIn(month));
          expect(checkMonthFigures(figures, { month, today: '2026-12-31' })).not.toEqual([]);
        },
      ),
    );
  });

  it('has a stipend with its day, or neither', () => {
    expect(pathsOf({ stipendFen: null, stipendPaidOn: null })).toEqual([]);
    expect(pathsOf({ stipendFen: null })).toEqual(['stipendFen']);
    expect(pathsOf({ stipendPaidOn: null })).toEqual(['stipendPaidOn']);
    expect(pathsOf({ stipendFen: 0 })).toEqual(['stipendFen']);
    expect(pathsOf({ stipendPaidOn: '2026-09-30' })).toEqual(['stipendPaidOn']);
    expect(pathsOf({ stipendPaidOn: '2026-11-04' })).toEqual(['stipendPaidOn']);
  });

  it('needs the mentor’s log, and says how much of it is missing for which days', () => {
    const [problem] = checkSubmission(submission, { ...facts, entries: 1 }, { entriesPerMonth: 3 });
    expect(problem).toEqual({
      path: 'entries',
      message: '第2个月（2026年10月1日至2026年10月31日）还缺2条带教记录，请先补写，再提交本月',
    });
  });

  it('counts a day of leave as attended only with clear words', () => {
    const onLeave = { leaveDays: ['2026-10-09'] };
    expect(pathsOf({}, onLeave)).toEqual(['note']);
    expect(pathsOf({ note: '没有' }, onLeave)).toEqual(['note']);
    expect(pathsOf({ note: '销假后下午到岗' }, onLeave)).toEqual([]);
    expect(pathsOf({ attendedDays: ['2026-10-08'] }, onLeave)).toEqual([]);
  });

  it('answers an objection in words', () => {
    expect(pathsOf({}, { isAnswer: true })).toEqual(['note']);
    expect(pathsOf({ note: '已补' }, { isAnswer: true })).toEqual([]);
  });
});

describe('the days to begin with', () => {
  it('are what was logged, within the month, without leave and days to come; they can always stand', () => {
    fc.assert(
      fc.property(somewhere, somewhere, offset, (logged, leaveDays, at) => {
        const today = addDays(month.from, at);
        const attendedDays = suggestedDays([...logged, ...logged], leaveDays, { month, today });
        const figures = { ...submission, attendedDays, stipendFen: null, stipendPaidOn: null };
        expect(checkSubmission(figures, { ...facts, today, leaveDays }, policy)).toEqual([]);
        expect(attendedDays).toEqual([...attendedDays].sort());
      }),
    );
  });
});
