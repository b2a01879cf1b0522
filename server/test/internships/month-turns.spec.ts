import { internshipMonthRoutes as routes } from '@qihang/shared/internships';
import { FollowAgreement } from '../../src/internships/follow-agreement';
import { InternshipEntity } from '../../src/internships/internship.entity';
import { FollowDays } from '../../src/internships/months/follow-days';
import { MonthRecords } from '../../src/internships/months/month-records';
import { RemindOfMonths } from '../../src/internships/months/remind-of-months';
import { changeMentor } from '../agreements/support';
import { makePlayer, type Player } from '../applications/scene';
import { officerOf } from '../identity/people';
import { startApi, type TestApi } from '../support/api';
import {
  type Begun,
  begunInternship,
  entryFor,
  internship,
  LOGGED,
  logDecember,
  makeMentoredHost,
  monthsOfInternship,
  newMentor,
  onDay,
  PAID,
  syncOne,
  toldTo,
} from './support';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

type Acts = Begun & ReturnType<typeof monthsOfInternship>;

/** An internship whose December is over and logged. */
async function december(hostSide?: Parameters<typeof begunInternship>[1]): Promise<Acts> {
  onDay(api, '2027-01-01');
  const begun = await begunInternship(api, hostSide);
  await logDecember(api, begun);
  return { ...begun, ...monthsOfInternship(api, begun) };
}

async function closedDecember(hostSide?: Parameters<typeof begunInternship>[1]): Promise<Acts> {
  const month = await december(hostSide);
  await month.submit(month.mentor);
  await month.confirm(month.seeker, 1);
  return month;
}

const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status).sort();
const remind = () => api.get(RemindOfMonths).run(new AbortController().signal);
const records = () => api.get(MonthRecords);

/** The agreement has moved the internship's last day. */
async function moveEnd({ internshipId }: Begun, endsOn: string): Promise<void> {
  await api.dataSource.getRepository(InternshipEntity).update(internshipId, { endsOn });
  await api.dataSource.transaction(() => api.get(FollowDays).execute(internshipId));
}

describe('two at once', () => {
  it('of a trainee’s confirmation and a new submission one counts, and the other is told', async () => {
    const { submit, confirm, get, mentor, seeker } = await december();
    await submit(mentor);
    const answers = await Promise.all([
      confirm(seeker, 1),
      submit(mentor, { revision: 1, attendedDays: ['2026-12-01'] }),
    ]);
    expect(statuses(answers)).toEqual([204, 409]);
    const { body } = await get(seeker);
    if (answers[0].status === 204) expect(body).toMatchObject({ status: 'closed', attendedDays: LOGGED });
    else expect(body).toMatchObject({ status: 'submitted', attendedDays: ['2026-12-01'] });
    expect(answers.find(({ status }) => status === 409)?.problem.code).toBe('internship-months/changed');
  });

  it('taps of one button submit and confirm once', async () => {
    const { submit, confirm, get, mentor, agent, seeker } = await december();
    expect(statuses(await Promise.all([submit(mentor), submit(mentor), submit(agent)]))).toEqual([204, 409, 409]);
    expect(statuses(await Promise.all([confirm(seeker, 1), confirm(seeker, 1)]))).toEqual([204, 409]);
    expect((await get(seeker)).body.events.map(({ kind }) => kind)).toEqual(['submit', 'confirm']);
    expect(await toldTo(api, seeker)).toHaveLength(1);
  });

  it('officers settle once, and so does the mentor who answers meanwhile', async () => {
    const { submit, object, settle, get, mentor, seeker, officer } = await december();
    const other = await makePlayer(api, officerOf('410000'));
    await submit(mentor);
    await object(seeker, 1);
    const answers = await Promise.all([
      settle(officer, 2, { stipendFen: 200_000 }),
      settle(other, 2, { stipendFen: 210_000 }),
      submit(mentor, { revision: 2, note: '已核实' }),
    ]);
    expect(statuses(answers)).toEqual([204, 409, 409]);
    expect((await get(seeker)).body.revision).toBe(3);
  });

  it('confirmation and objection do not both count', async () => {
    const { submit, confirm, object, get, mentor, seeker } = await december();
    await submit(mentor);
    expect(statuses(await Promise.all([confirm(seeker, 1), object(seeker, 1)]))).toEqual([204, 409]);
    expect((await get(seeker)).body.events).toHaveLength(2);
  });
});

