import { agreementRoutes } from '@qihang/shared/agreements';
import { applicationRoutes } from '@qihang/shared/applications';
import { addDays } from '@qihang/shared/platform';
import { EscalateUnansweredEnds } from '../../src/agreements/changes/escalate-unanswered-ends';
import { EndAgreements } from '../../src/agreements/schedule/end-agreements';
import { SeekerEntity } from '../../src/seekers/seeker.entity';
import { makePlayer, type Player } from '../applications/scene';
import { officerOf } from '../identity/people';
import { startApi, type TestApi } from '../support/api';
import {
  agreementRow,
  answerEnd,
  decideEnd,
  historyOf,
  requestEnd,
  revise,
  revisedAgreement,
  seenBy,
  signedAgreement,
  versionRow,
  withdrawEnd,
} from './support';

const NEVER = new AbortController().signal;

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

/** An agreement in force; its post is open whatever the clock shows. */
const inForce = () => signedAgreement(api, { post: { applyBy: addDays(api.clock.today(), 30) } });

/** Moves the clock to the morning of a day and lets the scheduled jobs of agreements run. */
async function passTo(day: string): Promise<void> {
  const morning = new Date(`${day}T01:00:00Z`).getTime();
  api.clock.advance(morning - api.clock.now().getTime());
  await api.get(EscalateUnansweredEnds).run(NEVER);
  await api.get(EndAgreements).run(NEVER);
}

async function objectionsOf(officer: Player): Promise<string[]> {
  const call = { query: { queue: 'objections' as const } };
  const { body } = await api.call(agreementRoutes.officerList, call, { as: await officer.token() });
  return body.items.map(({ id }) => id);
}

const statusOf = async (id: string) => (await agreementRow(api, id)).status;

