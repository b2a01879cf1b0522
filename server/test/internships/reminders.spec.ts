import { INTERNSHIP_POLICY, internshipReminderRoutes, type ReminderTimes } from '@qihang/shared/internships';
import { valueOn } from '@qihang/shared/platform';
import { InternshipEntity } from '../../src/internships/internship.entity';
import { hostsToTell, mentorsToRemind, type Query } from '../../src/internships/reminders/reminder-candidates';
import { SendMessage } from '../../src/notices';
import type { Player } from '../applications/scene';
import { startApi, type TestApi } from '../support/api';
import {
  atHour,
  type Begun,
  begunInternship,
  entryFor,
  makeMentoredHost,
  newMentor,
  remindersOf,
  remindMentors,
  syncOne,
  tellHosts,
} from './support';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
afterEach(() => jest.restoreAllMocks());

/** Internships here begin on 2026-12-01; this is the first day on which a mentor is reminded, a Monday. */
const MONDAY = '2026-12-21';
const TUESDAY = '2026-12-22';
const SATURDAY = '2026-12-26';
/** The first day on which the host is told. */
const HOST_DAY = '2026-12-28';

const counts = async (...people: Player[]) =>
  Promise.all(people.map(async (who) => (await remindersOf(api, who)).length));

async function choose(mentor: Player, times: ReminderTimes) {
  return api.call(internshipReminderRoutes.set, { body: times }, { as: await mentor.token() });
}

/** Writes an entry about some days of December, as the mentor. */
async function logged(begun: Begun, from: string, to = from): Promise<void> {
  const entry = entryFor(api, begun, { periodFrom: from, periodTo: to, attendedDays: [] });
  expect((await syncOne(api, begun.mentor, entry)).outcome).toBe('stored');
}

