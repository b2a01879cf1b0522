import { internshipPhotoRoutes } from '@qihang/shared/internships';
import type { Problem } from '@qihang/shared/platform';
import { LeaveEntity } from '../../src/internships/leaves/leave.entity';
import { MonthEntity } from '../../src/internships/months/month.entity';
import { photo } from '../agreements/support';
import { type Player } from '../applications/scene';
import { startApi, type TestApi } from '../support/api';
import {
  type Begun,
  begunInternship,
  LOGGED,
  logDecember,
  loggedDecember,
  monthsOfInternship,
  onDay,
  PAID,
  toldTo,
} from './support';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  for (const act of ['UPDATE', 'DELETE']) {
    await api.dataSource.query(
      `CREATE TRIGGER month_events_${act.toLowerCase()} BEFORE ${act} ON internship_month_events FOR EACH ROW
       SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the history is only ever inserted'`,
    );
  }
});
afterAll(() => api.close());

const december = () => loggedDecember(api);

const pathsOf = ({ problem }: { problem: Problem }) => (problem.errors ?? []).map(({ path }) => path);

async function addPhoto({ internshipId }: Begun, by: Player): Promise<string> {
  const route = { ...internshipPhotoRoutes.add, path: `/internships/${internshipId}/photos` } as const;
  const added = await api.upload(
    route,
    { name: '转账.jpg', content: await photo() },
    { purpose: 'month' },
    { as: await by.token() },
  );
  return added.body.id;
}

describe('a month', () => {
  it('is submitted by the mentor, confirmed by the trainee, and closed', async () => {
    const month = await december();
    const proof = await addPhoto(month, month.mentor);
    const before = await month.get(month.mentor);
    expect(before.body).toMatchObject({ status: 'open', revision: 0, loggedDays: LOGGED, entries: 1, isOver: true });
    expect((await month.submit(month.mentor, { proofPhotoIds: [proof] })).status).toBe(204);
    expect(await toldTo(api, month.seeker)).toEqual(['第1个月的考勤等你确认']);
    expect((await month.confirm(month.seeker, 1)).status).toBe(204);
    const { body } = await month.get(month.agent);
    expect(body).toMatchObject({
      status: 'closed',
      attendedDays: LOGGED,
      ...PAID,
      proofPhotoIds: [proof],
      entries: 1,
      revision: 2,
      dueOn: null,
    });
    expect(body.closedAt).not.toBeNull();
    expect(body.events.map(({ kind, by }) => [kind, by])).toEqual([
      ['submit', 'mentor'],
      ['confirm', 'trainee'],
    ]);
    expect(await toldTo(api, month.mentor)).toEqual(['第1个月已确认']);
    expect(await toldTo(api, month.agent)).toEqual(['第1个月已确认']);
  });

  it('is submitted by the host too, once it is over and the mentor has logged it', async () => {
    onDay(api, '2026-12-31');
    const begun = await begunInternship(api);
    const month = monthsOfInternship(api, begun);
    expect((await month.submit(begun.agent, { stipendFen: null, stipendPaidOn: null })).problem.code).toBe(
      'internship-months/not-over',
    );
    onDay(api, '2027-01-01');
    const unlogged = await month.submit(begun.agent);
    expect(pathsOf(unlogged)).toEqual(['entries']);
    expect(unlogged.problem.errors?.[0]?.message).toContain('还缺1条带教记录');
    await logDecember(api, begun);
    expect((await month.submit(begun.agent)).status).toBe(204);
    expect((await month.get(begun.seeker)).body.events.map(({ by }) => by)).toEqual(['host']);
  });

  it('takes days of its own only, each once, and a stipend with its day', async () => {
    const { submit, mentor, get } = await december();
    const refused = async (change: Parameters<typeof submit>[1]) => pathsOf(await submit(mentor, change));
    expect(await refused({ attendedDays: ['2026-11-30'] })).toEqual(['attendedDays']);
    expect(await refused({ attendedDays: ['2027-01-01'] })).toEqual(['attendedDays']);
    expect(await refused({ attendedDays: ['2026-12-01', '2026-12-01'] })).toEqual(['attendedDays']);
    expect(await refused({ stipendPaidOn: null })).toEqual(['stipendPaidOn']);
    expect(await refused({ stipendFen: null })).toEqual(['stipendFen']);
    expect(await refused({ stipendFen: 0 })).toEqual(['stipendFen']);
    expect(await refused({ stipendPaidOn: '2027-01-02' })).toEqual(['stipendPaidOn']);
    expect(await refused({ proofPhotoIds: ['999999'] })).toEqual(['proofPhotoIds']);
    expect(await refused({ attendedDays: ['2026-11-30'], stipendFen: null })).toEqual(['attendedDays', 'stipendFen']);
    expect((await get(mentor)).body).toMatchObject({ status: 'open', events: [] });
    expect((await submit(mentor, {}, 4)).problem.code).toBe('internship-months/not-found');
  });

  it('counts a day of approved leave as attended only with clear words, and keeps how many there were', async () => {
    const { submit, get, mentor, internshipId } = await december();
    const leave = { internshipId, kind: 'personal', status: 'approved', requestedAt: api.clock.now() } as const;
    await api.dataSource
      .getRepository(LeaveEntity)
      .insert({ ...leave, fromDay: '2026-12-02', toDay: '2026-12-03', reasonCipher: null });
    expect((await get(mentor)).body.leaveDays).toEqual(['2026-12-02', '2026-12-03']);
    expect(pathsOf(await submit(mentor))).toEqual(['note']);
    expect((await submit(mentor, { note: '当天下午销假到岗' })).status).toBe(204);
    const kept = await api.dataSource.getRepository(MonthEntity).findOneByOrFail({ internshipId });
    expect(kept).toMatchObject({ leaveDays: 2, attendedDays: LOGGED, entries: [{ revision: 1 }] });
  });

  it('without a stipend asks the trainee about attendance only, and about the stipend once it is paid', async () => {
    const { submit, confirm, pay, get, mentor, seeker, agent } = await december();
    await submit(mentor, { stipendFen: null, stipendPaidOn: null });
    expect(pathsOf(await confirm(seeker, 1))).toEqual(['parts']);
    expect((await confirm(seeker, 1, ['attendance'])).status).toBe(204);
    expect((await get(seeker)).body).toMatchObject({ status: 'stipend-due', stipendFen: null });
    expect(pathsOf(await pay(agent, { stipendPaidOn: '2026-11-01' }))).toEqual(['stipendPaidOn']);
    expect((await pay(agent)).status).toBe(204);
    expect((await get(seeker)).body).toMatchObject({ status: 'submitted', ...PAID });
    expect((await confirm(seeker, 3, ['stipend'])).status).toBe(204);
    expect((await get(seeker)).body).toMatchObject({ status: 'closed', attendedDays: LOGGED });
  });

  it('is confirmed part by part, in any order', async () => {
    const { submit, confirm, get, mentor, seeker } = await december();
    await submit(mentor);
    await confirm(seeker, 1, ['stipend']);
    expect((await get(seeker)).body).toMatchObject({ status: 'submitted', attendanceConfirmedAt: null });
    await confirm(seeker, 2, ['attendance']);
    expect((await get(seeker)).body.status).toBe('closed');
  });
});