describe('an early end', () => {
  it('that the other side confirms comes on the day after its last day', async () => {
    const { id, agent, seeker, agreement } = await inForce();
    const lastDay = addDays(agreement.startsOn ?? '', 30);
    const asked = await requestEnd(api, seeker, id, { lastDay });
    expect(asked.body.earlyEnd).toMatchObject({ status: 'requested', by: 'trainee', reasonCode: 'employed', lastDay });
    expect(asked.body.endsOn).toBe(agreement.endsOn);
    const confirmed = await answerEnd(api, agent, id, 'confirm', '祝顺利');
    expect(confirmed.body).toMatchObject({ status: 'in-force', endsOn: lastDay });
    expect(confirmed.body.earlyEnd).toMatchObject({ status: 'confirmed', answer: '祝顺利' });
    await passTo(lastDay);
    expect(await statusOf(id)).toBe('in-force');
    await passTo(addDays(lastDay, 1));
    expect(await statusOf(id)).toBe('terminated');
    expect((await agreementRow(api, id)).endRequest).toBeNull();
    expect(await historyOf(api, id)).toEqual(expect.arrayContaining(['request-end', 'confirm-end', 'terminate']));
  });

  it('whose day is over when it is decided comes at once, and frees the trainee', async () => {
    const { id, agent, seeker, officer, agreement } = await inForce();
    const lastDay = addDays(agreement.startsOn ?? '', 10);
    await requestEnd(api, agent, id, { reasonCode: 'conduct', text: '长期缺勤', lastDay });
    await answerEnd(api, seeker, id, 'object', '我请过假');
    await passTo(addDays(lastDay, 5));
    const decided = await decideEnd(api, officer, id, { decision: 'end' });
    expect(decided.body).toMatchObject({ status: 'terminated', endsOn: lastDay });
    expect(decided.body.earlyEnd).toMatchObject({
      status: 'decided-end',
      answer: '我请过假',
      decision: '已与双方核实',
    });
    expect((await historyOf(api, id)).slice(-3)).toEqual(['object-end', 'decide-end', 'terminate']);
    const { seekerId } = await agreementRow(api, id);
    const { hasInternshipInForce } = await api.dataSource.getRepository(SeekerEntity).findOneByOrFail({ id: seekerId });
    expect(hasInternshipInForce).toBe(false);
  });

  it('that is objected to waits for an officer, who may let the agreement go on', async () => {
    const { id, agent, seeker, officer, agreement } = await inForce();
    await requestEnd(api, agent, id, { reasonCode: 'host-closing', text: '岗位取消' });
    expect(await objectionsOf(officer)).toEqual([]);
    const objected = await answerEnd(api, seeker, id, 'object', '岗位还在');
    expect(objected.body).toMatchObject({ hasObjection: true, earlyEnd: { status: 'objected', answer: '岗位还在' } });
    expect(await objectionsOf(officer)).toEqual([id]);
    expect((await seenBy(api, officer, id)).body.acts).toContain('decide-end');
    const decided = await decideEnd(api, officer, id, { decision: 'continue' });
    expect(decided.body).toMatchObject({ status: 'in-force', endsOn: agreement.endsOn, hasObjection: false });
    expect(decided.body.earlyEnd).toMatchObject({ status: 'decided-continue', decision: '已与双方核实' });
    expect(await objectionsOf(officer)).toEqual([]);
    expect((await decideEnd(api, officer, id, { decision: 'end' })).problem.code).toBe('agreements/no-end-to-answer');
    expect((await requestEnd(api, seeker, id)).status).toBe(200);
  });

  it('may be settled by the officer for another day, within the internship', async () => {
    const { id, agent, seeker, officer, agreement } = await inForce();
    const firstDay = agreement.startsOn ?? '';
    await requestEnd(api, seeker, id, { lastDay: addDays(firstDay, 20) });
    await answerEnd(api, agent, id, 'object', '请做完本月');
    for (const lastDay of [addDays(firstDay, -1), addDays(agreement.endsOn ?? '', 1)]) {
      const { problem } = await decideEnd(api, officer, id, { decision: 'end', lastDay });
      expect([problem.code, problem.errors?.[0]?.path]).toEqual(['http/bad-input', 'lastDay']);
    }
    const { body } = await decideEnd(api, officer, id, { decision: 'end', lastDay: addDays(firstDay, 27) });
    expect(body).toMatchObject({ status: 'in-force', endsOn: addDays(firstDay, 27) });
    await passTo(addDays(firstDay, 28));
    expect(await statusOf(id)).toBe('terminated');
  });

  it('before the first day means that the internship never begins: another one is open, and the place is free', async () => {
    const { id, applicationId, agent, seeker, agreement } = await inForce();
    const lastDay = addDays(api.clock.today(), 3);
    expect(lastDay < (agreement.startsOn ?? '')).toBe(true);
    expect((await requestEnd(api, seeker, id, { lastDay })).status).toBe(200);
    expect((await answerEnd(api, agent, id, 'confirm', '')).status).toBe(200);
    await passTo(addDays(lastDay, 1));
    expect(await statusOf(id)).toBe('terminated');
    const { internshipsTaken } = await api.dataSource
      .getRepository(SeekerEntity)
      .findOneByOrFail({ id: seeker.seekerId });
    expect(internshipsTaken).toBe(0);
    const { body } = await api.call(
      applicationRoutes.get,
      { params: { id: applicationId } },
      { as: await seeker.token() },
    );
    expect(body.status).toBe('lapsed');
  });

  it('may be taken back by who asked, also after an objection; the last day stays', async () => {
    const { id, agent, seeker, agreement } = await inForce();
    await requestEnd(api, seeker, id);
    expect((await withdrawEnd(api, agent, id)).problem.code).toBe('agreements/no-end-to-answer');
    expect((await withdrawEnd(api, seeker, id)).body.earlyEnd?.status).toBe('withdrawn');
    await requestEnd(api, seeker, id);
    await answerEnd(api, agent, id, 'object', '请再考虑');
    expect((await withdrawEnd(api, seeker, id)).body).toMatchObject({ hasObjection: false, endsOn: agreement.endsOn });
    expect((await withdrawEnd(api, seeker, id)).problem.code).toBe('agreements/no-end-to-answer');
    await passTo(addDays(agreement.endsOn ?? '', 1));
    expect(await statusOf(id)).toBe('completed');
  });

  it('that nobody answers until its day goes to the officer', async () => {
    const { id, agent, seeker, officer } = await inForce();
    const lastDay = addDays(api.clock.today(), 10);
    await requestEnd(api, seeker, id, { lastDay });
    await passTo(addDays(lastDay, -1));
    expect(await objectionsOf(officer)).toEqual([]);
    await passTo(lastDay);
    expect(await objectionsOf(officer)).toEqual([id]);
    expect((await answerEnd(api, agent, id, 'confirm')).problem.code).toBe('agreements/no-end-to-answer');
    await passTo(lastDay);
    expect((await historyOf(api, id)).filter((kind) => kind === 'escalate-end')).toHaveLength(1);
    const { body } = await decideEnd(api, officer, id, { decision: 'end' });
    expect(body).toMatchObject({ status: 'in-force', endsOn: lastDay });
  });

  it('that nobody decides on until the agreement is over has come too late', async () => {
    const { id, agent, seeker, officer, agreement } = await inForce();
    await requestEnd(api, seeker, id);
    await answerEnd(api, agent, id, 'object', '请做完');
    await passTo(addDays(agreement.endsOn ?? '', 1));
    const { body } = await seenBy(api, seeker, id);
    expect(body).toMatchObject({ status: 'completed', earlyEnd: { status: 'too-late' }, hasObjection: false });
    expect(await objectionsOf(officer)).toEqual([]);
    expect((await decideEnd(api, officer, id, { decision: 'end' })).problem.code).toBe('agreements/no-end-to-answer');
  });

  it('drops a later version that is being signed', async () => {
    const { id, agent, seeker } = await revisedAgreement(api, await inForce(), { months: 4 });
    await requestEnd(api, seeker, id);
    const { body } = await answerEnd(api, agent, id, 'confirm');
    expect(body).toMatchObject({ status: 'in-force', openVersion: null, currentVersion: { number: 1 } });
    expect((await versionRow(api, id, 2)).status).toBe('dropped');
    expect(await historyOf(api, id)).toContain('drop-version');
    expect((await revise(api, agent, id)).problem.code).toBe('agreements/not-allowed');
  });
});

