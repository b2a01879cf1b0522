import type { Type } from '@nestjs/common';
import { retentionRoutes } from '@qihang/shared/followup';
import { CountHosts } from '../../src/followup/retention/count-hosts';
import { MakeChecks } from '../../src/followup/retention/make-checks';
import { RemindHosts } from '../../src/followup/retention/remind-hosts';
import { RetentionCheckEntity } from '../../src/followup/retention/retention-check.entity';
import { RetentionFigures } from '../../src/followup/retention/retention-figures';
import type { ScheduledJob } from '../../src/platform/worker';
import { makePlayer, type Player } from '../applications/scene';
import { officerOf } from '../identity/people';
import { type Begun, type MentoredHost, makeMentoredHost, onDay } from '../internships/support';
import { startApi, type TestApi } from '../support/api';
import { actOn, leftOn, overInternship, own, record, retained, retentionFor, say, unretained } from './support';

let api: TestApi;
let hostSide: MentoredHost;
let trainee: Begun;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  hostSide = await makeMentoredHost(api);
  trainee = await retained(api, { hostSide });
});

const run = (job: Type<ScheduledJob>) => api.get(job).run(new AbortController().signal);
const checks = async ({ internshipId } = trainee) => {
  const rows = await api.dataSource
    .getRepository(RetentionCheckEntity)
    .find({ where: { internshipId }, order: { afterMonths: 'ASC' } });
  return rows.map(({ afterMonths, dueOn, result }) => [afterMonths, dueOn, result]);
};
const dueList = async (by: Player, query: object = {}) => {
  const { body } = await api.call(retentionRoutes.due, { query: { limit: 100, ...query } }, { as: await by.token() });
  return body.items.filter(({ internshipId }) => internshipId === trainee.internshipId);
};
const remindersTo = async (agent: Player): Promise<{ title: string; text: string }[]> =>
  api.dataSource.query('SELECT title, text FROM inbox_messages WHERE person_id = ? ORDER BY id', [agent.personId]);

describe('the checks of a retained trainee', () => {
  it('fall due 1, 3 and 6 months after the end', async () => {
    for (const day of ['2027-03-27', '2027-03-28', '2027-05-27', '2027-05-28', '2027-08-28']) {
      onDay(api, day);
      await run(MakeChecks);
    }
    expect(await checks()).toEqual([
      [1, '2027-03-28', null],
      [3, '2027-05-28', null],
      [6, '2027-08-28', null],
    ]);
  });

  it('are made once though the clock jumps, there and back, and two workers make them at once', async () => {
    onDay(api, '2027-12-01');
    await Promise.all([run(MakeChecks), run(MakeChecks)]);
    onDay(api, '2027-03-28');
    await run(MakeChecks);
    onDay(api, '2027-12-01');
    await run(MakeChecks);
    expect((await checks()).map(([afterMonths]) => afterMonths)).toEqual([1, 3, 6]);
  });

  it('are not made for who was not retained, nor any more when the record was wrong', async () => {
    const other = await unretained(api, [], { hostSide });
    onDay(api, '2027-03-28');
    await record(api, trainee.internshipId);
    await actOn(api, trainee.internshipId);
    await run(MakeChecks);
    expect([await checks(other), await checks()]).toEqual([[], []]);
    expect((await retentionFor(api, hostSide.officer, trainee.internshipId)).body).toMatchObject({ isRetained: false });
    expect((await say(api, hostSide.agent, trainee.internshipId)).problem.code).toBe('followup/not-retained');
  });

  it('wait in the list of the division’s officers until somebody says that the trainee is there', async () => {
    onDay(api, '2027-03-28');
    await run(MakeChecks);
    const [row] = await dueList(hostSide.officer);
    expect(row).toMatchObject({ traineeName: '王**', dueOn: '2027-03-28', isContested: false, postTitle: '会计助理' });
    expect(await dueList(await makePlayer(api, officerOf('411500')))).toEqual([]);
    const { body } = await say(api, hostSide.agent, trainee.internshipId, { words: '在财务部工作' });
    expect(body.checks).toEqual([{ afterMonths: 1, dueOn: '2027-03-28', result: 'there' }]);
    expect(body.words[0]).toMatchObject({ side: 'host', leftOn: null, words: '在财务部工作' });
    expect(await dueList(hostSide.officer)).toEqual([]);
    const forOfficer = await retentionFor(api, hostSide.officer, trainee.internshipId);
    expect(forOfficer.body.words[0]?.words).toBe('在财务部工作');
    expect((await retentionFor(api, trainee.seeker, trainee.internshipId)).body.words[0]?.words).toBeNull();
  });

  it('that come after somebody left are known at once, and the trainee may wish for help again', async () => {
    onDay(api, '2027-04-20');
    await run(MakeChecks);
    await say(api, trainee.seeker, trainee.internshipId, leftOn('2027-04-10'));
    expect(await checks()).toEqual([[1, '2027-03-28', 'there']]);
    onDay(api, '2027-05-28');
    await run(MakeChecks);
    expect(await checks()).toEqual([
      [1, '2027-03-28', 'there'],
      [3, '2027-05-28', 'left'],
    ]);
    expect(await dueList(hostSide.officer)).toEqual([]);
    expect((await own(api, trainee.seeker)).mayWish).toBe(true);
  });

  it('that the sides say different things of are contested until an officer decides', async () => {
    onDay(api, '2027-03-28');
    await run(MakeChecks);
    await say(api, hostSide.agent, trainee.internshipId);
    await say(api, trainee.seeker, trainee.internshipId, leftOn('2027-03-15'));
    expect(await dueList(hostSide.officer, { state: 'contested' })).toMatchObject([{ isContested: true }]);
    expect(await checks()).toEqual([[1, '2027-03-28', null]]);
    expect((await retentionFor(api, hostSide.agent, trainee.internshipId)).body.isAsked).toBe(false);
    await say(api, hostSide.officer, trainee.internshipId, leftOn('2027-03-15', '工资流水到三月中'));
    expect(await checks()).toEqual([[1, '2027-03-28', 'left']]);
    expect(await dueList(hostSide.officer, { state: 'contested' })).toEqual([]);
  });

  it('are answered by one of two at once, with a day that can be, and by nobody else', async () => {
    onDay(api, '2027-03-28');
    await run(MakeChecks);
    const { body: seen } = await retentionFor(api, hostSide.agent, trainee.internshipId);
    const { revision } = seen;
    const answers = await Promise.all(
      [hostSide.agent, hostSide.officer].map(async (by) => {
        const call = { params: { id: trainee.internshipId }, body: { revision, isEmployed: true } };
        return (await api.call(retentionRoutes.answer, call, { as: await by.token() })).status;
      }),
    );
    expect(answers.sort()).toEqual([200, 409]);
    const refused = async (day: string) =>
      (await say(api, hostSide.agent, trainee.internshipId, leftOn(day))).problem.errors?.[0]?.path;
    expect([await refused('2027-03-29'), await refused('2027-02-01')]).toEqual(['leftOn', 'leftOn']);
    const strangers = [(await makeMentoredHost(api)).agent, await makePlayer(api, officerOf('411500'))];
    for (const by of strangers) {
      expect((await say(api, by, trainee.internshipId)).problem.code).toBe('followup/retention-not-found');
    }
  });

  it('are asked of the host when they fall due and once more, not after an answer, and without a name', async () => {
    for (const day of ['2027-03-28', '2027-03-28', '2027-04-04', '2027-04-20']) {
      onDay(api, day);
      await run(MakeChecks);
      await run(RemindHosts);
    }
    const told = await remindersTo(hostSide.agent);
    expect(told).toHaveLength(2);
    expect(JSON.stringify(told)).not.toContain('王');
    onDay(api, '2027-05-28');
    await say(api, hostSide.agent, trainee.internshipId);
    await run(MakeChecks);
    await run(RemindHosts);
    expect(await remindersTo(hostSide.agent)).toHaveLength(2);
  });
});