describe('an objection', () => {
  it('is answered by submitting again, and the trainee is asked anew', async () => {
    const month = await december();
    const { submit, object, confirm, get, mentor, seeker, agent } = month;
    const photoId = await addPhoto(month, seeker);
    await submit(mentor);
    await confirm(seeker, 1, ['stipend']);
    expect((await object(seeker, 2, { photoIds: [photoId] })).status).toBe(204);
    expect((await get(agent)).body).toMatchObject({ status: 'objected' });
    expect(await toldTo(api, agent)).toContain('第1个月有异议');
    const days = [...LOGGED, '2026-12-03'];
    expect(pathsOf(await submit(agent, { revision: 3, attendedDays: days }))).toEqual(['note']);
    await submit(agent, { revision: 3, attendedDays: days, note: '已补上12月3日' });
    const { body } = await get(seeker);
    expect(body).toMatchObject({ status: 'submitted', attendedDays: days, stipendConfirmedAt: null });
    expect(body.events.slice(-2)).toMatchObject([
      { kind: 'object', by: 'trainee', text: '12月3日我也在', about: ['attendance'], photoIds: [photoId] },
      { kind: 'submit', by: 'host', text: '已补上12月3日', after: { attendedDays: days } },
    ]);
    expect((await confirm(seeker, 4)).status).toBe(204);
  });

  it('is settled by an officer of the division, who may set the figures; all sides read why', async () => {
    const { submit, object, settle, get, list, mentor, seeker, agent, officer, internshipId } = await december();
    await submit(mentor);
    await object(seeker, 1, { about: ['attendance', 'stipend'] });
    const decided = { attendedDays: ['2026-12-03', ...LOGGED], stipendFen: null, stipendPaidOn: null };
    expect(pathsOf(await settle(officer, 2, { attendedDays: ['2027-01-03'] }))).toEqual(['attendedDays']);
    expect((await settle(officer, 2, decided)).status).toBe(204);
    for (const who of [seeker, mentor, agent]) {
      expect((await get(who)).body).toMatchObject({ status: 'closed', attendedDays: [...LOGGED, '2026-12-03'] });
      expect(await toldTo(api, who)).toContain('第1个月的异议已处理');
    }
    const { body } = await get(seeker);
    expect(body.events.at(-1)).toMatchObject({
      kind: 'settle',
      by: 'bureau',
      text: '查过打卡记录',
      before: { attendedDays: LOGGED, ...PAID },
      after: { stipendFen: null },
    });
    expect((await list(officer)).body.items[0]).toMatchObject({ status: 'closed', attended: 3, stipendFen: null });
    const [audited] = (await api.dataSource.query(
      `SELECT action FROM audit_entries WHERE action = 'internships.month-settle' AND subject_id = ?`,
      [internshipId],
    )) as { action: string }[];
    expect(audited).toBeDefined();
  });

  it('is possible while the stipend is missing', async () => {
    const { submit, confirm, object, get, mentor, seeker } = await december();
    await submit(mentor, { stipendFen: null, stipendPaidOn: null });
    await confirm(seeker, 1, ['attendance']);
    expect((await object(seeker, 2, { about: ['stipend'], text: '一直没有收到补助' })).status).toBe(204);
    expect((await get(seeker)).body.status).toBe('objected');
    expect((await get(seeker)).body.attendanceConfirmedAt).not.toBeNull();
  });
});

