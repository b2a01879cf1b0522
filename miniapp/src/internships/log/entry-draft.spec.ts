import { logEntryInputSchema } from '@qihang/shared/internships';
import { checkDraft } from './check-draft';
import {
  attendanceIn,
  copied,
  daysOf,
  entryOf,
  goalsFor,
  isLoggedUp,
  newDraft,
  periodFor,
  type TaskOfMentor,
  workdaysOf,
} from './entry-draft';

const KEY = '3f0c7d5e-8a52-4f3c-9a42-0c5a3e1d7b10';
const task: TaskOfMentor = {
  id: '7',
  startsOn: '2026-12-01',
  endsOn: '2027-02-28',
  closedUntil: null,
  goals: [
    { id: '1', month: 1, text: '学会整理凭证', skill: '凭证整理' },
    { id: '2', month: 2, text: '学会报税', skill: '报税' },
  ],
  periods: [],
  last: null,
};
const logged = (...periods: [string, string][]) => periods.map(([from, to]) => ({ from, to }));

describe('the days that a new entry is about', () => {
  it.each<[string, ReturnType<typeof logged>, string, string, string]>([
    ['from the first day when nothing is logged', logged(), '2026-12-10', '2026-12-01', '2026-12-10'],
    [
      'from the day after the last logged one',
      logged(['2026-12-01', '2026-12-07']),
      '2026-12-10',
      '2026-12-08',
      '2026-12-10',
    ],
    [
      'to the end of the month in which they begin',
      logged(['2026-12-01', '2026-12-20']),
      '2027-01-15',
      '2026-12-21',
      '2026-12-31',
    ],
    [
      'to the last day of the internship',
      logged(['2026-12-01', '2027-02-10']),
      '2027-03-05',
      '2027-02-11',
      '2027-02-28',
    ],
    [
      'today alone when all up to it is logged',
      logged(['2026-12-01', '2026-12-10']),
      '2026-12-10',
      '2026-12-10',
      '2026-12-10',
    ],
    ['the first day before the internship has begun', logged(), '2026-11-20', '2026-12-01', '2026-12-01'],
  ])('are %s', (_, periods, today, from, to) => {
    expect(periodFor(task, periods, today)).toEqual({ from, to });
  });

  it('begin after the closed months', () => {
    const closed = { ...task, closedUntil: '2026-12-31' };
    expect(periodFor(closed, logged(['2026-12-01', '2026-12-07']), '2027-01-10').from).toBe('2027-01-01');
  });

  it('are all logged once the log reaches today or the last day', () => {
    expect(isLoggedUp(task, logged(['2026-12-01', '2026-12-09']), '2026-12-10')).toBe(false);
    expect(isLoggedUp(task, logged(['2026-12-01', '2026-12-10']), '2026-12-10')).toBe(true);
    expect(isLoggedUp(task, logged(['2027-02-01', '2027-02-28']), '2027-03-05')).toBe(true);
  });
});

describe('attendance', () => {
  it('is Monday to Friday unless the mentor says otherwise', () => {
    const week = { from: '2026-12-04', to: '2026-12-08' };
    expect(workdaysOf(week)).toEqual(['2026-12-04', '2026-12-07', '2026-12-08']);
  });

  it('keeps what the mentor has set when the period changes', () => {
    const before = { from: '2026-12-01', to: '2026-12-04' };
    const set = ['2026-12-01', '2026-12-04'];
    expect(attendanceIn({ from: '2026-12-02', to: '2026-12-08' }, before, set)).toEqual([
      '2026-12-04',
      '2026-12-07',
      '2026-12-08',
    ]);
  });

  it('has no days in a period that ends before it begins', () => {
    expect(daysOf({ from: '2026-12-02', to: '2026-12-01' })).toEqual([]);
  });
});

describe('an entry', () => {
  const draft = () => newDraft(KEY, task, [], '2026-12-10');
  const written = (patch: object) => entryOf({ ...draft(), ...patch }, task.id, '2026-12-10T02:00:00.000Z');

  it('holds chosen goals and every other line as a task of its own, and is one that the server takes', () => {
    const entry = written({ goals: [{ goalId: '1', text: '学会整理凭证' }], otherTasks: ' 盘点\n\n打印凭证 ' });
    expect(entry.tasks.map(({ goalId, text }) => [goalId, text])).toEqual([
      ['1', '学会整理凭证'],
      [null, '盘点'],
      [null, '打印凭证'],
    ]);
    expect(logEntryInputSchema.safeParse({ ...entry, photoIds: [] }).success).toBe(true);
  });

  it('that is copied says the same again, except its days', () => {
    const entry = written({
      goals: [{ goalId: '1', text: '学会整理凭证' }],
      otherTasks: '盘点',
      ratings: { 凭证整理: '3' },
    });
    const again = entryOf({ ...draft(), ...copied(entry) }, task.id, entry.writtenAt);
    expect(again).toEqual(entry);
  });

  it('offers the goals of the month in which it begins', () => {
    expect(goalsFor(task, '2027-01-05').map(({ id }) => id)).toEqual(['2']);
    expect(goalsFor(task, '2027-02-05').map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('is checked on the phone as on the server, by field', () => {
    const check = (patch: object, photos = 0) =>
      checkDraft(
        written(patch),
        Array.from({ length: photos }, (_, at) => ({ fileId: String(at), photoId: null })),
        task,
        logged(['2026-12-01', '2026-12-03']),
        '2026-12-10',
      );
    const fine = { periodFrom: '2026-12-04', attendedDays: ['2026-12-04'], otherTasks: '盘点' };
    expect(check(fine)).toEqual({});
    expect(check({ ...fine, otherTasks: '' })).toEqual({ tasks: '请至少写一项工作内容' });
    expect(check({ ...fine, otherTasks: '盘'.repeat(201) })).toEqual({ tasks: '最多 200 字' });
    expect(Object.keys(check({ ...fine, periodFrom: '2026-12-03' }))).toEqual(['periodFrom']);
    expect(Object.keys(check({ ...fine, attendedDays: ['2026-12-11'] }))).toEqual(['attendedDays']);
    expect(Object.keys(check({ ...fine, periodTo: '2026-12-15' }))).toEqual(['periodTo']);
    expect(check(fine, 10)).toEqual({ photoIds: '最多9张照片' });
  });
});
