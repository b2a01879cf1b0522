import { internshipPhotoRoutes, internshipRoutes } from '@qihang/shared/internships';
import { MonthEntity } from '../../src/internships/months/month.entity';
import { PurgePhotos } from '../../src/internships/photos/purge-photos';
import { download, photo } from '../agreements/support';
import type { Player } from '../applications/scene';
import { startApi, type TestApi } from '../support/api';
import {
  type Begun,
  begunInternship,
  entriesSeenBy,
  entryFor,
  entryRows,
  newMentor,
  OTHER_PHONE,
  onDay,
  type SentEntry,
  syncOne,
  today,
} from './support';

const WEEK = 7 * 86_400_000;

let api: TestApi;
let scene: Begun;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

beforeEach(async () => {
  onDay(api, '2026-12-20');
  scene = await begunInternship(api);
});

const entry = (change: Partial<SentEntry> = {}) => entryFor(api, scene, change);

async function addPhoto(by: Player, purpose: 'log' | 'month' = 'log', { internshipId } = scene): Promise<string> {
  const route = { ...internshipPhotoRoutes.add, path: `/internships/${internshipId}/photos` } as const;
  const file = { name: 'IMG_1.jpg', content: await photo() };
  return (await api.upload(route, file, { purpose }, { as: await by.token() })).body.id;
}

const look = async (by: Player, photoId: string) =>
  (await download(api, by, internshipPhotoRoutes.get, { id: scene.internshipId, photoId })).status;

describe('photos of an entry', () => {
  it('are shown with it, and stay however long ago they came', async () => {
    const photoIds = [await addPhoto(scene.mentor)];
    expect((await syncOne(api, scene.mentor, entry({ photoIds }))).outcome).toBe('stored');
    const { body } = await entriesSeenBy(api, scene.seeker, scene.internshipId);
    expect(body.items.map((item) => item.photoIds)).toEqual([photoIds]);
    api.clock.advance(WEEK + 1);
    await api.get(PurgePhotos).run(new AbortController().signal);
    expect(await look(scene.seeker, photoIds[0] ?? '')).toBe(200);
  });

  it('are only what the mentor has added to the log of this trainee', async () => {
    const other = await begunInternship(api, { hostSide: scene });
    const wrong = [
      await addPhoto(scene.mentor, 'log', other),
      await addPhoto(scene.mentor, 'month'),
      await addPhoto(scene.agent, 'month'),
      '999999',
    ];
    for (const id of wrong) {
      const { outcome, problems } = await syncOne(api, scene.mentor, entry({ photoIds: [id] }));
      expect([outcome, problems.map(({ path }) => path)]).toEqual(['refused', ['photoIds']]);
    }
    expect(await entryRows(api, scene.internshipId)).toEqual([]);
  });

  it('make two versions differ, and both versions keep theirs until the mentor has chosen', async () => {
    const photoIds = [await addPhoto(scene.mentor)];
    const first = entry();
    await syncOne(api, scene.mentor, first);
    expect((await syncOne(api, scene.mentor, first)).outcome).toBe('known');
    const withPhoto = await syncOne(api, scene.mentor, { ...first, photoIds }, { deviceId: OTHER_PHONE });
    expect(withPhoto.outcome).toBe('conflict');
    api.clock.advance(WEEK + 1);
    await api.get(PurgePhotos).run(new AbortController().signal);
    const { body } = await entriesSeenBy(api, scene.mentor, scene.internshipId);
    expect(body.items).toMatchObject([{ photoIds: [], conflict: { photoIds } }]);
    const chosen = await api.call(
      internshipRoutes.resolveConflict,
      { params: { id: withPhoto.entryId ?? '' }, body: { revision: 1, keep: 'other' } },
      { as: await scene.mentor.token() },
    );
    expect(chosen.body.photoIds).toEqual(photoIds);
    expect(await look(scene.officer, photoIds[0] ?? '')).toBe(200);
  });
});

