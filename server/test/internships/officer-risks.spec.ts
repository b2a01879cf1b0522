import { internshipHelpRoutes, internshipRiskRoutes, type Risk } from '@qihang/shared/internships';
import { InternshipEntity } from '../../src/internships/internship.entity';
import { listSql } from '../../src/internships/risks/risk-list.sql';
import { makePlayer, type Player } from '../applications/scene';
import { officerOf } from '../identity/people';
import { startApi, type TestApi } from '../support/api';
import {
  assess,
  type Begun,
  begunInternship,
  entryFor,
  type MentoredHost,
  makeMentoredHost,
  onDay,
  syncOne,
} from './support';

let api: TestApi;
let host: MentoredHost;
/** No entry since its first day; the same in another county, and in another city; one that has just begun. */
let late: Begun;
let elsewhere: Begun;
let far: Begun;
let fresh: Begun;
let county: Player;
let city: Player;
let province: Player;

beforeAll(async () => {
  api = await startApi();
  host = await makeMentoredHost(api);
  onDay(api, '2027-01-05');
  const begin = (internship: Partial<InternshipEntity> = {}) => begunInternship(api, { hostSide: host, internship });
  late = await begin();
  elsewhere = await begin({ divisionCode: '410102' });
  far = await begin({ divisionCode: '410302' });
  fresh = await begin({ startsOn: '2027-01-01', endsOn: '2027-04-30' });
  await begin({ status: 'closed' });
  [county, city, province] = (await Promise.all(
    ['410105', '410100', '410000'].map((division) => makePlayer(api, officerOf(division))),
  )) as [Player, Player, Player];
  await assess(api);
});
afterAll(() => api.close());

async function listed(by: Player, query: { risk?: Risk; cursor?: string; limit?: number } = {}) {
  return api.call(internshipRiskRoutes.list, { query }, { as: await by.token() });
}

const idsOf = async (by: Player, query: { risk?: Risk } = {}) =>
  (await listed(by, query)).body.items.map(({ id }) => id).sort();

async function countsOf(by: Player) {
  const { body } = await api.call(internshipRiskRoutes.counts, {}, { as: await by.token() });
  return { all: body.all, ...Object.fromEntries(body.risks.map(({ risk, internships }) => [risk, internships])) };
}

async function risksOf(by: Player, id: string) {
  return api.call(internshipRiskRoutes.of, { params: { id } }, { as: await by.token() });
}

describe('the officer’s list by risk', () => {
  it('holds the open internships of the division and below, names masked, the gravest first', async () => {
    expect(await idsOf(county)).toEqual([late, fresh].map(({ internshipId }) => internshipId).sort());
    expect(await idsOf(city)).toEqual([late, elsewhere, fresh].map(({ internshipId }) => internshipId).sort());
    expect(await idsOf(province)).toEqual([late, elsewhere, far, fresh].map(({ internshipId }) => internshipId).sort());
    const { body } = await listed(county);
    expect(body.items[0]).toMatchObject({ id: late.internshipId, risks: ['no-log'], score: 25, traineeName: '王**' });
    expect(body.items[1]).toMatchObject({ id: fresh.internshipId, risks: [], score: 0 });
  });

  it('is filtered by a risk, with counts for each', async () => {
    expect(await idsOf(city, { risk: 'no-log' })).toEqual(
      [late, elsewhere].map(({ internshipId }) => internshipId).sort(),
    );
    expect(await idsOf(city, { risk: 'help-asked' })).toEqual([]);
    expect(await countsOf(county)).toMatchObject({ all: 2, 'no-log': 1, 'one-sitting': 0 });
    expect(await countsOf(province)).toMatchObject({ all: 4, 'no-log': 3 });
  });

  it('comes page by page, nobody twice and nobody left out', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await listed(province, { limit: 1, cursor });
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(4);
    expect([...seen].sort()).toEqual(await idsOf(province));
  });

  it('counts a division once for an officer of it and of what it lies in', async () => {
    const both = await makePlayer(api, officerOf('410105'), officerOf('410100'));
    expect(await idsOf(both)).toEqual(await idsOf(city));
    expect(await countsOf(both)).toEqual(await countsOf(city));
  });

  it('leaves out what the officer is a party of', async () => {
    const agentToo = await makePlayer(api, officerOf('410105'), {
      role: 'host-agent',
      hostId: host.hostId,
      divisionCode: null,
    });
    expect(await idsOf(agentToo)).toEqual([]);
    expect((await risksOf(agentToo, late.internshipId)).problem.code).toBe('internships/not-found');
  });

  it('reads little more than it shows, whatever the area, on the first page and deep inside', async () => {
    for (let from = 0; from < 8_000; from += 2_000) await fillRisks(1_000_000 + from, 2_000);
    await api.dataSource.query('ANALYZE TABLE internship_risks, internships');
    for (const scope of ['410000', '410300', '410305']) {
      for (const after of [undefined, { score: 40, id: '1004000' }]) {
        const cost = await costOf(scope, after);
        expect(cost.key).toMatch(/^ix_internship_risks_/);
        expect(cost.read).toBeLessThan(150);
      }
    }
  });
});