describe('a mentor', () => {
  it('is reminded at nine on working days, of all trainees at once, without a name', async () => {
    const first = await begunInternship(api);
    await begunInternship(api, { hostSide: first });
    atHour(api, '2026-12-20', 9);
    await remindMentors(api);
    atHour(api, MONDAY, 8);
    await remindMentors(api);
    expect(await counts(first.mentor)).toEqual([0]);
    atHour(api, MONDAY, 9);
    await remindMentors(api);
    const [told] = await remindersOf(api, first.mentor);
    expect(told).toMatchObject({ title: '2名见习人员等待您的带教记录', opens: 'mentor-today', internshipId: null });
    for (const word of ['王小明', '周明师']) expect(`${told?.title}${told?.text}`).not.toContain(word);
    atHour(api, SATURDAY, 9);
    await remindMentors(api);
    expect(await counts(first.mentor)).toEqual([1]);
  });

  it('is reminded as long as an entry is missing, and led to the one internship that lacks it', async () => {
    const begun = await begunInternship(api);
    const other = await begunInternship(api, { hostSide: begun });
    atHour(api, MONDAY, 7);
    await logged(other, '2026-12-15');
    atHour(api, MONDAY, 9);
    await remindMentors(api);
    const [told] = await remindersOf(api, begun.mentor);
    expect(told).toMatchObject({ title: '1名见习人员等待您的带教记录', internshipId: begun.internshipId });
    atHour(api, TUESDAY, 9);
    await remindMentors(api);
    expect(await counts(begun.mentor)).toEqual([2]);
    await logged(begun, '2026-12-16');
    atHour(api, '2026-12-23', 9);
    await remindMentors(api);
    expect(await counts(begun.mentor)).toEqual([2]);
  });

  it('chooses days and hour, and sees the usual ones before', async () => {
    const { mentor } = await begunInternship(api);
    const { body } = await api.call(internshipReminderRoutes.get, {}, { as: await mentor.token() });
    expect(body).toEqual({ isOn: true, weekdays: [1, 2, 3, 4, 5], hour: 9 });
    atHour(api, MONDAY, 6);
    const times = { isOn: true, weekdays: [2, 6], hour: 20 };
    expect((await choose(mentor, times)).body).toEqual(times);
    for (const [day, hour, reminders] of [
      [MONDAY, 20, 0],
      [TUESDAY, 19, 0],
      [TUESDAY, 20, 1],
      [SATURDAY, 21, 2],
    ] as const) {
      atHour(api, day, hour);
      await remindMentors(api);
      expect(await counts(mentor)).toEqual([reminders]);
    }
    const wrong = await choose(mentor, { isOn: true, weekdays: [], hour: 22 });
    expect(wrong.problem.errors?.map(({ path }) => path)).toEqual(expect.arrayContaining(['hour']));
  });

  it('is not reminded when reminders are off, and never at night', async () => {
    const { mentor } = await begunInternship(api);
    const sleeper = await begunInternship(api);
    atHour(api, MONDAY, 6);
    await choose(mentor, { isOn: false, weekdays: [1], hour: 9 });
    for (const hour of [9, 21]) {
      atHour(api, MONDAY, hour);
      await remindMentors(api);
    }
    expect(await counts(mentor, sleeper.mentor)).toEqual([0, 1]);
    atHour(api, TUESDAY, 22);
    await remindMentors(api);
    atHour(api, '2026-12-23', 3);
    await remindMentors(api);
    expect(await counts(sleeper.mentor)).toEqual([1]);
  });

  it('who chooses an hour that is past today is reminded from the next chosen day on; choosing the same again changes nothing', async () => {
    const begun = await begunInternship(api);
    const steady = await begunInternship(api);
    const morning = { isOn: true, weekdays: [1, 2], hour: 8 };
    atHour(api, '2026-12-20', 12);
    await choose(steady.mentor, morning);
    atHour(api, MONDAY, 15);
    await choose(begun.mentor, morning);
    await choose(steady.mentor, morning);
    await remindMentors(api);
    expect(await counts(begun.mentor, steady.mentor)).toEqual([0, 1]);
    atHour(api, TUESDAY, 8);
    await remindMentors(api);
    expect(await counts(begun.mentor)).toEqual([1]);
  });

  it('is reminded once a day, however many workers run, however often, and however the clock jumps', async () => {
    const { mentor } = await begunInternship(api);
    atHour(api, MONDAY, 9);
    await Promise.all([remindMentors(api), remindMentors(api), remindMentors(api)]);
    atHour(api, MONDAY, 15);
    await remindMentors(api);
    expect(await counts(mentor)).toEqual([1]);
    atHour(api, TUESDAY, 9);
    await remindMentors(api);
    atHour(api, MONDAY, 9);
    await remindMentors(api);
    atHour(api, TUESDAY, 12);
    await remindMentors(api);
    expect(await counts(mentor)).toEqual([2]);
  });

  it('is reminded by the next run when the one before broke off half-way', async () => {
    const { mentor } = await begunInternship(api);
    atHour(api, MONDAY, 9);
    jest.spyOn(api.get(SendMessage), 'execute').mockRejectedValueOnce(new Error('gone'));
    await remindMentors(api);
    const broken = (await counts(mentor))[0];
    await remindMentors(api);
    expect([broken, ...(await counts(mentor))]).toEqual([0, 1]);
  });

  it('is not reminded of trainees who have another mentor now, nor after leaving the list', async () => {
    const begun = await begunInternship(api);
    const next = await newMentor(api, begun);
    const change = { mentorId: next.mentorId, mentorPersonId: next.mentor.personId };
    await api.dataSource.getRepository(InternshipEntity).update(begun.internshipId, change);
    const gone = await begunInternship(api);
    await api.dataSource.query(`UPDATE mentors SET status = 'retired', phone_index = NULL WHERE id = ?`, [
      gone.mentorId,
    ]);
    atHour(api, MONDAY, 9);
    await remindMentors(api);
    expect(await counts(begun.mentor, next.mentor, gone.mentor)).toEqual([0, 1, 0]);
  });

  it('is asked for the last month’s entry after the end, as long as it is taken', async () => {
    const late = { startsOn: '2026-10-10', endsOn: '2026-12-09', lastLoggedDay: '2026-11-09' };
    const owed = await begunInternship(api, { internship: late });
    const done = await begunInternship(api, { internship: { ...late, lastLoggedDay: null } });
    atHour(api, '2026-12-09', 7);
    await logged(done, '2026-11-10');
    atHour(api, '2026-12-10', 9);
    await remindMentors(api);
    expect(await counts(owed.mentor, done.mentor)).toEqual([1, 0]);
    atHour(api, '2026-12-25', 9);
    await remindMentors(api);
    expect(await counts(owed.mentor)).toEqual([1]);
  });

  it('gets the reminder in WeChat, too, for each permission given', async () => {
    const { mentor } = await begunInternship(api);
    await api.dataSource.query(
      `INSERT INTO message_permissions (person_id, template_id, credits, changed_at) VALUES (?, 'sandbox-reminder', 1, NOW(3))`,
      [mentor.personId],
    );
    await api.dataSource.query('UPDATE persons SET wechat_openid_index = ? WHERE id = ?', [
      Buffer.alloc(32, Number(mentor.personId)),
      mentor.personId,
    ]);
    atHour(api, MONDAY, 9);
    await remindMentors(api);
    const sent = await api.dataSource.query('SELECT template, status FROM deliveries WHERE person_id = ?', [
      mentor.personId,
    ]);
    expect(sent).toEqual([{ template: 'log-reminder', status: 'pending' }]);
  });
});

