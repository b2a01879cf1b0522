import { internshipHelpRoutes, internshipLeaveRoutes, internshipPhotoRoutes } from '@qihang/shared/internships';
import type { RouteCall } from '@qihang/shared/platform';
import { EraseTrainee } from '../../src/internships/erase-trainee';
import { HelpRequests } from '../../src/internships/help/help-requests';
import { HelpStepEntity } from '../../src/internships/help/help-step.entity';
import { allRoutes } from '../../src/route-table';
import { photo } from '../agreements/support';
import { makePlayer, type Player } from '../applications/scene';
import { officerOf } from '../identity/people';
import { startApi, type TestApi } from '../support/api';
import { type Begun, begunInternship, onDay, toldOf } from './support';

let api: TestApi;
let scene: Begun;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  onDay(api, '2026-12-10');
  scene = await begunInternship(api);
});
afterAll(() => api.close());

const WORDS = '十一月的补助到现在没有发，问了也不答复';

type Asked = RouteCall<typeof internshipHelpRoutes.ask>['body'];
type Handled = RouteCall<typeof internshipHelpRoutes.handle>['body'];

const ask = async (change: Partial<Asked> = {}, by: Player = scene.seeker) =>
  api.call(
    internshipHelpRoutes.ask,
    { params: { id: scene.internshipId }, body: { topic: 'stipend', words: WORDS, ...change } },
    { as: await by.token() },
  );

const get = async (id: string, by: Player) =>
  api.call(internshipHelpRoutes.get, { params: { id } }, { as: await by.token() });

const add = async (id: string, revision: number, words = '今天又催了一次', by: Player = scene.seeker) =>
  api.call(internshipHelpRoutes.continue, { params: { id }, body: { revision, words } }, { as: await by.token() });

const handle = async (id: string, body: Handled, by: Player = scene.officer) =>
  api.call(internshipHelpRoutes.handle, { params: { id }, body }, { as: await by.token() });

const listed = async (by: Player, query: RouteCall<typeof internshipHelpRoutes.officerList>['query'] = {}) =>
  api.call(internshipHelpRoutes.officerList, { query }, { as: await by.token() });

const answered = (revision: number): Handled => ({ revision, act: 'answer', words: '已联系单位，三天内答复你' });
const closed = (revision: number): Handled => ({ revision, act: 'close', words: '补助已补发', result: 'settled' });

async function helpPhoto(): Promise<string> {
  const route = { ...internshipPhotoRoutes.add, path: `/internships/${scene.internshipId}/photos` } as const;
  const file = { name: 'IMG_1.jpg', content: await photo() };
  const { body } = await api.upload(route, file, { purpose: 'help' }, { as: await scene.seeker.token() });
  return body.id;
}

const mine = async (id: string) => (await listed(scene.officer)).body.items.filter((row) => row.id === id);

/**
 * What a reader gets from every route that reads and that the reader's role may call, whatever it answers. `:id` is once the
 * internship's and once the request's.
 */
