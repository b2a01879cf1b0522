import { visitRoutes } from '@qihang/shared/internships';
import type { RouteCall } from '@qihang/shared/platform';
import type { InternshipEntity } from '../../src/internships/internship.entity';
import { drawAtRandom } from '../../src/internships/visits/draw-at-random';
import { makePlayer, type Player } from '../applications/scene';
import { officerOf } from '../identity/people';
import { startApi, type TestApi } from '../support/api';
import { assess, type Begun, begunInternship, type MentoredHost, makeMentoredHost, onDay } from './support';

type Told = RouteCall<typeof visitRoutes.record>['body'];

let api: TestApi;
let host: MentoredHost;
let all: Begun[];
let county: Player;
let city: Player;

beforeAll(async () => {
  api = await startApi();
  host = await makeMentoredHost(api);
  onDay(api, '2027-01-05');
  const begin = (internship: Partial<InternshipEntity> = {}) => begunInternship(api, { hostSide: host, internship });
  all = [];
  for (let index = 0; index < 6; index += 1) all.push(await begin());
  // Not drawn: in another city, over, not begun yet.
  await begin({ divisionCode: '410302' });
  await begin({ status: 'ended', endsOn: '2027-01-04' });
  await begin({ startsOn: '2027-01-06' });
  county = await makePlayer(api, officerOf('410105'));
  city = await makePlayer(api, officerOf('410100'));
  await assess(api);
});
afterAll(() => api.close());

async function drawn(by: Player, body: RouteCall<typeof visitRoutes.draw>['body']) {
  return api.call(visitRoutes.draw, { body }, { as: await by.token() });
}

async function itemsOf(by: Player, id: string, query: { cursor?: string; limit?: number } = {}) {
  return api.call(visitRoutes.spotCheckItems, { params: { id }, query }, { as: await by.token() });
}

const findings = {
  present: 'good',
  duties: 'good',
  mentoring: 'bad',
  attendance: 'good',
  stipend: 'unseen',
  insurance: 'good',
  safety: 'good',
  fees: 'good',
} as const;

const told = (change: Partial<Told> = {}): Told => ({
  spotCheckId: null,
  visitedOn: '2027-01-05',
  way: 'on-site',
  findings,
  words: '',
  photoIds: [],
  result: 'fine',
  followUpOn: null,
  ...change,
});

async function record(by: Player, internshipId: string, change: Partial<Told> = {}) {
  const call = { params: { id: internshipId }, body: told(change) };
  return api.call(visitRoutes.record, call, { as: await by.token() });
}

async function visitsOf(by: Player, id: string) {
  return api.call(visitRoutes.visits, { params: { id }, query: {} }, { as: await by.token() });
}

async function followUpsOf(by: Player) {
  const { body } = await api.call(visitRoutes.followUps, { query: {} }, { as: await by.token() });
  return body.items.map(({ id, followUpOn }) => [id, followUpOn]);
}

/** Internships by their place on this stage. */
const idAt = (place: number) => all[place]?.internshipId ?? '';

describe('a spot check', () => {
  it('is drawn among the internships that run today, and can be drawn again from what is kept', async () => {
    const { body } = await drawn(city, { divisionCode: '410105', randomSize: 3, riskSize: 2 });
    const kept = await api.call(visitRoutes.spotCheck, { params: { id: body.id } }, { as: await city.token() });
    expect(kept.body).toMatchObject({
      divisionName: '郑州市金水区',
      randomSize: 3,
      riskSize: 2,
      population: 6,
      visited: 0,
    });
    const { items } = (await itemsOf(city, body.id)).body;
    const again = drawAtRandom(
      all.map(({ internshipId }) => ({ id: internshipId, hasRisk: true })),
      kept.body.seed,
      { randomSize: 3, riskSize: 2 },
    );
    expect(items.map(({ id, basis }) => ({ id, basis }))).toEqual(again);
    expect(items[0]?.traineeName).toBe('王**');
  });

  it('draws all there are when more are asked for, and refuses where there are none', async () => {
    const { body } = await drawn(county, { divisionCode: '410105', randomSize: 50, riskSize: 5 });
    const pages = [await itemsOf(county, body.id, { limit: 4 })];
    pages.push(await itemsOf(county, body.id, { limit: 4, cursor: pages[0]?.body.nextCursor ?? '' }));
    const ids = pages.flatMap((page) => page.body.items.map(({ id }) => id));
    expect([...ids].sort()).toEqual(all.map(({ internshipId }) => internshipId).sort());
    const nobody = await drawn(city, { divisionCode: '410122', randomSize: 1, riskSize: 0 });
    expect(nobody.problem.code).toBe('internships/nothing-to-draw');
    expect((await drawn(county, { divisionCode: '410100', randomSize: 1, riskSize: 0 })).problem.code).toBe(
      'http/out-of-scope',
    );
  });

  it('is seen by the officers over its division, each draw of it', async () => {
    const list = async (by: Player) =>
      (await api.call(visitRoutes.spotChecks, { query: {} }, { as: await by.token() })).body.items;
    expect(await list(county)).toHaveLength(2);
    expect(await list(city)).toHaveLength(2);
    const other = await makePlayer(api, officerOf('411500'));
    expect(await list(other)).toEqual([]);
    const [one] = await list(city);
    expect((await itemsOf(other, one?.id ?? '')).problem.code).toBe('internships/spot-check-not-found');
  });

  it('shows what has been visited', async () => {
    const { body } = await drawn(county, { divisionCode: '410105', randomSize: 6, riskSize: 0 });
    expect((await record(county, idAt(0), { spotCheckId: body.id })).status).toBe(200);
    const { items } = (await itemsOf(county, body.id)).body;
    expect(items.filter(({ visit }) => visit !== null)).toMatchObject([
      { id: idAt(0), visit: { visitedOn: '2027-01-05', result: 'fine' } },
    ]);
    const refused = await record(county, idAt(1), { spotCheckId: '99999' });
    expect(refused.problem.code).toBe('internships/spot-check-not-found');
    expect((await visitsOf(county, idAt(1))).body.items).toEqual([]);
  });
});

