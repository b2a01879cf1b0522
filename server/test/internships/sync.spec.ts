import { randomUUID } from 'node:crypto';
import { internshipRoutes } from '@qihang/shared/internships';
import { startApi, type TestApi } from '../support/api';
import {
  entriesSeenBy,
  entryFor,
  entryRows,
  internship,
  internshipRow,
  makeMentoredHost,
  OTHER_PHONE,
  onDay,
  PHONE,
  type SentEntry,
  sync,
  syncOne,
  type WithInternship,
} from './support';

let api: TestApi;
let started: WithInternship;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

beforeEach(async () => {
  started = await internship(api);
  onDay(api, '2026-12-20');
});

const rows = () => entryRows(api, started.internshipId);
const entry = (change: Partial<SentEntry> = {}) => entryFor(api, started, change);
const secondWeek = { periodFrom: '2026-12-08', periodTo: '2026-12-14', attendedDays: ['2026-12-08'] };

describe('an entry that is sent', () => {
  it('is kept whole, its comment encrypted, and the internship knows how far the log goes', async () => {
    const sent = entry({ comment: '认真细致，继续努力' });
    const outcome = await syncOne(api, started.mentor, sent);
    const [row] = await rows();
    expect(outcome).toEqual({ key: sent.key, outcome: 'stored', entryId: row?.id, revision: 1, problems: [] });
    expect(row?.commentCipher.includes('认真细致')).toBe(false);
    expect((await internshipRow(api, started.id))?.lastLoggedDay).toBe('2026-12-07');
    const { body } = await entriesSeenBy(api, started.seeker, started.internshipId);
    const { writtenAt, ...content } = sent;
    expect(body.items).toMatchObject([{ ...content, writtenAt, mentorName: '周明师', revision: 1, conflict: null }]);
  });

  it('is stored once, however often it is sent, also twice at the same moment and within one batch', async () => {
    const sent = entry();
    const both = await Promise.all([sync(api, started.mentor, [sent, sent]), sync(api, started.mentor, [sent])]);
    const outcomes = both.flatMap(({ body }) => body.items.map(({ outcome }) => outcome)).sort();
    expect(outcomes).toEqual(['known', 'known', 'stored']);
    const capitals = await syncOne(api, started.mentor, { ...sent, key: sent.key.toUpperCase() });
    expect([capitals.outcome, capitals.key]).toEqual(['known', sent.key]);
    const ids = new Set(both.flatMap(({ body }) => body.items.map(({ entryId }) => entryId)));
    expect([...ids]).toEqual((await rows()).map(({ id }) => id));
  });

  it('does not take others down with it when it is refused', async () => {
    const good = [entry(), entry(secondWeek)];
    const bad = entry({ periodFrom: '2026-11-30' });
    const { body } = await sync(api, started.mentor, [good[0] ?? bad, bad, good[1] ?? bad]);
    expect(body.items.map(({ outcome }) => outcome)).toEqual(['stored', 'refused', 'stored']);
    expect((await rows()).map(({ entryKey }) => entryKey)).toEqual(good.map(({ key }) => key));
  });

  it.each<[string, Partial<SentEntry>, string]>([
    ['begins before the internship', { periodFrom: '2026-11-30' }, 'periodFrom'],
    ['lies in the future', { periodTo: '2026-12-22' }, 'periodTo'],
    ['counts a day twice', { attendedDays: ['2026-12-01', '2026-12-01'] }, 'attendedDays'],
    ['counts days outside its period', { attendedDays: ['2026-12-08'] }, 'attendedDays'],
    ['names a goal of nobody’s plan', { tasks: [{ goalId: '999999', text: '做账' }] }, 'tasks'],
    ['names photos that are not there', { photoIds: ['1'] }, 'photoIds'],
  ])('is refused when it %s', async (_, change, path) => {
    const outcome = await syncOne(api, started.mentor, entry(change));
    expect([outcome.outcome, outcome.problems.map((problem) => problem.path)]).toEqual(['refused', [path]]);
    expect(await rows()).toEqual([]);
  });

  it('is refused when it overlaps another one, also one of the same batch, and may be moved within its own days', async () => {
    const first = entry();
    await syncOne(api, started.mentor, first);
    const overlapping = entry({ periodFrom: '2026-12-07', periodTo: '2026-12-09', attendedDays: [] });
    expect((await syncOne(api, started.mentor, overlapping)).problems[0]?.path).toBe('periodFrom');
    const { body } = await sync(api, started.mentor, [
      entry(secondWeek),
      entry({ periodFrom: '2026-12-14', periodTo: '2026-12-15', attendedDays: [] }),
      { ...first, periodTo: '2026-12-06', basedOn: 1 },
    ]);
    expect(body.items.map(({ outcome, revision }) => [outcome, revision])).toEqual([
      ['stored', 1],
      ['refused', null],
      ['stored', 2],
    ]);
  });

  it('is flagged when the phone’s clock is wrong by more than a day', async () => {
    await syncOne(api, started.mentor, entry(), { sentAt: '2026-12-18T00:00:00Z' });
    await syncOne(api, started.mentor, entry({ ...secondWeek, writtenAt: '2026-12-08T08:00:00Z' }));
    expect((await rows()).map(({ clockWasWrong }) => clockWasWrong)).toEqual([true, false]);
  });

  it('is refused in words before the first day, and when the days after the last one are over', async () => {
    onDay(api, '2026-11-30');
    const early = await syncOne(api, started.mentor, entry({ periodTo: '2026-12-01', attendedDays: [] }));
    expect(early.problems[0]?.message).toContain('还不能写带教记录');
    onDay(api, '2027-03-15');
    expect((await syncOne(api, started.mentor, entry())).outcome).toBe('stored');
    onDay(api, '2027-03-16');
    const late = await syncOne(api, started.mentor, entry(secondWeek));
    expect(late.problems).toEqual([
      { path: 'internshipId', message: '见习已于2027-02-28结束，只能在2027-03-15以前补写带教记录' },
    ]);
  });

  it('is refused from anybody who is not the mentor, whatever role they have', async () => {
    const other = await makeMentoredHost(api);
    for (const who of [other.mentor, started.agent, started.seeker, started.officer]) {
      const outcome = await syncOne(api, who, entry());
      expect([outcome.outcome, outcome.problems[0]?.path]).toEqual(['refused', 'internshipId']);
    }
    const unknown = await syncOne(api, started.mentor, entry({ internshipId: '999999' }));
    expect(unknown.problems[0]?.path).toBe('internshipId');
    expect(await rows()).toEqual([]);
  });

  it('keeps its key to one trainee', async () => {
    const { mentor } = started;
    const first = entry();
    await syncOne(api, mentor, first);
    const second = await internship(api, { hostSide: started });
    onDay(api, '2026-12-20');
    const moved = await syncOne(api, mentor, { ...first, internshipId: second.internshipId });
    expect([moved.outcome, moved.problems[0]?.path]).toEqual(['refused', 'internshipId']);
    expect((await rows()).length).toBe(1);
  });
});

