import { internshipEndingRoutes } from '@qihang/shared/internships';
import { AgreeBySilence } from '../../src/internships/ending/agree-by-silence';
import { RemindOfEnding } from '../../src/internships/ending/remind-of-ending';
import { makePlayer, type Player } from '../applications/scene';
import { retire } from '../hosts/mentors';
import { officerOf } from '../identity/people';
import { startApi, type TestApi } from '../support/api';
import {
  actAtEnd,
  type Begun,
  begunInternship,
  done,
  endedInternship,
  endingSeenBy,
  entryFor,
  evaluationOf,
  newMentor,
  onDay,
  syncOne,
  titlesTold,
} from './support';

let api: TestApi;
let officer: Player;
beforeAll(async () => {
  api = await startApi();
  officer = await makePlayer(api, officerOf('410100'));
});
afterAll(() => api.close());

const NO = { revision: 1, text: '实际还学会了报税，没有写上' };
const run = () => api.get(AgreeBySilence).run(new AbortController().signal);
const remind = () => api.get(RemindOfEnding).run(new AbortController().signal);
const auditOf = async ({ internshipId }: Begun): Promise<string[]> => {
  const rows: { action: string }[] = await api.dataSource.query(
    `SELECT action FROM audit_entries WHERE subject_type = 'internship' AND subject_id = ? ORDER BY id`,
    [internshipId],
  );
  return rows.map(({ action }) => action);
};

async function evaluated(): Promise<Begun> {
  const begun = await endedInternship(api);
  await done(api, 'evaluate', begun.mentor, begun, evaluationOf());
  return begun;
}

async function disputed(): Promise<Begun> {
  const begun = await evaluated();
  await done(api, 'disagree', begun.seeker, begun, NO);
  return begun;
}

describe('the evaluation', () => {
  it('is not asked for before the last day, and is the mentor’s to write after it', async () => {
    const active = await begunInternship(api);
    expect((await actAtEnd(api, 'evaluate', active.mentor, active, evaluationOf())).problem.code).toBe(
      'internships/not-allowed',
    );
    const begun = await endedInternship(api);
    for (const other of [begun.agent, begun.seeker, officer]) {
      const { status } = await actAtEnd(api, 'evaluate', other, begun, evaluationOf());
      expect([403, 409]).toContain(status);
    }
    const stranger = await newMentor(api, begun);
    expect((await actAtEnd(api, 'evaluate', stranger.mentor, begun, evaluationOf())).status).toBe(404);
    const ending = await done(api, 'evaluate', begun.mentor, begun, evaluationOf());
    expect(ending).toMatchObject({ status: 'evaluated', acts: [], certificate: null });
    expect(ending.evaluations).toMatchObject([
      { number: 1, by: 'mentor', text: evaluationOf().text, result: 'good', answerUntil: '2027-03-16', answer: null },
    ]);
    expect(await titlesTold(api, begun.seeker, begun)).toEqual(['见习鉴定已作出，请你查看']);
    const [row] = await api.dataSource.query(
      'SELECT text_cipher AS kept FROM internship_evaluations WHERE internship_id = ?',
      [begun.internshipId],
    );
    expect(String(row.kept)).not.toContain('账务');
  });

  it('begins with the last ratings of the log', async () => {
    onDay(api, '2026-12-20');
    const begun = await begunInternship(api);
    await syncOne(api, begun.mentor, entryFor(api, begun, { ratings: [{ skill: '账务处理', rating: '2' }] }));
    const later = { periodFrom: '2026-12-08', periodTo: '2026-12-14', attendedDays: [] };
    await syncOne(api, begun.mentor, entryFor(api, begun, { ...later, ratings: [{ skill: '账务处理', rating: '3' }] }));
    const params = { id: begun.internshipId };
    const asked = async (by: Player) =>
      api.call(internshipEndingRoutes.suggested, { params }, { as: await by.token() });
    expect((await asked(begun.mentor)).body.ratings).toEqual([{ skill: '账务处理', rating: '3' }]);
    expect((await asked(begun.seeker)).status).toBe(403);
  });

  it('is the host’s to write once the mentor has left', async () => {
    const begun = await endedInternship(api);
    expect((await retire(api, begun.agent, begun.listed)).status).toBe(200);
    expect((await endingSeenBy(api, begun.agent, begun)).body.acts).toContain('evaluate');
    const ending = await done(api, 'evaluate', begun.agent, begun, evaluationOf({ result: 'passed' }));
    expect(ending.evaluations).toMatchObject([{ by: 'host', byName: '', result: 'passed' }]);
    expect((await actAtEnd(api, 'evaluate', begun.mentor, begun, evaluationOf({ revision: 1 }))).status).toBe(403);
  });

  it('is written once, however many write at the same time', async () => {
    const begun = await endedInternship(api);
    const tries = [1, 2, 3].map((nth) =>
      actAtEnd(api, 'evaluate', begun.mentor, begun, evaluationOf({ text: `第${nth}次写的鉴定，工作认真。` })),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409, 409]);
    const { body } = await endingSeenBy(api, begun.mentor, begun);
    expect(body.evaluations).toHaveLength(1);
  });

  it('is refused with what is missing, by field', async () => {
    const begun = await endedInternship(api);
    const { status, problem } = await actAtEnd(api, 'evaluate', begun.mentor, begun, evaluationOf({ text: '好' }));
    expect([status, problem.errors]).toMatchObject([400, [{ path: 'text', message: '请至少写 10 个字' }]]);
  });
});

