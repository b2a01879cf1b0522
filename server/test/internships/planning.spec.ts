import type { WantedGoal } from '@qihang/shared/internships';
import { EndAgreements } from '../../src/agreements/schedule/end-agreements';
import { InternshipEntity } from '../../src/internships/internship.entity';
import { revisedAgreement, signByParties, witnessed, workOff } from '../agreements/support';
import { makePlayer, type Player } from '../applications/scene';
import { officerOf } from '../identity/people';
import { startApi, type TestApi } from '../support/api';
import {
  actOnPlan,
  begunInternship,
  entryFor,
  internship,
  internshipRow,
  makeMentoredHost,
  newGoal,
  onDay,
  planHistory,
  planSeenBy,
  proposedChange,
  proposePlan,
  seenBy,
  syncOne,
  withProposal,
} from './support';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ now: '2026-12-10T02:00:00Z' });
});
afterAll(() => api.close());

const messagesTo = async ({ personId }: Player, about: string): Promise<{ title: string; text: string }[]> =>
  api.dataSource.query(
    'SELECT title, text, internship_id FROM inbox_messages WHERE person_id = ? AND source_key LIKE ? ORDER BY id',
    [personId, `${about}%`],
  );

describe('a plan', () => {
  it('is changed by one side’s proposal and the other’s agreement; goals that stay keep their ids', async () => {
    const begun = await begunInternship(api);
    const { internshipId, mentor, seeker } = begun;
    const before = (await planSeenBy(api, mentor, internshipId)).body;
    expect(before).toMatchObject({ revision: 0, months: 3, proposal: null, acts: ['propose'] });
    const { plan, proposal } = await proposedChange(api, begun, mentor);
    expect([plan.goals, plan.acts]).toEqual([before.goals, ['withdraw']]);
    const seen = withProposal(await planSeenBy(api, seeker, internshipId));
    expect(seen.plan.acts).toEqual(['agree', 'decline']);
    expect(seen.proposal).toMatchObject({ proposedBy: 'mentor', proposerName: '周明师', note: '按岗位调整' });
    expect(seen.proposal.difference).toEqual({
      added: [
        { month: 2, text: '学会对账', skill: '对账' },
        { month: 3, text: '月末结账', skill: '' },
      ],
      changed: [{ before: before.goals[1], after: { ...before.goals[1], text: '独立做账' } }],
      removed: [before.goals[2]],
    });
    const { status, body } = await actOnPlan(api, seeker, internshipId, proposal.id, 'agree');
    expect([status, body.proposal, body.acts]).toEqual([200, null, ['propose']]);
    expect(body.goals.map(({ month, text, skill }) => [month, text, skill])).toEqual([
      [1, '学会做账，第1部分', '账务处理'],
      [2, '独立做账', '账务处理'],
      [2, '学会对账', '对账'],
      [3, '月末结账', ''],
    ]);
    expect(body.goals.slice(0, 2).map(({ id }) => id)).toEqual(before.goals.slice(0, 2).map(({ id }) => id));
    expect((await seenBy(api, mentor, internshipId)).body.goals).toEqual(body.goals);
    // the log may still name the goal that is gone
    const tasks = [{ goalId: before.goals[2]?.id ?? '', text: '学会做账，第3部分' }];
    expect((await syncOne(api, mentor, entryFor(api, begun, { tasks }))).outcome).toBe('stored');
  });

  it('stays when the other side declines with words, or the proposer takes the proposal back', async () => {
    const begun = await begunInternship(api);
    const { internshipId, mentor, seeker } = begun;
    const { goals } = (await planSeenBy(api, mentor, internshipId)).body;
    const first = await proposedChange(api, begun, seeker);
    const silent = await actOnPlan(api, mentor, internshipId, first.proposal.id, 'decline');
    expect(silent.problem.errors).toMatchObject([{ path: 'words' }]);
    const declined = await actOnPlan(api, mentor, internshipId, first.proposal.id, 'decline', '先打好基础');
    expect([declined.status, declined.body.goals]).toEqual([200, goals]);
    const second = await proposedChange(api, begun, seeker);
    const withdrawn = await actOnPlan(api, seeker, internshipId, second.proposal.id, 'withdraw');
    expect([withdrawn.status, withdrawn.body.goals, withdrawn.body.acts]).toEqual([200, goals, ['propose']]);
    const again = await actOnPlan(api, mentor, internshipId, second.proposal.id, 'agree');
    expect(again.problem.code).toBe('internships/proposal-closed');
  });

  it('changes places of goals without losing one', async () => {
    const { internshipId, mentor, seeker } = await begunInternship(api);
    const { goals } = (await planSeenBy(api, mentor, internshipId)).body;
    const turned = goals.map((goal) => ({ ...goal, month: 4 - goal.month }));
    const { proposal } = withProposal(await proposePlan(api, mentor, internshipId, { goals: turned }));
    const { body } = await actOnPlan(api, seeker, internshipId, proposal.id, 'agree');
    expect(body.goals.map(({ id, month }) => [id, month])).toEqual([
      [goals[2]?.id, 1],
      [goals[1]?.id, 2],
      [goals[0]?.id, 3],
    ]);
  });

  it('suggests the template of the occupation', async () => {
    const { internshipId, mentor } = await begunInternship(api);
    expect((await planSeenBy(api, mentor, internshipId)).body.suggestedTemplate).toBe('accounting');
  });

  it('refuses what is no plan, field by field, and what changes nothing', async () => {
    const { internshipId, mentor } = await begunInternship(api);
    const { goals } = (await planSeenBy(api, mentor, internshipId)).body;
    const fieldsOf = async (wanted: WantedGoal[]) =>
      (await proposePlan(api, mentor, internshipId, { goals: wanted })).problem.errors?.map(({ path }) => path);
    expect(await fieldsOf([...goals])).toEqual(['goals']);
    expect(await fieldsOf(goals.slice(1))).toEqual(['goals']);
    expect(await fieldsOf([...goals, newGoal(4, '多一个月')])).toEqual(['goals.3.month']);
    expect(await fieldsOf([...goals, { ...newGoal(1, '别人的目标'), id: '999999' }])).toEqual(['goals.3.id']);
    expect(await fieldsOf([...goals, newGoal(1, ' ')])).toEqual(['goals.3.text']);
    expect(await fieldsOf([])).toEqual(['goals']);
  });

  it('is seen by host and officers, and changed by neither, nor by strangers', async () => {
    const begun = await begunInternship(api);
    const { internshipId, agent, officer, seeker } = begun;
    const { plan, proposal } = await proposedChange(api, begun, seeker);
    for (const who of [agent, officer]) {
      const { body } = await planSeenBy(api, who, internshipId);
      expect([body.goals, body.acts, body.proposal?.note]).toEqual([plan.goals, [], '按岗位调整']);
      expect((await planHistory(api, who, internshipId)).body.items).toHaveLength(1);
      expect((await actOnPlan(api, who, internshipId, proposal.id, 'agree')).status).toBe(403);
    }
    expect((await planSeenBy(api, officer, internshipId)).body.proposal?.proposerName).toBe('王**');
    const looks = await api.dataSource.query(
      `SELECT COUNT(*) AS n FROM audit_entries WHERE action = 'internships.plan-words-read' AND subject_id = ?`,
      [internshipId],
    );
    expect(Number(looks[0].n)).toBe(3);
    const other = await makeMentoredHost(api);
    for (const who of [other.mentor, (await begunInternship(api)).seeker]) {
      expect((await planSeenBy(api, who, internshipId)).problem.code).toBe('internships/not-found');
      const answer = await actOnPlan(api, who, internshipId, proposal.id, 'agree');
      expect(answer.problem.code).toBe('internships/not-found');
    }
    const far = await makePlayer(api, officerOf('411500'));
    expect((await planHistory(api, far, internshipId)).problem.code).toBe('internships/not-found');
  });

  it('is no longer changed once the internship is over', async () => {
    const begun = await begunInternship(api);
    const { internshipId, mentor, seeker } = begun;
    const { proposal } = await proposedChange(api, begun, mentor);
    await api.dataSource.getRepository(InternshipEntity).update(internshipId, { status: 'ended' });
    expect((await planSeenBy(api, seeker, internshipId)).body.acts).toEqual([]);
    const { problem } = await actOnPlan(api, seeker, internshipId, proposal.id, 'agree');
    expect(problem.code).toBe('internships/not-allowed');
  });
});