describe('the months of an internship', () => {
  it('that are closed stay when the end moves; one that is not is submitted again, and told', async () => {
    const month = await closedDecember();
    onDay(api, '2027-02-01');
    await syncOne(api, month.mentor, entryFor(api, month, january));
    await month.submit(month.mentor, { attendedDays: ['2027-01-04', '2027-01-20'], ...JANUARY_PAID }, 2);
    await moveEnd(month, '2027-01-15');
    const { items } = (await month.list(month.seeker)).body;
    expect(items.map(({ number, to, status }) => [number, to, status])).toEqual([
      [1, '2026-12-31', 'closed'],
      [2, '2027-01-15', 'open'],
    ]);
    const reopened = (await month.get(month.mentor, 2)).body;
    expect(reopened).toMatchObject({ attendedDays: [], stipendFen: null, revision: 2 });
    expect(reopened.events.map(({ kind }) => kind)).toEqual(['submit', 'reopen']);
    expect(await toldTo(api, month.mentor)).toContain('第2个月需要重新提交');
    const again = { revision: 2, attendedDays: ['2027-01-04'], ...JANUARY_PAID };
    expect((await month.submit(month.mentor, { ...again, attendedDays: ['2027-01-20'] }, 2)).status).toBe(400);
    expect((await month.submit(month.mentor, again, 2)).status).toBe(204);
  });

  it('stay in the list once closed, also when the end moves before them', async () => {
    const month = await closedDecember();
    await moveEnd(month, '2026-12-20');
    const { items } = (await month.list(month.seeker)).body;
    expect(items.map(({ to, status }) => [to, status])).toEqual([['2026-12-31', 'closed']]);
  });

  it('can be submitted on the last day of one that ends early', async () => {
    onDay(api, '2026-12-12');
    const begun = await begunInternship(api, { internship: { endsOn: '2026-12-12' } });
    const month = monthsOfInternship(api, begun);
    await logDecember(api, begun);
    const paid = { stipendFen: 60_000, stipendPaidOn: '2026-12-12' };
    expect((await month.submit(begun.mentor, paid)).status).toBe(204);
    expect((await month.get(begun.seeker)).body).toMatchObject({ to: '2026-12-12', isOver: true });
  });

  it('go on with another mentor, who submits from then on', async () => {
    const signed = await internship(api);
    const { mentorId, mentor } = await newMentor(api, signed);
    onDay(api, '2027-01-01');
    await syncOne(api, signed.mentor, entryFor(api, signed));
    const month = monthsOfInternship(api, signed);
    await month.submit(signed.mentor);
    expect((await changeMentor(api, signed.agent, signed.id, { mentorId, from: '2027-01-01' })).status).toBeLessThan(
      300,
    );
    await api.get(FollowAgreement).handle({ agreementId: signed.id });
    expect((await month.get(signed.mentor)).problem.code).toBe('internships/not-found');
    expect((await month.submit(signed.mentor, { revision: 1 })).status).not.toBe(204);
    expect((await month.submit(mentor, { revision: 1 })).status).toBe(204);
    expect((await month.get(mentor)).body.events).toHaveLength(2);
  });

  it('are summed up for many internships by one statement', async () => {
    const closed = await closedDecember();
    const objected = await december();
    await objected.submit(objected.mentor);
    await objected.object(objected.seeker, 1);
    const open = await december();
    onDay(api, '2027-02-10');
    const ids = [closed, objected, open].map(({ internshipId }) => internshipId);
    const query = jest.spyOn(api.dataSource.manager, 'query');
    const facts = await records().factsOf(ids);
    expect(query).toHaveBeenCalledTimes(1);
    query.mockRestore();
    expect(ids.map((id) => facts.get(id))).toEqual([
      { objectedMonths: 0, lateMonths: 1, toSubmit: [2] },
      { objectedMonths: 1, lateMonths: 1, toSubmit: [2] },
      { objectedMonths: 0, lateMonths: 2, toSubmit: [1, 2] },
    ]);
    expect(await records().closedUntil(ids)).toEqual(new Map([[closed.internshipId, '2026-12-31']]));
    expect(await records().factsOf([])).toEqual(new Map());
  });
});