describe('the trainee’s answer', () => {
  it('closes the internship when it is yes', async () => {
    const begun = await evaluated();
    const ending = await done(api, 'agree', begun.seeker, begun, { revision: 1 });
    expect(ending).toMatchObject({ status: 'closed', evaluations: [{ answer: 'agreed', answerText: null }] });
    expect(ending.certificate).toMatchObject({ seal: 'pending', number: expect.stringMatching(/^JX-/) });
    expect((await actAtEnd(api, 'agree', begun.seeker, begun, { revision: 1 })).problem.code).toBe(
      'internships/not-allowed',
    );
    expect(await titlesTold(api, begun.agent, begun)).toEqual(['见习已办结']);
  });

  it('is one of two that come at once, and one certificate follows', async () => {
    const begun = await evaluated();
    const answers = await Promise.all([
      actAtEnd(api, 'agree', begun.seeker, begun, { revision: 1 }),
      actAtEnd(api, 'disagree', begun.seeker, begun, NO),
      actAtEnd(api, 'agree', begun.seeker, begun, { revision: 1 }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const { body } = await endingSeenBy(api, begun.seeker, begun);
    expect(['closed', 'disputed']).toContain(body.status);
    expect(body.certificate === null).toBe(body.status === 'disputed');
  });

  it('is the trainee’s alone', async () => {
    const begun = await evaluated();
    const other = await endedInternship(api);
    expect((await actAtEnd(api, 'agree', other.seeker, begun, { revision: 1 })).status).toBe(404);
    expect((await actAtEnd(api, 'agree', begun.mentor, begun, { revision: 1 })).status).toBe(403);
  });

  it('when it is no, is read by mentor and host, and the mentor may evaluate anew', async () => {
    const begun = await disputed();
    for (const reader of [begun.mentor, begun.agent]) {
      expect((await endingSeenBy(api, reader, begun)).body.evaluations).toMatchObject([
        { answer: 'disagreed', answerText: NO.text },
      ]);
      expect(await titlesTold(api, reader, begun)).toEqual(['见习人员对鉴定有异议']);
    }
    const stale = await actAtEnd(api, 'evaluate', begun.mentor, begun, evaluationOf());
    expect(stale.problem.code).toBe('internships/ending-changed');
    const anew = evaluationOf({ revision: 1, text: '补充：已经学会报税，可以独立承担。', result: 'excellent' });
    const ending = await done(api, 'evaluate', begun.mentor, begun, anew);
    expect(ending.evaluations.map(({ number, result }) => [number, result])).toEqual([
      [2, 'excellent'],
      [1, 'good'],
    ]);
    expect((await actAtEnd(api, 'agree', begun.seeker, begun, { revision: 1 })).problem.code).toBe(
      'internships/ending-changed',
    );
    expect((await done(api, 'agree', begun.seeker, begun, { revision: 2 })).status).toBe('closed');
  });

  it('counts as yes when it does not come in time, after a reminder', async () => {
    const begun = await evaluated();
    onDay(api, '2027-03-12');
    await remind();
    expect(await titlesTold(api, begun.seeker, begun)).not.toContain('见习鉴定等待你答复');
    onDay(api, '2027-03-13');
    await remind();
    await remind();
    expect((await titlesTold(api, begun.seeker, begun)).filter((title) => title === '见习鉴定等待你答复')).toHaveLength(
      1,
    );
    onDay(api, '2027-03-16');
    await run();
    expect((await endingSeenBy(api, begun.seeker, begun)).body.status).toBe('evaluated');
    onDay(api, '2027-03-17');
    await Promise.all([run(), run()]);
    const { body } = await endingSeenBy(api, begun.seeker, begun);
    expect(body).toMatchObject({ status: 'closed', evaluations: [{ answer: 'silent' }] });
    expect(body.certificate).not.toBeNull();
  });
});

describe('what the two do not agree on', () => {
  it('is decided by an officer of the division, with a reason, and is the end of it', async () => {
    const begun = await disputed();
    const decision = { revision: 1, result: 'excellent', reason: '核对带教记录，报税工作属实' } as const;
    const elsewhere = await makePlayer(api, officerOf('410300'));
    expect((await actAtEnd(api, 'settle', elsewhere, begun, decision)).status).toBe(404);
    const queue = async (by: Player) =>
      api.call(
        internshipEndingRoutes.queue,
        { query: { queue: 'evaluation-disputed', limit: 100 } },
        { as: await by.token() },
      );
    expect((await queue(officer)).body.items.map(({ id }) => id)).toContain(begun.internshipId);
    expect((await queue(elsewhere)).body.items).toEqual([]);
    const [listed] = (await queue(officer)).body.items.filter(({ id }) => id === begun.internshipId);
    expect(listed?.traineeName).toMatch(/\*/);
    const ending = await done(api, 'settle', officer, begun, decision);
    expect(ending).toMatchObject({ status: 'closed', certificate: { seal: 'pending' } });
    expect(ending.evaluations[0]).toMatchObject({
      result: 'good',
      settlement: { result: 'excellent', reason: decision.reason },
    });
    expect(ending.evaluations[0]?.byName).toMatch(/\*/);
    expect(await auditOf(begun)).toEqual(['internships.settle-evaluation', 'internships.ending-read']);
    expect((await queue(officer)).body.items.map(({ id }) => id)).not.toContain(begun.internshipId);
    expect((await actAtEnd(api, 'settle', officer, begun, decision)).problem.code).toBe('internships/not-allowed');
  });

  it('leaves a plain record and no certificate when the result is failed', async () => {
    const begun = await disputed();
    const ending = await done(api, 'settle', officer, begun, {
      revision: 1,
      result: 'failed',
      reason: '多次无故缺勤，考核不合格',
    });
    expect(ending).toMatchObject({ status: 'closed', certificate: null });
    const params = { id: begun.internshipId };
    const asked = await api.call(internshipEndingRoutes.certificate, { params }, { as: await begun.seeker.token() });
    expect(asked.problem.code).toBe('internships/no-certificate');
  });
});

describe('reminders of the evaluation', () => {
  it('go to the mentor the day after the end, to the host ten days after it, each once', async () => {
    const begun = await endedInternship(api);
    await remind();
    await remind();
    expect(await titlesTold(api, begun.mentor, begun)).toEqual(['见习已结束，请作鉴定']);
    expect(await titlesTold(api, begun.agent, begun)).toEqual([]);
    onDay(api, '2027-03-10');
    await remind();
    expect(await titlesTold(api, begun.agent, begun)).toContain('见习已结束，请作鉴定');
    expect(await titlesTold(api, begun.mentor, begun)).toHaveLength(1);
    onDay(api, '2027-03-20');
    const query = { queue: 'evaluation-late', limit: 100 } as const;
    const late = await api.call(internshipEndingRoutes.queue, { query }, { as: await officer.token() });
    expect(late.body.items.map(({ id }) => id)).toContain(begun.internshipId);
  });
});