describe('what happened to a plan', () => {
  it('stays readable with who, when and what, page by page', async () => {
    const begun = await begunInternship(api);
    const { internshipId, mentor, seeker } = begun;
    const first = await proposedChange(api, begun, mentor);
    await actOnPlan(api, seeker, internshipId, first.proposal.id, 'decline', '太快了');
    const second = await proposedChange(api, begun, seeker);
    await actOnPlan(api, mentor, internshipId, second.proposal.id, 'agree', '可以');
    const one = await planHistory(api, seeker, internshipId, { limit: 3 });
    const rest = await planHistory(api, seeker, internshipId, { limit: 3, cursor: one.body.nextCursor ?? '' });
    const all = [...one.body.items, ...rest.body.items];
    expect(all.map(({ kind, by, name, words }) => [kind, by, name, words])).toEqual([
      ['agree', 'mentor', '周明师', '可以'],
      ['propose', 'trainee', '王小明', '按岗位调整'],
      ['decline', 'trainee', '王小明', '太快了'],
      ['propose', 'mentor', '周明师', '按岗位调整'],
    ]);
    expect(all.map(({ difference }) => difference?.added.length ?? null)).toEqual([2, 2, null, 2]);
    expect(rest.body.nextCursor).toBeNull();
    const [kept] = await api.dataSource.query('SELECT words_cipher AS words FROM plan_events WHERE kind = "decline"');
    expect(String(kept.words)).not.toContain('太快了');
  });

  it('is told to the other side without names, words or goals', async () => {
    const begun = await begunInternship(api);
    const { internshipId, mentor, seeker } = begun;
    const first = await proposedChange(api, begun, mentor);
    await actOnPlan(api, seeker, internshipId, first.proposal.id, 'decline', '太快了');
    const toSeeker = await messagesTo(seeker, `plan:${first.proposal.id}`);
    const toMentor = await messagesTo(mentor, `plan:${first.proposal.id}`);
    expect(toSeeker).toMatchObject([{ title: '见习计划有修改建议', internship_id: internshipId }]);
    expect(toMentor).toMatchObject([{ title: '见习计划没有变动', internship_id: internshipId }]);
    const told = [...toSeeker, ...toMentor].map(({ title, text }) => title + text).join();
    for (const word of ['王小明', '周明师', '太快了', '独立做账']) expect(told).not.toContain(word);
  });
});

