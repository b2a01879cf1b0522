import { internshipMonthRoutes } from '@qihang/shared/internships';
import type { Problem } from '@qihang/shared/platform';
import { MonthEntity } from '../../src/internships/months/month.entity';
import { makePlayer } from '../applications/scene';
import { officerOf } from '../identity/people';
import { startApi, type TestApi } from '../support/api';
import { begunInternship, loggedDecember, makeMentoredHost } from './support';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const december = () => loggedDecember(api);

describe('who has to do with a month', () => {
  it('is its trainee, its mentor, its host and the division’s officers, each for the own part', async () => {
    const month = await december();
    const { submit, confirm, object, settle, askCorrection, report, get, seeker, mentor, agent, officer } = month;
    const codes = async (acts: Promise<{ status: number; problem: Problem }>[]) =>
      (await Promise.all(acts)).map(({ problem }) => problem.code);
    const far = await makePlayer(api, officerOf('411500'));
    const other = await makeMentoredHost(api);
    expect(await codes([get(far), get(other.agent), get(other.mentor)])).toEqual(
      Array(3).fill('internships/not-found'),
    );
    expect(await codes([submit(seeker), submit(officer), report(mentor), confirm(agent, 1), settle(agent, 1)])).toEqual(
      Array(5).fill('http/role-needed'),
    );
    expect(await codes([submit(other.mentor), submit(other.agent), settle(far, 1)])).toEqual(
      Array(3).fill('internships/not-found'),
    );
    const { seeker: another } = await begunInternship(api, { hostSide: month });
    expect(await codes([get(another), confirm(another, 1), object(another, 1), askCorrection(another, 1)])).toEqual(
      Array(4).fill('internships/not-found'),
    );
  });

  it('is told in words without names, amounts or what anybody wrote, and kept encrypted', async () => {
    const { submit, object, report, mentor, seeker, internshipId } = await december();
    await submit(mentor, { note: '密密麻麻的说明' });
    await object(seeker, 1, { text: '密密麻麻的异议' });
    await report(seeker, { done: '密密麻麻的小结' });
    const kept = async (table: string, column: string) => {
      const rows: { kept: Buffer }[] = await api.dataSource.query(`SELECT ${column} AS kept FROM ${table}`);
      return rows.map((row) => row.kept?.toString() ?? '');
    };
    const told = await api.dataSource.query('SELECT title, text, source_key FROM inbox_messages');
    const dump = JSON.stringify([
      told,
      await api.dataSource.getRepository(MonthEntity).findBy({ internshipId }),
      await kept('internship_month_events', 'detail_cipher'),
      await kept('internship_month_reports', 'content_cipher'),
    ]);
    expect(dump).not.toContain('密密麻麻');
    expect(dump).not.toContain('王小明');
  });

  it('writes down every look of an officer', async () => {
    const { get, officer, mentor, internshipId } = await december();
    await get(mentor);
    await get(officer);
    const looks = (await api.dataSource.query(
      `SELECT actor_id AS actorId FROM audit_entries WHERE action = 'internships.month-read' AND subject_id = ?`,
      [internshipId],
    )) as { actorId: string }[];
    expect(looks.map(({ actorId }) => actorId)).toEqual([officer.personId]);
  });

  it('sees all months of an internship, the first first', async () => {
    const { list, seeker } = await december();
    const { items } = (await list(seeker)).body;
    expect(items.map(({ number, isOver, from, to }) => [number, isOver, from, to])).toEqual([
      [1, true, '2026-12-01', '2026-12-31'],
      [2, false, '2027-01-01', '2027-01-31'],
      [3, false, '2027-02-01', '2027-02-28'],
    ]);
    expect(items[0]).toMatchObject({ dueOn: '2027-01-07', isLate: false });
    const { status } = await api.call(
      internshipMonthRoutes.waiting,
      { query: { as: 'host' } },
      {
        as: await seeker.token(),
      },
    );
    expect(status).toBe(403);
  });
});
