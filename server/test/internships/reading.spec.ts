import { internshipRoutes } from '@qihang/shared/internships';
import { makePlayer, type Player } from '../applications/scene';
import { officerOf } from '../identity/people';
import { startApi, type TestApi } from '../support/api';
import {
  entriesSeenBy,
  entryFor,
  internship,
  type MentoredHost,
  makeMentoredHost,
  OTHER_PHONE,
  onDay,
  seenBy,
  sync,
  syncOne,
  today,
  type WithInternship,
} from './support';

let api: TestApi;
let host: MentoredHost;
let first: WithInternship;
let second: WithInternship;
beforeAll(async () => {
  api = await startApi();
  host = await makeMentoredHost(api);
  first = await internship(api, { hostSide: host });
  second = await internship(api, { hostSide: host });
  onDay(api, '2026-12-20');
});
afterAll(() => api.close());

const mine = async (by: Player, as: 'trainee' | 'host' | 'mentor', page: { cursor?: string; limit?: number } = {}) =>
  api.call(internshipRoutes.mine, { query: { as, ...page } }, { as: await by.token() });

describe('internships', () => {
  it('are listed for trainee, host and mentor, page by page', async () => {
    const own = await mine(first.seeker, 'trainee');
    expect(own.body.items.map(({ id }) => id)).toEqual([first.internshipId]);
    expect(own.body.items[0]).toMatchObject({
      traineeName: '王小明',
      mentorName: '周明师',
      monthNumber: 1,
      startsOn: '2026-12-01',
      endsOn: '2027-02-28',
    });
    for (const [who, as] of [
      [host.agent, 'host'],
      [host.mentor, 'mentor'],
    ] as const) {
      const one = await mine(who, as, { limit: 1 });
      const next = await mine(who, as, { limit: 1, cursor: one.body.nextCursor ?? '' });
      expect([...one.body.items, ...next.body.items].map(({ id }) => id)).toEqual([
        second.internshipId,
        first.internshipId,
      ]);
      expect(next.body.nextCursor).toBeNull();
    }
    expect((await mine(first.seeker, 'host')).body.items).toEqual([]);
    expect((await mine(host.agent, 'mentor')).body.items).toEqual([]);
  });

  it('are seen by the parties, the mentor and the officers of the division, who see masked names', async () => {
    const officers = [host.officer, await makePlayer(api, officerOf('410000'))];
    for (const who of [first.seeker, host.agent, host.mentor, ...officers]) {
      expect((await seenBy(api, who, first.internshipId)).status).toBe(200);
      expect((await entriesSeenBy(api, who, first.internshipId)).status).toBe(200);
    }
    const { body } = await seenBy(api, host.officer, first.internshipId);
    expect([body.traineeName, body.mentorName]).toEqual(['王**', '周**']);
  });

  it('are not found by anybody else', async () => {
    const other = await makeMentoredHost(api);
    const strangers = [other.agent, other.mentor, second.seeker, await makePlayer(api, officerOf('411500'))];
    for (const who of strangers) {
      expect((await seenBy(api, who, first.internshipId)).problem.code).toBe('internships/not-found');
      expect((await entriesSeenBy(api, who, first.internshipId)).problem.code).toBe('internships/not-found');
    }
    expect((await seenBy(api, host.agent, '999999')).problem.code).toBe('internships/not-found');
  });
});

describe('the mentor’s view of today', () => {
  it('shows who needs an entry and what is to be decided, the longest without an entry first', async () => {
    const before = await today(api, host.mentor);
    expect(before.day).toBe('2026-12-20');
    expect(before.items).toMatchObject([
      { needsEntry: true, daysWithoutEntry: 19, isLate: false, conflicts: 0 },
      { needsEntry: true, daysWithoutEntry: 19, isLate: false, conflicts: 0 },
    ]);
    const entry = entryFor(api, first);
    await syncOne(api, host.mentor, entry);
    await syncOne(api, host.mentor, { ...entry, comment: '另一部手机' }, { deviceId: OTHER_PHONE });
    onDay(api, '2026-12-21');
    const after = await today(api, host.mentor);
    expect(after.items).toMatchObject([
      { id: second.internshipId, needsEntry: true, daysWithoutEntry: 20, isLate: true, conflicts: 0 },
      { id: first.internshipId, needsEntry: false, daysWithoutEntry: 14, isLate: false, conflicts: 1 },
    ]);
    expect(after.items[0]?.goals).toHaveLength(3);
  });

  it('shows a trainee as long as entries are taken, and nobody to other mentors', async () => {
    onDay(api, '2027-03-15');
    expect((await today(api, host.mentor)).items).toHaveLength(2);
    onDay(api, '2027-03-16');
    expect((await today(api, host.mentor)).items).toEqual([]);
    onDay(api, '2026-12-20');
    expect((await today(api, (await makeMentoredHost(api)).mentor)).items).toEqual([]);
    const { status } = await api.call(internshipRoutes.today, {}, { as: await host.agent.token() });
    expect(status).toBe(403);
  });
});

describe('the log', () => {
  it('is shown page by page, the latest period first', async () => {
    const days = ['2026-12-01', '2026-12-02', '2026-12-03'];
    const entries = days.map((day) => entryFor(api, second, { periodFrom: day, periodTo: day, attendedDays: [] }));
    expect((await sync(api, host.mentor, entries)).body.items.map(({ outcome }) => outcome)).toEqual(
      days.map(() => 'stored'),
    );
    const one = await entriesSeenBy(api, second.seeker, second.internshipId, { limit: 2 });
    const next = await entriesSeenBy(api, second.seeker, second.internshipId, {
      limit: 2,
      cursor: one.body.nextCursor ?? '',
    });
    const shown = [...one.body.items, ...next.body.items].map(({ periodFrom }) => periodFrom);
    expect(shown).toEqual([...days].reverse());
    expect(next.body.nextCursor).toBeNull();
  });
});