describe('a later version of the agreement', () => {
  it('brings its own plan and closes the open proposal', async () => {
    const started = await internship(api);
    const { internshipId, mentor, seeker } = started;
    const before = (await planSeenBy(api, mentor, internshipId)).body;
    const goals = [...before.goals, newGoal(1, '学会对账')];
    const { proposal } = withProposal(await proposePlan(api, mentor, internshipId, { goals }));
    const revised = await revisedAgreement(api, started, { months: 4 });
    await signByParties(api, revised);
    await witnessed(api, revised);
    await workOff(api);
    const { body } = await planSeenBy(api, seeker, internshipId);
    expect([body.goals.length, body.months, body.proposal]).toEqual([4, 4, null]);
    const late = await actOnPlan(api, seeker, internshipId, proposal.id, 'agree');
    expect(late.problem.code).toBe('internships/proposal-closed');
    const history = (await planHistory(api, seeker, internshipId)).body.items;
    expect(history.map(({ kind, by, versionNumber }) => [kind, by, versionNumber])).toEqual([
      ['set', null, 2],
      ['supersede', null, 2],
      ['propose', 'mentor', 1],
      ['set', null, 1],
    ]);
    for (const who of [mentor, seeker]) {
      expect(await messagesTo(who, `plan:${proposal.id}:supersede`)).toHaveLength(1);
    }
    onDay(api, '2026-12-10');
    const { status } = await proposePlan(api, seeker, internshipId, { goals: [...body.goals, newGoal(4, '总结')] });
    expect(status).toBe(200);
  });
});

describe('the end of the internship', () => {
  it('closes the open proposal', async () => {
    const { id, internshipId, mentor, seeker } = await internship(api);
    const { goals } = (await planSeenBy(api, mentor, internshipId)).body;
    const wanted = { goals: [...goals, newGoal(1, '学会对账')] };
    const { proposal } = withProposal(await proposePlan(api, seeker, internshipId, wanted));
    onDay(api, '2027-03-01');
    await api.get(EndAgreements).run(new AbortController().signal);
    await workOff(api);
    expect((await internshipRow(api, id))?.status).toBe('ended');
    const { body } = await planSeenBy(api, mentor, internshipId);
    expect([body.proposal, body.acts, body.goals]).toEqual([null, [], goals]);
    expect((await planHistory(api, mentor, internshipId)).body.items[0]).toMatchObject({ kind: 'lapse', by: null });
    expect(await messagesTo(mentor, `plan:${proposal.id}:lapse`)).toHaveLength(1);
  });
});