describe('the side whose turn it is', () => {
  const about = async (who: Player) => (await toldTo(api, who)).filter((title) => title.startsWith('请'));

  it('is reminded once, on the last day in time, by however many workers', async () => {
    const { submit, mentor, seeker, agent } = await december();
    onDay(api, '2027-01-06');
    await remind();
    expect(await about(mentor)).toEqual([]);
    onDay(api, '2027-01-07');
    await Promise.all([remind(), remind()]);
    await remind();
    for (const who of [mentor, agent]) expect(await about(who)).toEqual(['请提交第1个月的考勤和补助']);
    expect(await about(seeker)).toEqual(['请写第1个月的月度小结']);
    await submit(mentor);
    onDay(api, '2027-01-14');
    await remind();
    await remind();
    expect(await about(seeker)).toEqual(['请写第1个月的月度小结', '请确认第1个月的考勤和补助']);
    expect(await about(mentor)).toHaveLength(1);
  });

  it('is the mentor’s and the host’s while the stipend is missing or an objection waits', async () => {
    const unpaid = await december();
    await unpaid.submit(unpaid.mentor, { stipendFen: null, stipendPaidOn: null });
    await unpaid.confirm(unpaid.seeker, 1, ['attendance']);
    const objected = await december();
    await objected.submit(objected.mentor);
    await objected.object(objected.seeker, 1);
    onDay(api, '2027-01-08');
    await remind();
    expect(await about(unpaid.agent)).toEqual(['请填写第1个月的补助']);
    expect(await about(objected.mentor)).toEqual(['请答复第1个月的异议']);
  });

  it('finds all months that wait for it, trainee by trainee, page by page', async () => {
    const host = await makeMentoredHost(api);
    const first = await december({ hostSide: host });
    const second = await december({ hostSide: host });
    await closedDecember({ hostSide: host });
    await second.submit(host.mentor);
    const waiting = async (by: Player, as: 'mentor' | 'host', page: { limit?: number; cursor?: string } = {}) =>
      (await api.call(routes.waiting, { query: { as, ...page } }, { as: await by.token() })).body;
    const namesOf = ({ items }: Awaited<ReturnType<typeof waiting>>) =>
      items.map(({ internship: { id }, month }) => [id, month.number, month.status]);
    expect(namesOf(await waiting(host.agent, 'host'))).toEqual([[first.internshipId, 1, 'open']]);
    await second.object(second.seeker, 1);
    const one = await waiting(host.mentor, 'mentor', { limit: 1 });
    const next = await waiting(host.mentor, 'mentor', { limit: 1, cursor: one.nextCursor ?? '' });
    expect([...namesOf(one), ...namesOf(next)]).toEqual([
      [first.internshipId, 1, 'open'],
      [second.internshipId, 1, 'objected'],
    ]);
    const other = await makeMentoredHost(api);
    expect((await waiting(other.agent, 'host')).items).toEqual([]);
    expect((await waiting(host.agent, 'mentor')).items).toEqual([]);
  });
});

describe('an officer’s list', () => {
  it('holds objections and requests of the division, the longest waiting first, with masked names', async () => {
    const list = async (
      by: Player,
      queue: 'objection' | 'correction',
      page: { limit?: number; cursor?: string } = {},
    ) => (await api.call(routes.officerList, { query: { queue, ...page } }, { as: await by.token() })).body;
    const officer = await makePlayer(api, officerOf('410185'));
    const far = await makePlayer(api, officerOf('411500'));
    const inDivision = { internship: { divisionCode: '410185' } };
    const first = await december(inDivision);
    await first.submit(first.mentor);
    await first.object(first.seeker, 1);
    const second = await closedDecember(inDivision);
    await second.askCorrection(second.agent, 2);
    const third = await december(inDivision);
    await third.submit(third.mentor);
    await third.object(third.seeker, 1);
    const one = await list(officer, 'objection', { limit: 1 });
    const next = await list(officer, 'objection', { limit: 1, cursor: one.nextCursor ?? '' });
    expect([...one.items, ...next.items].map(({ internship: { id } }) => id)).toEqual([
      first.internshipId,
      third.internshipId,
    ]);
    expect(next.nextCursor).toBeNull();
    expect(one.items[0]?.internship.traineeName).toBe('王**');
    expect((await list(officer, 'correction')).items.map(({ internship: { id } }) => id)).toEqual([
      second.internshipId,
    ]);
    expect((await list(far, 'objection')).items).toEqual([]);
    const counts = await api.call(routes.officerCounts, {}, { as: await officer.token() });
    expect(counts.body).toEqual({ objections: 2, corrections: 1 });
    const party = await makePlayer(api, officerOf('410185'), {
      role: 'host-agent',
      hostId: first.hostId,
      divisionCode: null,
    });
    expect((await list(party, 'objection')).items.map(({ internship: { id } }) => id)).toEqual([third.internshipId]);
    await first.submit(first.mentor, { revision: 2, ...PAID, note: '已核实' });
    expect((await list(officer, 'objection')).items).toHaveLength(1);
  });
});

const january = { periodFrom: '2027-01-01', periodTo: '2027-01-20', attendedDays: ['2027-01-04', '2027-01-20'] };
const JANUARY_PAID = { stipendFen: 190_000, stipendPaidOn: '2027-01-31' };
