import { type FollowUpRow, followUpRoutes } from '@qihang/shared/followup';
import { identityRoutes } from '@qihang/shared/identity';
import { addDays, type RouteCall, type RouteDefinition } from '@qihang/shared/platform';
import { CaseQueries } from '../../src/followup/cases/case.queries';
import { CaseEventEntity } from '../../src/followup/cases/case-event.entity';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { encodeCursor } from '../../src/platform/database';
import { makePlayer, type Player } from '../applications/scene';
import { officerOf } from '../identity/people';
import { type Begun, type MentoredHost, makeMentoredHost, onDay } from '../internships/support';
import { startApi, type TestApi } from '../support/api';
import { caseOf, casesOf, own, RECORDED_ON, seenBy, serve, unretained } from './support';

let api: TestApi;
let hostSide: MentoredHost;
let officer: Player;
let colleague: Player;
let trainee: Begun;
beforeAll(async () => {
  api = await startApi();
  hostSide = await makeMentoredHost(api);
  officer = hostSide.officer;
  colleague = await makePlayer(api, officerOf('410100'));
});
afterAll(() => api.close());
beforeEach(async () => {
  onDay(api, RECORDED_ON);
  trainee = await unretained(api, ['employment'], { hostSide });
});

const theCase = () => caseOf(api, trainee.seeker.personId);
type Act = 'take' | 'pass' | 'plan' | 'close' | 'reopen';
const act = async (name: Act, by: Player, id: string, body: object) =>
  callOf(followUpRoutes[name], by, { params: { id }, body });
const callOf = async <R extends RouteDefinition>(route: R, by: Player, call: object) =>
  api.call(route, call as unknown as RouteCall<R>, { as: await by.token() });
const list = async (by: Player, query: object = {}) =>
  (await api.call(followUpRoutes.list, { query: { limit: 100, ...query } }, { as: await by.token() })).body;