describe('a host', () => {
  it('is told a week later, in the daytime, once for each gap', async () => {
    const begun = await begunInternship(api);
    const { agent } = begun;
    atHour(api, '2026-12-27', 12);
    await tellHosts(api);
    atHour(api, HOST_DAY, 8);
    await tellHosts(api);
    expect(await counts(agent)).toEqual([0]);
    atHour(api, HOST_DAY, 9);
    await Promise.all([tellHosts(api), tellHosts(api)]);
    expect(await remindersOf(api, agent)).toMatchObject([
      { title: '1名见习人员很久没有带教记录', opens: 'host-internships', internshipId: begun.internshipId },
    ]);
    for (const day of [HOST_DAY, '2026-12-29', '2027-01-05', HOST_DAY]) {
      atHour(api, day, 12);
      await tellHosts(api);
    }
    expect(await counts(agent)).toEqual([1]);
    atHour(api, '2027-01-05', 12);
    await logged(begun, '2027-01-04', '2027-01-05');
    atHour(api, '2027-02-01', 12);
    await tellHosts(api);
    expect(await counts(agent)).toEqual([2]);
  });

  it('is told of all trainees of a day at once, also of those whose mentor wants no reminders, and not of others’', async () => {
    const side = await makeMentoredHost(api);
    const first = await begunInternship(api, { hostSide: side });
    const second = await begunInternship(api, { hostSide: side });
    const third = await begunInternship(api, { hostSide: side });
    const other = await makeMentoredHost(api);
    atHour(api, MONDAY, 6);
    await choose(first.mentor, { isOn: false, weekdays: [], hour: 9 });
    await logged(third, '2026-12-20');
    atHour(api, HOST_DAY, 10);
    await tellHosts(api);
    expect(await remindersOf(api, second.agent)).toMatchObject([{ title: '2名见习人员很久没有带教记录' }]);
    expect(await counts(other.agent)).toEqual([0]);
  });
});

describe('finding whom to tell', () => {
  it('reads an index alone, from where the page before ended', async () => {
    const day = HOST_DAY;
    const policy = valueOn(INTERNSHIP_POLICY, day);
    const midnight = new Date(`${day}T00:00:00+08:00`);
    const page = { after: '0', limit: 500 };
    const explain = async ({ sql, values }: Query): Promise<{ table: string; key: string; Extra: string }[]> =>
      api.dataSource.query(`EXPLAIN ${sql}`, [...values]);
    await api.dataSource.query('ANALYZE TABLE internships');
    const mentors = await explain(
      mentorsToRemind(policy, day, { isUsual: true, weekdayBit: 1, hour: 9, midnight }, page),
    );
    const hosts = await explain(hostsToTell(policy, day, page));
    for (const [plan, key] of [
      [mentors, 'ix_internships_mentor_reminders'],
      [hosts, 'ix_internships_host_reminders'],
    ] as const) {
      const read = plan.find(({ table }) => table === 'i');
      expect(read?.key).toBe(key);
      expect(read?.Extra).toContain('Using index');
      expect(read?.Extra).not.toContain('temporary');
    }
  });
});