describe('the figures of a host', () => {
  it('count who completed, who was retained, and who was still there later', async () => {
    const gone = await retained(api, { hostSide });
    await unretained(api, [], { hostSide });
    await overInternship(api, { hostSide });
    onDay(api, '2027-05-28');
    await run(MakeChecks);
    await run(CountHosts);
    await say(api, hostSide.agent, trainee.internshipId);
    await say(api, hostSide.agent, gone.internshipId, leftOn('2027-04-10'));
    const figures = await api.get(RetentionFigures).of([hostSide.hostId]);
    expect(figures.get(hostSide.hostId)).toEqual([
      { afterMonths: 0, base: 4, retained: 2, rate: 5_000 },
      { afterMonths: 1, base: 2, retained: 2, rate: 10_000 },
      { afterMonths: 3, base: 2, retained: 1, rate: 5_000 },
    ]);
    const { body } = await api.call(retentionRoutes.myHostFigures, {}, { as: await hostSide.agent.token() });
    expect(body.items).toMatchObject([{ hostId: hostSide.hostId, rates: [{ base: 4 }, { base: 2 }, { base: 2 }] }]);
  });

  it('are sorted by rate, page by page, within the officer’s divisions', async () => {
    const [low, middle, high] = [hostSide, await makeMentoredHost(api), await makeMentoredHost(api)];
    await unretained(api, [], { hostSide: low });
    await unretained(api, [], { hostSide: low });
    await retained(api, { hostSide: middle });
    await unretained(api, [], { hostSide: middle });
    await retained(api, { hostSide: high });
    const own3 = [low.hostId, middle.hostId, high.hostId];
    const read = async (order: 'lowest' | 'highest', by = low.officer) => {
      const ids: string[] = [];
      for (let cursor: string | undefined; ; ) {
        const query = { order, limit: 2, cursor };
        const { body } = await api.call(retentionRoutes.hostFigures, { query }, { as: await by.token() });
        ids.push(...body.items.map(({ hostId }) => hostId));
        if (body.nextCursor === null) return ids;
        cursor = body.nextCursor;
      }
    };
    const all = await read('lowest');
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((id) => own3.includes(id))).toEqual(own3);
    expect(await read('highest')).toEqual([...all].reverse());
    expect(await read('lowest', await makePlayer(api, officerOf('411500')))).toEqual([]);
  });
});