describe('asking for an early end', () => {
  it('needs notice, except when the other side has broken the agreement, and a day before the last', async () => {
    const { id, agent, seeker, agreement } = await inForce();
    const today = api.clock.today();
    for (const lastDay of [addDays(today, 2), agreement.endsOn ?? '', addDays(today, -1)]) {
      const { problem } = await requestEnd(api, seeker, id, { lastDay });
      expect([problem.code, problem.errors?.[0]?.path]).toEqual(['http/bad-input', 'lastDay']);
    }
    const breach = { reasonCode: 'host-breach', text: '没有发放补助', lastDay: today } as const;
    expect((await requestEnd(api, seeker, id, breach)).status).toBe(200);
    expect((await requestEnd(api, agent, id)).problem.code).toBe('agreements/end-pending');
  });

  it('by both sides at the same moment is one request, which the other side answers', async () => {
    const { id, agent, seeker } = await inForce();
    const answers = await Promise.all([requestEnd(api, agent, id), requestEnd(api, seeker, id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { earlyEnd } = (await seenBy(api, agent, id)).body;
    const [asker, other] = earlyEnd?.by === 'host' ? [agent, seeker] : [seeker, agent];
    expect((await answerEnd(api, asker, id, 'confirm')).problem.code).toBe('agreements/no-end-to-answer');
    expect((await answerEnd(api, other, id, 'confirm')).status).toBe(200);
  });

  it('and answering or taking back at the same moment comes to one end', async () => {
    const { id, agent, seeker } = await inForce();
    await requestEnd(api, seeker, id);
    const answers = await Promise.all([answerEnd(api, agent, id, 'confirm'), withdrawEnd(api, seeker, id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { earlyEnd } = (await seenBy(api, agent, id)).body;
    const { endRequest } = await agreementRow(api, id);
    expect([
      ['confirmed', 'settled'],
      ['withdrawn', null],
    ]).toContainEqual([earlyEnd?.status, endRequest]);
  });

  it('and deciding are for those whom it concerns', async () => {
    const { id, agent, seeker, hostId } = await inForce();
    const other = await inForce();
    for (const who of [other.agent, other.seeker]) {
      expect((await requestEnd(api, who, id)).problem.code).toBe('agreements/not-found');
    }
    await requestEnd(api, seeker, id);
    for (const who of [other.agent, other.seeker]) {
      expect((await answerEnd(api, who, id, 'confirm')).problem.code).toBe('agreements/not-found');
      expect((await withdrawEnd(api, who, id)).problem.code).toBe('agreements/not-found');
    }
    await answerEnd(api, agent, id, 'object');
    const hostAgent = { role: 'host-agent', hostId, divisionCode: null } as const;
    const elsewhere = await makePlayer(api, officerOf('411500'));
    const both = await makePlayer(api, officerOf('410105'), hostAgent);
    for (const who of [elsewhere, both]) {
      expect((await decideEnd(api, who, id, { decision: 'end' })).problem.code).toBe('agreements/not-found');
    }
    for (const who of [agent, seeker]) expect((await decideEnd(api, who, id, { decision: 'end' })).status).toBe(403);
    const officers = [await makePlayer(api, officerOf('410105')), await makePlayer(api, officerOf('410000'))];
    const answers = await Promise.all([
      decideEnd(api, officers[0] as Player, id, { decision: 'end' }),
      decideEnd(api, officers[1] as Player, id, { decision: 'continue' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is not possible once the agreement is over', async () => {
    const { id, agent, seeker, agreement } = await inForce();
    await passTo(addDays(agreement.endsOn ?? '', 1));
    for (const who of [agent, seeker])
      expect((await requestEnd(api, who, id)).problem.code).toBe('agreements/not-allowed');
  });
});