describe('a closed month', () => {
  async function closed() {
    const month = await december();
    await month.submit(month.mentor);
    await month.confirm(month.seeker, 1);
    return month;
  }

  it('changes by nothing but a correction', async () => {
    const { submit, pay, confirm, object, settle, report, mentor, seeker, officer } = await closed();
    const refusals = [
      await submit(mentor, { revision: 2 }),
      await pay(mentor),
      await confirm(seeker, 2),
      await object(seeker, 2),
      await settle(officer, 2),
      await report(seeker),
    ];
    expect(refusals.map(({ problem }) => problem.code)).toEqual(refusals.map(() => 'internship-months/not-allowed'));
  });

  it('is corrected by an officer whom a party asked; before and after are kept, and all sides told', async () => {
    const { askCorrection, correct, get, seeker, mentor, agent, officer } = await closed();
    expect((await askCorrection(seeker, 2)).status).toBe(204);
    expect(await toldTo(api, agent)).toContain('第1个月有更正申请');
    expect((await askCorrection(mentor, 3)).problem.code).toBe('internship-months/correction-pending');
    expect((await get(officer)).body.isCorrectionAsked).toBe(true);
    expect(pathsOf(await correct(officer, 3))).toEqual(['attendedDays']);
    expect((await correct(officer, 3, { stipendFen: 195_000 })).status).toBe(204);
    const { body } = await get(seeker);
    expect(body).toMatchObject({ status: 'closed', stipendFen: 195_000, isCorrectionAsked: false });
    expect(body.events.at(-1)).toMatchObject({
      kind: 'correct',
      before: { stipendFen: 190_000 },
      after: { stipendFen: 195_000 },
      text: '银行流水为1950元',
    });
    for (const who of [seeker, mentor, agent]) expect(await toldTo(api, who)).toContain('第1个月已更正');
  });

  it('stays as it is when the officer refuses', async () => {
    const { askCorrection, refuseCorrection, get, agent, seeker, officer } = await closed();
    expect((await refuseCorrection(officer, 2)).problem.code).toBe('internship-months/no-correction');
    await askCorrection(agent, 2);
    expect(await toldTo(api, seeker)).toContain('第1个月有更正申请');
    expect((await refuseCorrection(officer, 3)).status).toBe(204);
    expect((await get(agent)).body).toMatchObject({ isCorrectionAsked: false, ...PAID });
    expect((await get(agent)).body.events.at(-1)).toMatchObject({ kind: 'refuse-correction', text: '与银行流水一致' });
  });
});

describe('the report on a month', () => {
  it('is written by the trainee and changed until the month is closed; all sides read it', async () => {
    const { report, get, list, seeker, mentor, agent, officer } = await december();
    expect((await report(seeker)).status).toBe(204);
    expect((await report(seeker)).problem.code).toBe('internship-months/changed');
    expect((await report(seeker, { revision: 1, difficulties: '税务还不熟' })).status).toBe(204);
    for (const who of [seeker, mentor, agent, officer]) {
      expect((await get(who)).body.report).toMatchObject({ done: '整理凭证', difficulties: '税务还不熟', revision: 2 });
    }
    expect((await list(mentor)).body.items.map(({ hasReport }) => hasReport)).toEqual([true, false, false]);
    expect((await report(seeker, {}, 3)).problem.code).toBe('internship-months/not-begun');
    expect((await report(seeker, { done: '  ' }, 2)).problem.code).toBe('http/bad-input');
  });
});