describe('a case', () => {
  it('is taken by one of two officers at once', async () => {
    const { id, revision } = await theCase();
    const answers = await Promise.all([
      act('take', officer, id, { revision }),
      act('take', colleague, id, { revision }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.problem.code).toBe('followup/changed');
    const events = await api.dataSource.getRepository(CaseEventEntity).findBy({ caseId: id });
    expect(events.map(({ kind }) => kind)).toEqual(['opened', 'taken']);
  });

  it('is served with a record and a next step, which the person is told of without a word of what it is', async () => {
    const { body } = await serve(api, officer, await theCase());
    expect(body).toMatchObject({
      status: 'in-progress',
      isMine: true,
      maskedName: '王**',
      dueOn: '2027-03-08',
      due: 'later',
      nextStep: '推荐两个岗位',
    });
    expect(body.events[0]).toMatchObject({ kind: 'served', service: 'guidance', words: '介绍了本地会计岗位的要求' });
    const { items } = await own(api, trainee.seeker);
    expect(items[0]).toMatchObject({ nextStep: { text: '推荐两个岗位', on: '2027-03-08' } });
    expect(items[0]?.events[0]).toMatchObject({ words: '介绍了本地会计岗位的要求' });
    const told: { title: string; text: string }[] = await api.dataSource.query(
      'SELECT title, text FROM inbox_messages WHERE person_id = ?',
      [trainee.seeker.personId],
    );
    expect(told).toEqual([
      { title: '后续服务有新进展', text: '人社部门更新了给你的后续服务和下一步安排，请到“后续服务”查看。' },
    ]);
  });

  it('keeps from the person what is not for the person, and in the database in no plain words', async () => {
    await serve(api, officer, await theCase(), { shown: false, words: '家里人代接电话' });
    const { items } = await own(api, trainee.seeker);
    expect(items[0]?.events.map(({ kind }) => kind)).toEqual(['opened']);
    const kept = JSON.stringify(
      await api.dataSource.query('SELECT * FROM follow_up_events, follow_up_cases'),
      (_, it) => (it?.type === 'Buffer' ? Buffer.from(it.data).toString() : it),
    );
    expect(kept).not.toContain('家里人');
    expect(kept).not.toContain('推荐两个岗位');
  });

  it('takes no service of another need, none of a day to come, and no next step in the past or far away', async () => {
    const found = await theCase();
    const refused = async (change: object) => (await serve(api, officer, found, change)).problem.errors?.[0]?.path;
    expect(await refused({ service: 'premises' })).toBe('service');
    expect(await refused({ servedOn: '2027-03-02' })).toBe('servedOn');
    expect(await refused({ servedOn: '2027-02-27' })).toBe('servedOn');
    expect(await refused({ nextStep: { text: '再联系', on: '2027-02-28' } })).toBe('nextStep.on');
    expect(await refused({ nextStep: { text: '再联系', on: '2027-06-01' } })).toBe('nextStep.on');
    expect((await theCase()).revision).toBe(found.revision);
  });

  it('is served only by who has it; it is passed on, or taken over, which the history keeps', async () => {
    const { id, revision } = await theCase();
    const taken = await act('take', officer, id, { revision });
    const refused = await serve(api, colleague, taken.body);
    expect(refused.problem.code).toBe('followup/taken-by-other');
    const offered = await api.call(followUpRoutes.colleagues, { params: { id } }, { as: await officer.token() });
    expect(offered.body.items.map((one) => one.id)).toContain(colleague.personId);
    expect(offered.body.items.map((one) => one.id)).not.toContain(officer.personId);
    const stranger = await makePlayer(api, officerOf('411500'));
    const wrong = await act('pass', officer, id, { revision: taken.body.revision, officerId: stranger.personId });
    expect(wrong.problem.code).toBe('followup/no-such-officer');
    const passed = await act('pass', officer, id, { revision: taken.body.revision, officerId: colleague.personId });
    expect(passed.body.isMine).toBe(false);
    const served = await serve(api, colleague, passed.body);
    expect(served.body.events.map(({ kind }) => kind)).toEqual(['served', 'passed', 'taken', 'opened']);
    const over = await act('take', officer, id, { revision: served.body.revision });
    expect(over.body).toMatchObject({ isMine: true, status: 'in-progress' });
  });

  it('closes with a result of its need; work ends every case of the person', async () => {
    const two = await unretained(api, ['employment', 'training'], { hostSide });
    const { employment, training } = await casesOf(api, two.seeker.personId);
    if (!employment || !training) throw new Error('no cases');
    const close = (found: typeof training, body: object) =>
      act('close', officer, found.id, { revision: found.revision, as: 'helped', ...body });
    expect((await close(employment, { result: 'trained' })).problem.errors?.[0]?.path).toBe('result');
    expect((await close(employment, {})).problem.errors?.[0]?.path).toBe('result');
    const { body } = await close(employment, { result: 'has-work', words: '到本地企业上班' });
    expect(body).toMatchObject({ status: 'helped', result: 'has-work', dueOn: null, nextStep: null });
    expect(body.others).toEqual([{ id: training.id, need: 'training', status: 'helped' }]);
    expect((await serve(api, officer, body)).problem.code).toBe('followup/not-allowed');
    const again = await act('reopen', officer, employment.id, { revision: body.revision, words: '试用期没有通过' });
    expect(again.body).toMatchObject({ status: 'open', result: null, dueOn: '2027-03-08', isMine: true });
  });

  it('is found by officers of the division and above only, and never by the person in the officer’s place', async () => {
    const { id } = await theCase();
    const elsewhere = await makePlayer(api, officerOf('411500'));
    expect((await seenBy(api, elsewhere, id)).problem.code).toBe('followup/not-found');
    expect((await seenBy(api, colleague, id)).status).toBe(200);
    const looks = await api.dataSource
      .getRepository(AuditEntry)
      .findBy({ action: 'followup.view-case', actorId: colleague.personId, subjectId: id });
    expect(looks).toHaveLength(1);
    await api.dataSource.query(
      `INSERT INTO person_grants (person_id, role, division_code) VALUES (?, 'officer', '410105')`,
      [trainee.seeker.personId],
    );
    expect((await seenBy(api, trainee.seeker, id)).problem.code).toBe('followup/not-found');
    expect((await list(trainee.seeker)).items.map((row: FollowUpRow) => row.id)).not.toContain(id);
  });

  it('shows name and phone only after a step-up, for a reason that is kept', async () => {
    const { id } = await theCase();
    const reveal = async () =>
      api.call(
        followUpRoutes.reveal,
        { params: { id }, body: { reason: '电话联系本人' } },
        { as: await officer.token() },
      );
    expect((await reveal()).problem.code).toBe('http/step-up-needed');
    await api.call(identityRoutes.stepUp, { body: { code: '000000' } }, { as: await officer.token() });
    expect((await reveal()).body).toEqual({ name: '王小明', phone: trainee.seeker.phone });
    const looks = await api.dataSource.getRepository(AuditEntry).findBy({ action: 'followup.reveal' });
    expect(looks).toMatchObject([{ subjectId: trainee.seeker.seekerId, reason: '电话联系本人' }]);
  });
});

describe('the officers’ list', () => {
  it('shows what is due first, page by page, by need, by whose it is, and closed ones', async () => {
    const county = await makeMentoredHost(api);
    const people = [];
    for (const day of ['2027-03-02', '2027-03-01', '2027-03-03']) {
      const one = await unretained(api, ['start-up'], { hostSide: county });
      const { id, revision } = await caseOf(api, one.seeker.personId);
      await act('plan', county.officer, id, { revision, nextStep: { text: '联系本人', on: day } });
      people.push(id);
    }
    const [second, first, third] = people;
    onDay(api, '2027-03-02');
    const query = { need: 'start-up', whose: 'mine' };
    const page = await list(county.officer, { ...query, limit: 2 });
    const rest = await list(county.officer, { ...query, limit: 2, cursor: page.nextCursor });
    const rows: FollowUpRow[] = [...page.items, ...rest.items];
    expect(rows.map(({ id, due }) => [id, due])).toEqual([
      [first, 'overdue'],
      [second, 'today'],
      [third, 'later'],
    ]);
    expect(rest.nextCursor).toBeNull();
    expect((await list(county.officer, { ...query, need: 'training' })).items).toEqual([]);
    expect((await list(county.officer, { need: 'start-up', whose: 'free' })).items).toEqual([]);
    expect((await list(await makePlayer(api, officerOf('411500')))).items).toEqual([]);
    const { revision } = (await seenBy(api, county.officer, String(first))).body;
    await act('close', county.officer, String(first), { revision, as: 'unreachable', words: '电话停机' });
    const closed = await list(county.officer, { need: 'start-up', state: 'closed' });
    expect(closed.items).toMatchObject([{ id: first, status: 'unreachable', closedOn: '2027-03-02', due: null }]);
  });
});

describe('the officers’ list of 20,000 cases', () => {
  const DIVISIONS = ['410105', '410102', '410302', '411502', '411722'];
  const PERSONS_FROM = 5_000_000;
  beforeAll(async () => {
    for (let from = 0; from < 20_000; from += 2_000) {
      const rows = Array.from({ length: 2_000 }, (_, index) => {
        const at = from + index;
        const isLive = at % 2 === 0;
        const day = addDays('2027-01-01', (at * 7919) % 120);
        const officerId = at % 5 === 0 ? officer.personId : null;
        const days = isLive ? [day, null] : [null, day];
        const place = DIVISIONS[at % DIVISIONS.length];
        const need = ['employment', 'training', 'start-up'][at % 3];
        return [
          PERSONS_FROM + at,
          1,
          1,
          place,
          need,
          isLive ? 'open' : 'declined',
          officerId,
          ...days,
          api.clock.now(),
        ];
      });
      await api.dataSource.query(
        `INSERT INTO follow_up_cases
           (person_id, seeker_id, internship_id, division_code, need, status, officer_id, due_on, closed_on, opened_at)
         VALUES ?`,
        [rows],
      );
    }
    await api.dataSource.query('ANALYZE TABLE follow_up_cases');
  });

  it.each([
    ['410000', { state: 'live', whose: 'all' }, 'ix_follow_up_cases_due'],
    ['411722', { state: 'live', whose: 'all', need: 'employment' }, 'ix_follow_up_cases_due'],
    ['410100', { state: 'live', whose: 'free' }, 'ix_follow_up_cases_due'],
    ['410000', { state: 'live', whose: 'mine' }, 'ix_follow_up_cases_officer'],
    ['411722', { state: 'closed', whose: 'all' }, 'ix_follow_up_cases_closed'],
  ] as const)('reads a page for %s by its index alone: %j', async (division, query, index) => {
    const actor = { personId: officer.personId, sessionId: '', grants: [officerOf(division)] };
    const cursor = encodeCursor(['2027-02-20', '1']);
    const [sql, parameters] = api
      .get(CaseQueries)
      .selectPage(actor, { ...query, limit: 50, cursor })
      .getQueryAndParameters();
    const runner = api.dataSource.createQueryRunner();
    try {
      const [plan]: { key: string; Extra: string }[] = await runner.query(`EXPLAIN ${sql}`, parameters);
      expect(plan).toMatchObject({ key: index, Extra: expect.not.stringContaining('filesort') });
      await runner.query('FLUSH STATUS');
      expect(await runner.query(sql, parameters)).toHaveLength(51);
      const reads: { Value: string }[] = await runner.query("SHOW SESSION STATUS LIKE 'Handler_read%'");
      // One row in five lies in the division; what is read backwards is looked up before it is filtered.
      expect(reads.reduce((sum, { Value }) => sum + Number(Value), 0)).toBeLessThan(1_000);
    } finally {
      await runner.release();
    }
  });
});