/** Rows of the lists as they are in a city of many internships. */
async function fillRisks(from: number, count: number): Promise<void> {
  const ids = Array.from({ length: count }, (_, index) => from + index);
  await api.dataSource.query(
    `INSERT INTO internships (id, agreement_id, agreement_number, version_number, seeker_id, person_id, host_id, post_id,
       division_code, mentor_id, mentor_person_id, starts_on, ends_on, status, created_at, changed_at, risks_due_on)
     VALUES ?`,
    [
      ids.map((id) => [
        id,
        id,
        'XY-0000-0000-0000',
        1,
        id,
        id,
        9_999_999,
        1,
        '410305',
        id,
        id,
        '2026-12-01',
        '2027-06-01',
        'active',
        new Date(),
        new Date(),
        '9999-12-31',
      ]),
    ],
  );
  await api.dataSource.query(
    'INSERT INTO internship_risks (internship_id, list, division_code, area_code, score) VALUES ?',
    [ids.map((id) => [id, 'no-log', '410305', '410300', (id * 7) % 80])],
  );
}

async function costOf(scope: string, after: { score: number; id: string } | undefined) {
  const own = { personId: county.personId, hostIds: [] };
  const { sql, values } = listSql({ scope, list: 'no-log', own, after, limit: 21 });
  const runner = api.dataSource.createQueryRunner();
  try {
    const [plan]: { key: string }[] = await runner.query(`EXPLAIN ${sql}`, values);
    await runner.query('FLUSH STATUS');
    await runner.query(sql, values);
    const reads: { Value: string }[] = await runner.query("SHOW SESSION STATUS LIKE 'Handler_read%'");
    return { key: plan?.key, read: reads.reduce((sum, { Value }) => sum + Number(Value), 0) };
  } finally {
    await runner.release();
  }
}

describe('the risks of one internship', () => {
  it('are told as they are now, with what they rest on, to officers over it only', async () => {
    const { body } = await risksOf(city, late.internshipId);
    expect(body).toMatchObject({ risks: ['no-log'], score: 25, daysWithoutEntry: 35, insuredUntil: null });
    const other = await makePlayer(api, officerOf('411500'));
    expect((await risksOf(other, late.internshipId)).problem.code).toBe('internships/not-found');
    expect((await risksOf(late.agent, late.internshipId)).problem.code).toBe('http/role-needed');
  });

  it('change with an entry that arrives, in the list with the next assessment', async () => {
    await syncOne(
      api,
      host.mentor,
      entryFor(api, late, { periodFrom: '2027-01-02', periodTo: '2027-01-04', attendedDays: [] }),
    );
    expect((await risksOf(county, late.internshipId)).body.risks).toEqual([]);
    await assess(api);
    expect(await idsOf(county, { risk: 'no-log' })).toEqual([]);
    expect(await countsOf(county)).toMatchObject({ all: 2, 'no-log': 0 });
  });
});

describe('a request for help', () => {
  it('puts the internship on the list with the next assessment', async () => {
    expect(await idsOf(county, { risk: 'help-asked' })).toEqual([]);
    const { status } = await api.call(
      internshipHelpRoutes.ask,
      { params: { id: fresh.internshipId }, body: { topic: 'other', words: '想换一位带教老师', photoIds: [] } },
      { as: await fresh.seeker.token() },
    );
    expect(status).toBe(200);
    await assess(api);
    expect(await idsOf(county, { risk: 'help-asked' })).toEqual([fresh.internshipId]);
    expect((await risksOf(county, fresh.internshipId)).body).toMatchObject({ openHelpRequests: 1 });
  });
});

describe('the insurance of a trainee', () => {
  const record = async (by: Player, insuredUntil: string, before: string | null) =>
    api.call(
      internshipRiskRoutes.recordInsurance,
      { params: { id: fresh.internshipId }, body: { insuredUntil, before } },
      { as: await by.token() },
    );

  it('lasts as the agreement says until host or officer record another day, which then is a risk', async () => {
    const { body } = await api.call(
      internshipRiskRoutes.insurance,
      { params: { id: fresh.internshipId } },
      { as: await host.agent.token() },
    );
    expect(body).toEqual({ insuredUntil: null, startsOn: '2027-01-01', endsOn: '2027-04-30' });
    expect((await record(host.agent, '2027-02-01', null)).status).toBe(200);
    expect((await record(host.agent, '2027-02-01', null)).status).toBe(200);
    await assess(api);
    expect(await idsOf(county, { risk: 'insurance-ending' })).toEqual([fresh.internshipId]);
    expect((await record(county, '2027-05-31', '2027-02-01')).status).toBe(200);
    await assess(api);
    expect(await idsOf(county, { risk: 'insurance-ending' })).toEqual([]);
  });

  it('is not recorded over what somebody else has recorded meanwhile, nor for a day that cannot be', async () => {
    expect((await record(county, '2027-04-01', null)).problem.code).toBe('internships/insurance-changed');
    expect((await record(county, '2026-12-31', '2027-05-31')).problem.code).toBe('http/bad-input');
    expect((await record(county, '2031-01-09', '2027-05-31')).problem.code).toBe('http/bad-input');
    expect((await record(fresh.seeker, '2027-04-01', '2027-05-31')).problem.code).toBe('http/role-needed');
    const other = await makeMentoredHost(api);
    expect((await record(other.agent, '2027-04-01', '2027-05-31')).problem.code).toBe('internships/not-found');
  });
});