describe('the mentor’s desk', () => {
  it('knows what days are logged and what was said last, so that the phone can go on without a network', async () => {
    const before = await today(api, scene.mentor);
    expect(before.now).toBe('2026-12-20T02:00:00.000Z');
    expect(before.items).toMatchObject([{ periods: [], last: null }]);
    const later = entry({ periodFrom: '2026-12-08', periodTo: '2026-12-14', attendedDays: [], comment: '进步明显' });
    const first = entry();
    for (const sent of [later, first]) await syncOne(api, scene.mentor, sent);
    const [task] = (await today(api, scene.mentor)).items;
    expect(task?.periods).toEqual([
      { key: first.key, from: '2026-12-01', to: '2026-12-07' },
      { key: later.key, from: '2026-12-08', to: '2026-12-14' },
    ]);
    expect(task?.last).toEqual({ tasks: later.tasks, ratings: later.ratings, comment: '进步明显' });
  });

  it('finds an entry by its key, and those that wait for a choice', async () => {
    const first = entry();
    const second = entry({ periodFrom: '2026-12-08', periodTo: '2026-12-14', attendedDays: [] });
    for (const sent of [first, second]) await syncOne(api, scene.mentor, sent);
    await syncOne(api, scene.mentor, { ...second, comment: '另一部手机' }, { deviceId: OTHER_PHONE });
    const keysOf = async (query: { key?: string; only?: 'conflicts' }) => {
      const input = { params: { id: scene.internshipId }, query };
      const { body } = await api.call(internshipRoutes.entries, input, { as: await scene.mentor.token() });
      return body.items.map(({ key }) => key);
    };
    expect(await keysOf({ key: first.key })).toEqual([first.key]);
    expect(await keysOf({ only: 'conflicts' })).toEqual([second.key]);
  });

  it('writes down when an officer reads what was written', async () => {
    const looks = async (): Promise<number> => {
      const found: { looks: string }[] = await api.dataSource.query(
        `SELECT COUNT(*) AS looks FROM audit_entries WHERE action = 'internships.log-read' AND subject_id = ?`,
        [scene.internshipId],
      );
      return Number(found[0]?.looks);
    };
    for (const by of [scene.mentor, scene.seeker, scene.agent]) await entriesSeenBy(api, by, scene.internshipId);
    expect(await looks()).toBe(0);
    await entriesSeenBy(api, scene.officer, scene.internshipId);
    expect(await looks()).toBe(1);
  });

  it('lets only who wrote an entry change it, and only as long as entries are taken', async () => {
    await syncOne(api, scene.mentor, entry());
    const mayEdit = async (by: Player) =>
      (await entriesSeenBy(api, by, scene.internshipId)).body.items.map((item) => item.mayEdit);
    expect(await mayEdit(scene.mentor)).toEqual([true]);
    for (const by of [scene.seeker, scene.agent, scene.officer]) expect(await mayEdit(by)).toEqual([false]);
    onDay(api, '2027-03-15');
    expect(await mayEdit(scene.mentor)).toEqual([true]);
    onDay(api, '2027-03-16');
    expect(await mayEdit(scene.mentor)).toEqual([false]);
    const next = await newMentor(api, scene);
    const change = { mentorId: next.mentorId, mentorPersonId: next.mentor.personId };
    onDay(api, '2026-12-20');
    await api.dataSource.query('UPDATE internships SET mentor_id = ?, mentor_person_id = ? WHERE id = ?', [
      change.mentorId,
      change.mentorPersonId,
      scene.internshipId,
    ]);
    expect(await mayEdit(next.mentor)).toEqual([false]);
  });

  it('shows months to submit, and takes nothing more about one that is closed', async () => {
    const first = entry();
    await syncOne(api, scene.mentor, first);
    onDay(api, '2027-01-10');
    expect((await today(api, scene.mentor)).items).toMatchObject([{ monthsToSubmit: [1], closedUntil: null }]);
    await closeFirstMonth();
    expect((await today(api, scene.mentor)).items).toMatchObject([{ monthsToSubmit: [], closedUntil: '2026-12-31' }]);
    const { body } = await entriesSeenBy(api, scene.mentor, scene.internshipId);
    expect(body.items.map(({ mayEdit }) => mayEdit)).toEqual([false]);
    const late = entry({ periodFrom: '2026-12-30', periodTo: '2027-01-05', attendedDays: [] });
    const refused = await syncOne(api, scene.mentor, late);
    expect(refused.problems).toEqual([
      { path: 'periodFrom', message: '2026-12-31及以前的月份已确认，如有错误请申请更正' },
    ]);
    expect((await syncOne(api, scene.mentor, { ...late, periodFrom: '2027-01-01' })).outcome).toBe('stored');
    expect((await syncOne(api, scene.mentor, first)).outcome).toBe('known');
  });
});

async function closeFirstMonth(): Promise<void> {
  const at = api.clock.now();
  await api.dataSource.getRepository(MonthEntity).insert({
    internshipId: scene.internshipId,
    number: 1,
    status: 'closed',
    fromDay: '2026-12-01',
    toDay: '2026-12-31',
    attendedDays: [],
    leaveDays: 0,
    entries: [],
    proofPhotoIds: [],
    closedAt: at,
    turnSince: at,
    revision: 2,
  });
}