describe('a batch', () => {
  it('holds up to 50 entries', async () => {
    const { status } = await sync(
      api,
      started.mentor,
      Array.from({ length: 51 }, () => entry()),
    );
    expect(status).toBe(400);
  });

  it('of two phones at the same moment loses nothing and stores no day twice', async () => {
    const days = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05'];
    const batch = () => days.map((day) => entry({ periodFrom: day, periodTo: day, attendedDays: [day] }));
    const answers = await Promise.all([
      sync(api, started.mentor, batch(), { deviceId: PHONE }),
      sync(api, started.mentor, batch().reverse(), { deviceId: OTHER_PHONE }),
    ]);
    const outcomes = answers.flatMap(({ body }) => body.items.map(({ outcome }) => outcome));
    expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(5);
    expect(outcomes.filter((outcome) => outcome === 'refused')).toHaveLength(5);
    expect((await rows()).map(({ periodFrom }) => periodFrom)).toEqual(days);
  });
});

describe('an entry that was changed', () => {
  const resolve = async (id: string, revision: number, keep: 'stored' | 'other', by = started.mentor) =>
    api.call(internshipRoutes.resolveConflict, { params: { id }, body: { revision, keep } }, { as: await by.token() });

  /** Two phones have changed the same entry; the second one did not know of the first one’s change. */
  async function conflicting() {
    const first = entry();
    await syncOne(api, started.mentor, first);
    const changed = { ...first, comment: '第一部手机的评语', basedOn: 1 };
    await syncOne(api, started.mentor, changed);
    const stale = { ...first, comment: '第二部手机的评语', periodTo: '2026-12-06', basedOn: 1 };
    const outcome = await syncOne(api, started.mentor, stale, { deviceId: OTHER_PHONE });
    return { stale, outcome, id: outcome.entryId ?? '' };
  }

  it('is stored as the next revision, also from another phone that knows the last one', async () => {
    const first = entry();
    await syncOne(api, started.mentor, first);
    const second = await syncOne(
      api,
      started.mentor,
      { ...first, comment: '改过', basedOn: 1 },
      { deviceId: OTHER_PHONE },
    );
    expect(second).toMatchObject({ outcome: 'stored', revision: 2 });
    expect(await rows()).toHaveLength(1);
  });

  it('goes on from what the same phone sent last, when the answer was lost', async () => {
    const first = entry({ writtenAt: '2026-12-20T01:00:00Z' });
    await syncOne(api, started.mentor, first);
    const again = { ...first, comment: '改过', writtenAt: '2026-12-20T01:30:00Z' };
    expect(await syncOne(api, started.mentor, again)).toMatchObject({ outcome: 'stored', revision: 2 });
  });

  it('is kept beside the other phone’s version until the mentor decides', async () => {
    const { outcome, stale } = await conflicting();
    expect(outcome).toMatchObject({ outcome: 'conflict', revision: 2 });
    const again = await syncOne(api, started.mentor, stale, { deviceId: OTHER_PHONE });
    expect(again).toMatchObject({ outcome: 'conflict', revision: 2 });
    const { body } = await entriesSeenBy(api, started.mentor, started.internshipId);
    expect(body.items).toMatchObject([
      { comment: '第一部手机的评语', conflict: { comment: '第二部手机的评语', periodTo: '2026-12-06' } },
    ]);
    const [row] = await rows();
    expect(row?.conflictCipher?.includes('第二部')).toBe(false);
    const third = { ...stale, comment: '第三部手机的评语' };
    const refused = await syncOne(api, started.mentor, third, { deviceId: randomUUID() });
    expect([refused.outcome, refused.problems[0]?.path]).toEqual(['refused', 'key']);
  });

  it.each<['stored' | 'other', string, string]>([
    ['stored', '第一部手机的评语', '2026-12-07'],
    ['other', '第二部手机的评语', '2026-12-06'],
  ])('is decided for the %s version', async (keep, comment, lastDay) => {
    const { id } = await conflicting();
    expect((await resolve(id, 1, keep)).problem.code).toBe('internships/entry-changed');
    const { status, body } = await resolve(id, 2, keep);
    expect([status, body.comment, body.revision, body.conflict]).toEqual([200, comment, 3, null]);
    expect((await internshipRow(api, started.id))?.lastLoggedDay).toBe(lastDay);
    expect((await resolve(id, 3, keep)).problem.code).toBe('internships/no-conflict');
  });

  it('is decided by the mentor only', async () => {
    const { id } = await conflicting();
    const other = await makeMentoredHost(api);
    expect((await resolve(id, 2, 'other', other.mentor)).problem.code).toBe('internships/entry-not-found');
    expect((await resolve(id, 2, 'other', started.agent)).status).toBe(403);
    expect((await resolve('999999', 2, 'other')).problem.code).toBe('internships/entry-not-found');
  });

  it('cannot be decided for a version that has come to overlap another entry', async () => {
    const first = entry();
    await syncOne(api, started.mentor, first);
    await syncOne(api, started.mentor, { ...first, comment: '改过', basedOn: 1 });
    const longer = { ...first, periodTo: '2026-12-09', basedOn: 1 };
    const { entryId } = await syncOne(api, started.mentor, longer, { deviceId: OTHER_PHONE });
    expect((await syncOne(api, started.mentor, entry(secondWeek))).outcome).toBe('stored');
    const { problem } = await resolve(entryId ?? '', 2, 'other');
    expect([problem.code, problem.errors?.[0]?.path]).toEqual(['http/bad-input', 'periodFrom']);
    expect((await rows())[0]?.conflictCipher).not.toBeNull();
  });
});
