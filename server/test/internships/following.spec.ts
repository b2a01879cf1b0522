import { addDays } from '@qihang/shared/platform';
import { EndAgreements } from '../../src/agreements/schedule/end-agreements';
import { FollowAgreement } from '../../src/internships/follow-agreement';
import { InternshipEntity } from '../../src/internships/internship.entity';
import {
  answerEnd,
  changeMentor,
  requestEnd,
  revisedAgreement,
  sentAgreement,
  signByParties,
  signedAgreement,
  witnessed,
  workOff,
} from '../agreements/support';
import { retire } from '../hosts/mentors';
import { startApi, type TestApi } from '../support/api';
import { entryFor, internship, internshipRow, newMentor, onDay, seenBy, sync, syncOne } from './support';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const follow = (agreementId: string) => api.get(FollowAgreement).handle({ agreementId });
const endAgreements = () => api.get(EndAgreements).run(new AbortController().signal);

describe('an internship', () => {
  it('begins when its agreement takes effect, with a plan for each month', async () => {
    const sent = await sentAgreement(api);
    await workOff(api);
    expect(await internshipRow(api, sent.id)).toBeNull();
    const { id, internshipId, seeker, agreement, hostId, mentorId } = await internship(api);
    const row = await internshipRow(api, id);
    expect(row).toMatchObject({
      agreementNumber: agreement.number,
      seekerId: seeker.seekerId,
      personId: seeker.personId,
      hostId,
      mentorId,
      divisionCode: '410105',
      startsOn: '2026-12-01',
      endsOn: '2027-02-28',
      status: 'active',
      lastLoggedDay: null,
    });
    const { body } = await seenBy(api, seeker, internshipId);
    expect(body.goals.map(({ month, text }) => [month, text])).toEqual([
      [1, '学会做账，第1部分'],
      [2, '学会做账，第2部分'],
      [3, '学会做账，第3部分'],
    ]);
  });

  it('begins once, however often and by how many workers the event is handled', async () => {
    const { id } = await signedAgreement(api);
    await Promise.all([follow(id), follow(id), follow(id)]);
    await workOff(api);
    expect(await api.dataSource.getRepository(InternshipEntity).countBy({ agreementId: id })).toBe(1);
    const goals = await api.dataSource.query(
      'SELECT COUNT(*) AS n FROM internship_goals g JOIN internships i ON i.id = g.internship_id WHERE i.agreement_id = ?',
      [id],
    );
    expect(Number(goals[0].n)).toBe(3);
  });

  it('passes to another mentor, who alone writes from then on', async () => {
    const started = await internship(api);
    const next = await newMentor(api, started);
    onDay(api, '2026-12-10');
    const first = entryFor(api, started);
    expect((await syncOne(api, started.mentor, first)).outcome).toBe('stored');
    const change = { mentorId: next.mentorId, from: '2026-12-08' };
    expect((await changeMentor(api, started.agent, started.id, change)).status).toBe(200);
    await workOff(api);
    expect(await internshipRow(api, started.id)).toMatchObject({
      mentorId: next.mentorId,
      mentorPersonId: next.mentor.personId,
      lastLoggedDay: '2026-12-07',
    });
    const later = { periodFrom: '2026-12-08', periodTo: '2026-12-09', attendedDays: [] };
    const refused = await syncOne(api, started.mentor, entryFor(api, started, later));
    expect(refused).toMatchObject({ outcome: 'refused', problems: [{ path: 'internshipId' }] });
    expect(refused.problems[0]?.message).toContain('仍保存在手机上');
    expect((await syncOne(api, started.mentor, first)).outcome).toBe('known');
    expect((await syncOne(api, next.mentor, entryFor(api, started, later))).outcome).toBe('stored');
  });

  it('refuses a mentor who was taken off the list while offline, in words', async () => {
    const started = await internship(api);
    const next = await newMentor(api, started);
    onDay(api, '2026-12-10');
    const stored = entryFor(api, started);
    await syncOne(api, started.mentor, stored);
    const offline = entryFor(api, started, { periodFrom: '2026-12-08', periodTo: '2026-12-09', attendedDays: [] });
    await changeMentor(api, started.agent, started.id, { mentorId: next.mentorId, from: '2026-12-10' });
    expect((await retire(api, started.agent, started.listed)).status).toBe(200);
    await workOff(api);
    onDay(api, '2026-12-11');
    const { status, body } = await sync(api, started.mentor, [stored, offline]);
    expect([status, body.items.map(({ outcome }) => outcome)]).toEqual([200, ['known', 'refused']]);
    expect(body.items[1]?.problems[0]?.message).toContain('仍保存在手机上');
    expect((await seenBy(api, started.mentor, started.internshipId)).status).toBe(403);
  });

  it('follows a later version: other days, another plan, and the goals of before stay for the log', async () => {
    const started = await internship(api);
    const before = (await seenBy(api, started.agent, started.internshipId)).body.goals;
    const revised = await revisedAgreement(api, started, { months: 4 });
    await signByParties(api, revised);
    await witnessed(api, revised);
    await workOff(api);
    const { body } = await seenBy(api, started.agent, started.internshipId);
    expect(body).toMatchObject({ endsOn: '2027-03-31', status: 'active' });
    expect(body.goals).toHaveLength(4);
    onDay(api, '2026-12-10');
    const old = entryFor(api, started, { tasks: [{ goalId: before[0]?.id ?? '', text: '学会做账' }] });
    expect((await syncOne(api, started.mentor, old)).outcome).toBe('stored');
  });

  it('ends on its last day', async () => {
    const { id } = await internship(api);
    onDay(api, '2027-03-01');
    await endAgreements();
    await workOff(api);
    expect(await internshipRow(api, id)).toMatchObject({ status: 'ended', endsOn: '2027-02-28' });
  });

  it('knows its new last day as soon as an early end is settled, and ends on it', async () => {
    const { id, agent, seeker } = await internship(api);
    onDay(api, '2026-12-10');
    await requestEnd(api, seeker, id);
    expect((await answerEnd(api, agent, id, 'confirm')).status).toBe(200);
    await workOff(api);
    const lastDay = addDays('2026-12-10', 10);
    expect(await internshipRow(api, id)).toMatchObject({ status: 'active', endsOn: lastDay });
    onDay(api, addDays(lastDay, 1));
    await endAgreements();
    await workOff(api);
    expect(await internshipRow(api, id)).toMatchObject({ status: 'ended', endsOn: lastDay });
    await follow(id);
    expect(await internshipRow(api, id)).toMatchObject({ status: 'ended', endsOn: lastDay });
  });

  it('is called off when its agreement ended before the first day', async () => {
    const { id, agent, seeker, mentor, internshipId } = await internship(api);
    await requestEnd(api, seeker, id, { lastDay: '2026-11-26' });
    await answerEnd(api, agent, id, 'confirm');
    onDay(api, '2026-11-27');
    await endAgreements();
    await workOff(api);
    expect(await internshipRow(api, id)).toMatchObject({ status: 'cancelled' });
    onDay(api, '2026-12-10');
    expect((await syncOne(api, mentor, entryFor(api, { internshipId }))).outcome).toBe('refused');
  });

  it('is never begun when the worker hears of its agreement only after such an end', async () => {
    onDay(api, '2026-11-23');
    const other = await signedAgreement(api);
    await requestEnd(api, other.seeker, other.id, { lastDay: '2026-11-26' });
    await answerEnd(api, other.agent, other.id, 'confirm');
    onDay(api, '2026-11-27');
    await endAgreements();
    await workOff(api);
    expect(await internshipRow(api, other.id)).toBeNull();
  });
});