async function everythingSeenBy(
  reader: Player,
  role: 'host-agent' | 'mentor',
  ids: readonly string[],
  photoId: string,
) {
  const token = await reader.token();
  const as = role === 'mentor' ? 'mentor' : 'host';
  const routes = allRoutes.filter(
    ({ method, access }) => method === 'GET' && (access === 'signed-in' || access.includes(role)),
  );
  const seen: Record<string, string> = {};
  for (const { path } of routes) {
    for (const id of ids) {
      const filled = path.replace(':photoId', photoId).replace(/:[A-Za-z]+/g, id);
      const answer = await fetch(`${api.url}/api/v1${filled}?as=${as}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      seen[filled] = `${answer.status} ${(await answer.text()).replace(/"correlationId":"[^"]*"/, '')}`;
    }
  }
  return seen;
}

describe('a request for help', () => {
  it('goes to the officers of the division and above, with masked names and without its words in the list', async () => {
    const { status, body } = await ask({ photoIds: [await helpPhoto()] });
    expect([status, body.status, body.steps[0]?.photoIds.length]).toEqual([200, 'open', 1]);
    for (const officer of [scene.officer, await makePlayer(api, officerOf('410000'))]) {
      const { items } = (await listed(officer, { limit: 100 })).body;
      const row = items.find(({ id }) => id === body.id);
      expect(row).toMatchObject({ topic: 'stipend', status: 'open', traineeName: '王**' });
      expect(JSON.stringify(items)).not.toContain('补助到现在没有发');
    }
    const elsewhere = await makePlayer(api, officerOf('411500'));
    expect((await listed(elsewhere)).body.items).toEqual([]);
    expect((await get(body.id, elsewhere)).problem.code).toBe('internships/help-not-found');
    const [step] = await api.dataSource.getRepository(HelpStepEntity).findBy({ requestId: body.id });
    expect(step?.wordsCipher.includes('补助')).toBe(false);
  });

  it('changes nothing at all in what the host and the mentor can see', async () => {
    const readers = [
      [scene.agent, 'host-agent'],
      [scene.mentor, 'mentor'],
    ] as const;
    const looks = async (ids: readonly string[], photoId: string) =>
      Promise.all(readers.map(([who, role]) => everythingSeenBy(who, role, ids, photoId)));
    const photoId = await helpPhoto();
    const nextId = String(BigInt((await ask({ topic: 'other' })).body.id) + 1n);
    const before = await looks([scene.internshipId, nextId], photoId);
    expect(Object.keys(before[0] ?? {}).length).toBeGreaterThan(20);
    expect(before[1]?.[`/internships/${scene.internshipId}`]).toMatch(/^200 /);
    const { body } = await ask({ topic: 'harassment', photoIds: [photoId] });
    expect(body.id).toBe(nextId);
    await handle(body.id, answered(1));
    await add(body.id, 2);
    await handle(body.id, closed(3));
    expect(await looks([scene.internshipId, nextId], photoId)).toEqual(before);
    for (const who of [scene.agent, scene.mentor]) {
      expect(await toldOf(api, scene, who)).toEqual([]);
      expect((await ask({ topic: 'safety' }, who)).status).toBe(403);
      expect((await add(body.id, 4, '单位的话', who)).status).toBe(403);
      expect((await handle(body.id, answered(4), who)).status).toBe(403);
    }
  });

  it('is hidden from an officer who is an agent of the host or the trainee’s mentor', async () => {
    const { body } = await ask();
    const agent = { role: 'host-agent', hostId: scene.hostId, divisionCode: null } as const;
    const bothSides = await makePlayer(api, officerOf('410105'), agent);
    expect((await listed(bothSides, { limit: 100 })).body.items.map(({ id }) => id)).not.toContain(body.id);
    expect((await get(body.id, bothSides)).problem.code).toBe('internships/help-not-found');
    expect((await handle(body.id, answered(1), bothSides)).problem.code).toBe('internships/help-not-found');
  });

  it('is read, answered, noted and closed by officers; the trainee reads all but the notes', async () => {
    const { body } = await ask();
    await get(body.id, scene.officer);
    const looks = await api.dataSource.query(
      `SELECT actor_id AS actorId FROM audit_entries WHERE action = 'internships.help-read' AND subject_id = ?`,
      [body.id],
    );
    expect(looks).toEqual([{ actorId: scene.officer.personId }]);
    await handle(body.id, { revision: 1, act: 'note', words: '已电话联系单位财务' });
    expect((await mine(body.id))[0]?.status).toBe('open');
    expect((await handle(body.id, answered(2))).body.status).toBe('answered');
    const seen = await get(body.id, scene.seeker);
    expect(seen.body.steps.map(({ kind, by }) => [kind, by])).toEqual([
      ['ask', 'trainee'],
      ['answer', 'bureau'],
    ]);
    expect((await handle(body.id, { ...closed(3), result: undefined })).problem.errors?.[0]?.path).toBe('result');
    const done = await handle(body.id, closed(3));
    expect(done.body).toMatchObject({ status: 'closed', result: 'settled', reopenUntil: '2027-01-09' });
    expect(done.body.steps.map(({ kind }) => kind)).toEqual(['ask', 'note', 'answer', 'close']);
    expect((await handle(body.id, answered(4))).problem.code).toBe('internships/help-not-allowed');
    const told = await toldOf(api, scene, scene.seeker);
    expect(told).toHaveLength(2);
    for (const { title, text } of told) expect(title + text).not.toMatch(/求助|人社|补助|投诉|答复/);
  });

  it('is continued by the trainee, and opened again for thirty days', async () => {
    const { body } = await ask();
    await handle(body.id, answered(1));
    expect((await add(body.id, 2)).body.status).toBe('open');
    await handle(body.id, closed(3));
    onDay(api, '2027-01-09');
    const again = await add(body.id, 4, '这个月又没有发');
    expect(again.body).toMatchObject({ status: 'open', result: null, reopenUntil: null });
    expect(again.body.steps.at(-1)?.kind).toBe('reopen');
    await handle(body.id, closed(5));
    onDay(api, '2027-02-09');
    expect((await add(body.id, 6)).problem.code).toBe('internships/help-not-allowed');
  });

  it('is about one thing once, until it is closed, and is asked for after the last day too', async () => {
    const both = await Promise.all([ask(), ask()]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await ask()).problem.code).toBe('internships/help-open-already');
    const counts = () => api.get(HelpRequests).openCounts([scene.internshipId]);
    expect((await ask({ topic: 'overtime' })).status).toBe(200);
    expect((await counts()).get(scene.internshipId)).toBe(2);
    const id = both.find(({ status }) => status === 200)?.body.id ?? '';
    await handle(id, closed(1));
    expect((await counts()).get(scene.internshipId)).toBe(1);
    onDay(api, '2027-03-20');
    expect((await ask()).status).toBe(200);
  });

  it('takes a step only on what was read, so that two officers never answer past each other', async () => {
    const { body } = await ask();
    const answers = await Promise.all([handle(body.id, answered(1)), handle(body.id, answered(1)), add(body.id, 1)]);
    const codes = answers.map(({ status, problem }) => (status === 200 ? 'done' : problem.code)).sort();
    expect(codes).toEqual(['done', 'internships/help-changed', 'internships/help-changed']);
  });

  it('goes with the words about leave when the trainee is deleted; days and figures stay', async () => {
    const { body } = await ask({ photoIds: [await helpPhoto()] });
    const leave = { kind: 'exam', from: '2026-12-14', to: '2026-12-15', reason: '参加会计资格考试' } as const;
    const params = { id: scene.internshipId };
    await api.call(internshipLeaveRoutes.request, { params, body: leave }, { as: await scene.seeker.token() });
    await api.get(EraseTrainee).erase(scene.seeker.personId);
    expect((await get(body.id, scene.officer)).problem.code).toBe('internships/help-not-found');
    expect(await api.dataSource.getRepository(HelpStepEntity).countBy({ requestId: body.id })).toBe(0);
    const leaves = await api.call(internshipLeaveRoutes.list, { params }, { as: await scene.agent.token() });
    expect(leaves.body.items).toMatchObject([{ from: '2026-12-14', to: '2026-12-15', reason: null }]);
  });

  it('takes photos of the trainee’s own only', async () => {
    const foreign = await begunInternship(api, { hostSide: scene });
    const route = { ...internshipPhotoRoutes.add, path: `/internships/${foreign.internshipId}/photos` } as const;
    const file = { name: 'IMG_1.jpg', content: await photo() };
    const sent = await api.upload(route, file, { purpose: 'help' }, { as: await foreign.seeker.token() });
    const { problem } = await ask({ photoIds: [sent.body.id] });
    expect([problem.code, problem.errors?.[0]?.path]).toEqual(['http/bad-input', 'photoIds']);
  });

  it('waits in a list by status, the longest waiting first, page by page', async () => {
    const officer = await makePlayer(api, officerOf('410108'));
    const place = { internship: { divisionCode: '410108' } };
    const ids: string[] = [];
    for (const day of ['2026-12-11', '2026-12-12', '2026-12-13']) {
      onDay(api, day);
      scene = await begunInternship(api, { hostSide: scene, ...place });
      ids.push((await ask()).body.id);
    }
    const one = await listed(officer, { limit: 2 });
    const next = await listed(officer, { limit: 2, cursor: one.body.nextCursor ?? '' });
    expect([...one.body.items, ...next.body.items].map(({ id }) => id)).toEqual(ids);
    expect(next.body.nextCursor).toBeNull();
    await handle(ids[0] ?? '', answered(1), officer);
    const counts = await api.call(internshipHelpRoutes.officerCounts, {}, { as: await officer.token() });
    expect(counts.body).toEqual({ open: 2, answered: 1 });
    expect((await listed(officer, { status: 'answered' })).body.items.map(({ id }) => id)).toEqual([ids[0]]);
  });
});
