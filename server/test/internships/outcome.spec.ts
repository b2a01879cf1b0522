import { internshipEndingRoutes } from '@qihang/shared/internships';
import { OutcomeDirectory } from '../../src/internships';
import { RemindOfEnding } from '../../src/internships/ending/remind-of-ending';
import { makePlayer, type Player } from '../applications/scene';
import { officerOf } from '../identity/people';
import { startApi, type TestApi } from '../support/api';
import {
  actAtEnd,
  type Begun,
  begunInternship,
  done,
  endedInternship,
  endingSeenBy,
  onDay,
  titlesTold,
} from './support';

let api: TestApi;
let officer: Player;
beforeAll(async () => {
  api = await startApi();
  officer = await makePlayer(api, officerOf('410105'));
});
afterAll(() => api.close());

const RETAINED = {
  ...({ kind: 'retained', revision: 0 } as const),
  ...{ contractOn: '2027-03-01', termMonths: 36, insuredFrom: '2027-03-01' },
};
const GONE = { kind: 'not-retained', revision: 0 } as const;
const known = ({ internshipId }: Begun) => api.get(OutcomeDirectory).of(internshipId);
const remind = () => api.get(RemindOfEnding).run(new AbortController().signal);

describe('a retention', () => {
  it('is recorded by the host after the last day, and confirmed by the trainee', async () => {
    const active = await begunInternship(api);
    expect((await actAtEnd(api, 'recordOutcome', active.agent, active, RETAINED)).problem.code).toBe(
      'internships/not-allowed',
    );
    const begun = await endedInternship(api);
    expect(await known(begun)).toBeUndefined();
    const recorded = await done(api, 'recordOutcome', begun.agent, begun, RETAINED);
    expect(recorded.outcomes).toMatchObject([{ ...{ number: 1, by: 'host', answer: null }, contractOn: '2027-03-01' }]);
    expect(await titlesTold(api, begun.seeker, begun)).toEqual(['请确认留用情况']);
    const confirmed = await done(api, 'answerOutcome', begun.seeker, begun, { revision: 1, answer: 'confirmed' });
    expect(confirmed).toMatchObject({ acts: [], outcomes: [{ answer: 'confirmed' }] });
    expect(await known(begun)).toMatchObject({
      ...{ kind: 'retained', contractOn: '2027-03-01', termMonths: 36, insuredFrom: '2027-03-01', wishes: [] },
      ...{ answer: 'confirmed', personId: begun.seeker.personId, seekerId: begun.seeker.seekerId },
      ...{ hostId: begun.hostId, divisionCode: '410105', postTitle: expect.stringMatching(/./) },
    });
  });

  it('may be open-ended, and has days that can be right', async () => {
    const begun = await endedInternship(api);
    const wrong = { ...RETAINED, contractOn: '2027-04-01', insuredFrom: '2026-11-01' };
    const { status, problem } = await actAtEnd(api, 'recordOutcome', begun.agent, begun, wrong);
    expect([status, problem.errors?.map(({ path }) => path)]).toEqual([400, ['contractOn', 'insuredFrom']]);
    await done(api, 'recordOutcome', begun.agent, begun, { ...RETAINED, termMonths: null });
    expect(await known(begun)).toMatchObject({ kind: 'retained', termMonths: null });
  });

  it('is corrected with a reason, and what stood before stays to be read', async () => {
    const begun = await endedInternship(api);
    await done(api, 'recordOutcome', begun.agent, begun, RETAINED);
    await done(api, 'answerOutcome', begun.seeker, begun, { revision: 1, answer: 'confirmed' });
    const correction = { ...RETAINED, revision: 1, termMonths: 24 };
    const silent = await actAtEnd(api, 'recordOutcome', begun.agent, begun, correction);
    expect(silent.problem.errors).toEqual([{ path: 'reason', message: '请写明更正的原因' }]);
    const reason = '合同期限登记错了';
    const { outcomes } = await done(api, 'recordOutcome', begun.agent, begun, { ...correction, reason });
    expect(outcomes).toMatchObject([
      { number: 2, termMonths: 24, reason, answer: null },
      { number: 1, termMonths: 36, reason: null, answer: 'confirmed' },
    ]);
  });

  it('is corrected once of two who correct the same', async () => {
    const begun = await endedInternship(api);
    const both = await Promise.all([
      actAtEnd(api, 'recordOutcome', begun.agent, begun, RETAINED),
      actAtEnd(api, 'recordOutcome', begun.agent, begun, GONE),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.map(({ problem }) => problem.code)).toContain('internships/ending-changed');
  });

  it('that the trainee disputes is on the officer’s list, and the officer decides', async () => {
    const begun = await endedInternship(api);
    await done(api, 'recordOutcome', begun.agent, begun, RETAINED);
    const wordless = { revision: 1, answer: 'disputed' } as const;
    expect((await actAtEnd(api, 'answerOutcome', begun.seeker, begun, wordless)).status).toBe(400);
    const text = '单位没有和我签劳动合同';
    await done(api, 'answerOutcome', begun.seeker, begun, { ...wordless, text });
    expect(await titlesTold(api, begun.agent, begun)).toEqual(['见习人员对留用情况有异议']);
    expect((await endingSeenBy(api, begun.agent, begun)).body.outcomes).toMatchObject([{ answerText: text }]);
    const queue = async () => {
      const query = { queue: 'outcome-disputed', limit: 100 } as const;
      const { body } = await api.call(internshipEndingRoutes.queue, { query }, { as: await officer.token() });
      return body.items.map(({ id }) => id);
    };
    expect(await queue()).toContain(begun.internshipId);
    const decision = { ...GONE, revision: 1, reason: '经核实没有签订劳动合同' };
    const { outcomes } = await done(api, 'recordOutcome', officer, begun, decision);
    expect(outcomes[0]).toMatchObject({ kind: 'not-retained', by: 'bureau', reason: decision.reason });
    expect(await queue()).not.toContain(begun.internshipId);
    const again = { ...RETAINED, revision: 2, reason: '就是留用了' };
    expect((await actAtEnd(api, 'recordOutcome', begun.agent, begun, again)).problem.code).toBe(
      'internships/not-allowed',
    );
    expect((await endingSeenBy(api, begun.seeker, begun)).body.acts).toEqual(['record-wishes']);
  });
});

describe('other domains', () => {
  it('hear of every record and every answer', async () => {
    const begun = await endedInternship(api);
    const told = async (): Promise<number> => {
      const [row]: { count: string }[] = await api.dataSource.query(
        `SELECT COUNT(*) AS count FROM outbox_events
         WHERE type = 'internships.outcome-recorded' AND JSON_VALUE(payload, '$.internshipId') = ?`,
        [begun.internshipId],
      );
      return Number(row?.count);
    };
    await done(api, 'recordOutcome', begun.agent, begun, RETAINED);
    expect(await told()).toBe(1);
    await done(api, 'answerOutcome', begun.seeker, begun, { revision: 1, answer: 'disputed', text: '没有签' });
    expect(await told()).toBe(2);
    await done(api, 'recordOutcome', begun.agent, begun, { ...GONE, revision: 1, reason: '登记错了' });
    await done(api, 'recordWishes', begun.seeker, begun, { revision: 2, wishes: ['employment'] });
    expect(await told()).toBe(4);
  });
});

describe('who was not retained', () => {
  it('says what help is wanted, which host and mentor never see', async () => {
    const begun = await endedInternship(api);
    await done(api, 'recordOutcome', begun.agent, begun, GONE);
    const wishes = ['employment', 'training'] as const;
    const own = await done(api, 'recordWishes', begun.seeker, begun, { revision: 1, wishes: [...wishes] });
    expect(own.outcomes[0]).toMatchObject({ kind: 'not-retained', wishes, by: 'trainee' });
    expect((await endingSeenBy(api, officer, begun)).body.outcomes[0]?.wishes).toEqual(wishes);
    const { body } = await endingSeenBy(api, begun.agent, begun);
    expect(body.outcomes.flatMap((outcome) => outcome.wishes)).toEqual([]);
    expect((await endingSeenBy(api, begun.mentor, begun)).body.outcomes).toEqual([]);
    expect(await known(begun)).toMatchObject({ kind: 'not-retained', wishes });
  });

  it('may say so before the host does, change the wishes, or want nothing', async () => {
    const begun = await endedInternship(api);
    await done(api, 'recordWishes', begun.seeker, begun, { revision: 0, wishes: ['start-up'] });
    await done(api, 'recordOutcome', begun.agent, begun, { ...GONE, revision: 1 });
    expect((await known(begun))?.wishes).toEqual(['start-up']);
    await done(api, 'recordWishes', begun.seeker, begun, { revision: 2, wishes: [] });
    expect((await known(begun))?.wishes).toEqual([]);
  });
});

describe('an outcome that nobody records', () => {
  it('is asked for: the host after a week, the trainee after three, each once', async () => {
    const begun = await endedInternship(api);
    const hostIsAsked = async () =>
      (await titlesTold(api, begun.agent, begun)).filter((title) => title === '请登记见习人员的留用情况').length;
    const traineeIsAsked = async () =>
      (await titlesTold(api, begun.seeker, begun)).filter((title) => title === '见习结束后，你需要帮助吗').length;
    onDay(api, '2027-03-06');
    await remind();
    expect([await hostIsAsked(), await traineeIsAsked()]).toEqual([0, 0]);
    onDay(api, '2027-03-07');
    await remind();
    expect([await hostIsAsked(), await traineeIsAsked()]).toEqual([1, 0]);
    onDay(api, '2027-03-21');
    await remind();
    await remind();
    expect([await hostIsAsked(), await traineeIsAsked()]).toEqual([1, 1]);
    const settled = await endedInternship(api);
    await done(api, 'recordOutcome', settled.agent, settled, RETAINED);
    onDay(api, '2027-03-25');
    await remind();
    expect(await titlesTold(api, settled.agent, settled)).not.toContain('请登记见习人员的留用情况');
  });
});