describe('a visit', () => {
  it('is kept encrypted, shown to officers only, and each look at it is audited', async () => {
    const words = '带教老师不在岗，由同事代为带教';
    const wrong = { words, result: 'to-mend', followUpOn: '2027-01-20' } as const;
    expect((await record(county, idAt(2), wrong)).status).toBe(200);
    const { body } = await visitsOf(city, idAt(2));
    expect(body.items).toMatchObject([{ ...wrong, findings, isFollowUpOpen: true, isSpotCheck: false }]);
    const [kept] = (await api.dataSource.query(
      'SELECT detail_cipher AS text FROM internship_visits ORDER BY id DESC',
    )) as {
      text: Buffer;
    }[];
    expect(kept?.text.includes(Buffer.from(words))).toBe(false);
    const looks = (await api.dataSource.query(
      `SELECT actor_id AS who FROM audit_entries WHERE action = 'internships.visits-read' AND subject_id = ?`,
      [idAt(2)],
    )) as { who: string }[];
    expect(looks.map(({ who }) => who)).toEqual([city.personId]);
    const other = await makePlayer(api, officerOf('411500'));
    expect((await visitsOf(other, idAt(2))).problem.code).toBe('internships/not-found');
    for (const who of [host.agent, host.mentor, all[2]?.seeker ?? host.agent]) {
      expect((await visitsOf(who, idAt(2))).problem.code).toBe('http/role-needed');
      expect((await record(who, idAt(2))).problem.code).toBe('http/role-needed');
    }
  });

  it('is not the business of an officer who is a party of the internship', async () => {
    const own = { role: 'host-agent', hostId: host.hostId, divisionCode: null } as const;
    const agentToo = await makePlayer(api, officerOf('410105'), own);
    expect((await visitsOf(agentToo, idAt(2))).problem.code).toBe('internships/not-found');
    expect((await record(agentToo, idAt(2))).problem.code).toBe('internships/not-found');
    expect(await followUpsOf(agentToo)).toEqual([]);
    expect((await drawn(agentToo, { divisionCode: '410105', randomSize: 1, riskSize: 0 })).problem.code).toBe(
      'internships/nothing-to-draw',
    );
  });

  it('asks for another one until somebody has been there again', async () => {
    expect(await followUpsOf(county)).toEqual([[idAt(2), '2027-01-20']]);
    await record(county, idAt(3), { result: 'serious', words: '收取押金', followUpOn: '2027-01-10' });
    expect(await followUpsOf(city)).toEqual([
      [idAt(3), '2027-01-10'],
      [idAt(2), '2027-01-20'],
    ]);
    await record(county, idAt(2));
    expect(await followUpsOf(county)).toEqual([[idAt(3), '2027-01-10']]);
    expect((await visitsOf(county, idAt(2))).body.items.map(({ isFollowUpOpen }) => isFollowUpOpen)).toEqual([
      false,
      false,
    ]);
  });

  it.each<[string, Partial<Told>, string]>([
    ['a day to come', { visitedOn: '2027-01-06' }, 'visitedOn'],
    ['a day before the first', { visitedOn: '2026-11-30' }, 'visitedOn'],
    ['something wrong without words', { result: 'to-mend', followUpOn: '2027-02-01' }, 'words'],
    ['something wrong and no day to look again', { result: 'serious', words: '收取押金' }, 'followUpOn'],
    ['a day to look again that is past', { followUpOn: '2027-01-05' }, 'followUpOn'],
    ['photos that are not there', { photoIds: ['4711'] }, 'photoIds'],
    ['a check left out', { findings: { present: 'good' } as Told['findings'] }, 'findings.fees'],
  ])('refuses %s', async (_, change, path) => {
    const { status, problem } = await record(county, idAt(4), change);
    expect(status).toBe(400);
    expect(problem.errors?.map((error) => error.path)).toContain(path);
  });
});
