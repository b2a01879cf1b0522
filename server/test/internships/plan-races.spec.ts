import { startApi, type TestApi } from '../support/api';
import {
  actOnPlan,
  begunInternship,
  changedPlan,
  planHistory,
  planSeenBy,
  proposedChange,
  proposePlan,
} from './support';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ now: '2026-12-10T02:00:00Z' });
});
afterAll(() => api.close());

describe('two who act at once', () => {
  it('make one proposal, not two, whoever they are', async () => {
    const begun = await begunInternship(api);
    const { internshipId, mentor, seeker } = begun;
    const { goals, revision } = (await planSeenBy(api, mentor, internshipId)).body;
    const wanted = changedPlan(goals);
    const answers = await Promise.all(
      [mentor, seeker, mentor].map((by) => proposePlan(api, by, internshipId, { goals: wanted, revision })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused.map(({ problem }) => problem.code)).toEqual([
      'internships/proposal-open',
      'internships/proposal-open',
    ]);
  });

  it('either agree or take back, and the plan is as the one that won says', async () => {
    const rounds = Array.from({ length: 6 }, (_, round) => round);
    for (const round of rounds) {
      const begun = await begunInternship(api);
      const { internshipId, mentor, seeker } = begun;
      const { plan, proposal } = await proposedChange(api, begun, mentor);
      const acts = [
        () => actOnPlan(api, seeker, internshipId, proposal.id, 'agree'),
        () => actOnPlan(api, mentor, internshipId, proposal.id, 'withdraw'),
      ];
      if (round % 2) acts.reverse();
      const answers = await Promise.all(acts.map((act) => act()));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const won = (await planHistory(api, mentor, internshipId)).body.items[0]?.kind;
      const { goals } = (await planSeenBy(api, mentor, internshipId)).body;
      expect(goals.map(({ text }) => text)).toEqual(
        won === 'agree'
          ? ['学会做账，第1部分', '独立做账', '学会对账', '月末结账']
          : plan.goals.map(({ text }) => text),
      );
    }
  });

  it('agree once, however often the tap is repeated', async () => {
    const begun = await begunInternship(api);
    const { internshipId, mentor, seeker } = begun;
    const { proposal } = await proposedChange(api, begun, mentor);
    const answers = await Promise.all([1, 2, 3].map(() => actOnPlan(api, seeker, internshipId, proposal.id, 'agree')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await planSeenBy(api, seeker, internshipId)).body.goals).toHaveLength(4);
  });

  it('do not overwrite each other: who saw an older plan looks again', async () => {
    const begun = await begunInternship(api);
    const { internshipId, mentor, seeker } = begun;
    const old = (await planSeenBy(api, seeker, internshipId)).body;
    const { proposal } = await proposedChange(api, begun, mentor);
    await actOnPlan(api, seeker, internshipId, proposal.id, 'agree');
    const late = { goals: changedPlan(old.goals), revision: old.revision };
    const { problem } = await proposePlan(api, mentor, internshipId, late);
    expect(problem.code).toBe('internships/plan-changed');
  });

  it('answer only what the other side proposed, and take back only what is their own', async () => {
    const begun = await begunInternship(api);
    const { internshipId, mentor, seeker } = begun;
    const { proposal } = await proposedChange(api, begun, mentor);
    const own = await actOnPlan(api, mentor, internshipId, proposal.id, 'agree');
    const others = await actOnPlan(api, seeker, internshipId, proposal.id, 'withdraw');
    expect([own.problem.code, others.problem.code]).toEqual(['internships/not-allowed', 'internships/not-allowed']);
    const elsewhere = await begunInternship(api);
    const strange = await actOnPlan(api, elsewhere.seeker, elsewhere.internshipId, proposal.id, 'agree');
    expect(strange.problem.code).toBe('internships/proposal-not-found');
  });
});
