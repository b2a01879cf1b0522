import { valueOn } from '../platform/settings';
import { checkLogEntry, type LogEntryFacts } from './check-log-entry';
import { INTERNSHIP_POLICY } from './internship.policy';

const TODAY = '2026-11-23';
const policy = valueOn(INTERNSHIP_POLICY, TODAY);
const facts: LogEntryFacts = { startsOn: '2026-09-01', endsOn: '2027-02-28', otherPeriods: [], closedUntil: null };
const entry = {
  periodFrom: '2026-11-02',
  periodTo: '2026-11-20',
  attendedDays: ['2026-11-02', '2026-11-03'],
  photoIds: [],
};

const pathsOf = (changes: Partial<typeof entry>, more: Partial<LogEntryFacts> = {}, today = TODAY) =>
  checkLogEntry({ ...entry, ...changes }, { ...facts, ...more }, policy, today).map(({ path }) => path);

describe('a log entry', () => {
  it('within the internship has no problem', () => expect(pathsOf({})).toEqual([]));

  it('may not lie outside the internship, nor in the future beyond a wrong clock', () => {
    expect(pathsOf({ periodFrom: '2026-08-31' }, {}, '2026-09-20')).toContain('periodFrom');
    expect(pathsOf({ periodTo: '2027-03-01' }, {}, '2027-03-02')).toContain('periodTo');
    expect(pathsOf({ periodTo: '2026-11-24' })).toEqual([]);
    expect(pathsOf({ periodTo: '2026-11-25' })).toEqual(['periodTo']);
  });

  it('ends on or after its beginning and is not longer than a month', () => {
    expect(pathsOf({ periodTo: '2026-11-01' })).toEqual(['periodTo', 'attendedDays']);
    expect(pathsOf({ periodFrom: '2026-10-20' })).toEqual(['periodTo']);
  });

  it('does not overlap another one, also by a single day', () => {
    const overlaps = (from: string, to: string) => pathsOf({}, { otherPeriods: [{ from, to }] });
    expect(overlaps('2026-11-20', '2026-11-22')).toEqual(['periodFrom']);
    expect(overlaps('2026-10-01', '2026-11-02')).toEqual(['periodFrom']);
    expect(overlaps('2026-11-21', '2026-11-22')).toEqual([]);
  });

  it('does not touch a month that is closed', () => {
    expect(pathsOf({}, { closedUntil: '2026-11-02' })).toEqual(['periodFrom']);
    expect(pathsOf({}, { closedUntil: '2026-11-01' })).toEqual([]);
  });

  it('counts a day once, and only days of its period', () => {
    expect(pathsOf({ attendedDays: ['2026-11-02', '2026-11-02'] })).toEqual(['attendedDays']);
    expect(pathsOf({ attendedDays: ['2026-11-01'] })).toEqual(['attendedDays']);
  });

  it('tells every problem at once', () => {
    const paths = pathsOf({ periodFrom: '2026-08-30', periodTo: '2027-03-05', attendedDays: ['2026-08-01'] });
    expect(new Set(paths)).toEqual(new Set(['periodFrom', 'periodTo', 'attendedDays']));
  });
});
