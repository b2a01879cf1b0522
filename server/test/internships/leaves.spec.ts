import { internshipLeaveRoutes } from '@qihang/shared/internships';
import type { RouteCall } from '@qihang/shared/platform';
import { Leaves } from '../../src/internships/leaves/leaves';
import type { Player } from '../applications/scene';
import { startApi, type TestApi } from '../support/api';
import { type Begun, begunInternship, makeMentoredHost, onDay, toldOf } from './support';

type Asked = RouteCall<typeof internshipLeaveRoutes.request>['body'];

let api: TestApi;
let scene: Begun;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  onDay(api, '2026-12-10');
  scene = await begunInternship(api);
});
afterAll(() => api.close());

const EXAM: Asked = { kind: 'exam', from: '2026-12-14', to: '2026-12-15', reason: '参加会计资格考试' };

const ask = async (change: Partial<Asked> = {}, { seeker, internshipId }: Begun = scene) =>
  api.call(
    internshipLeaveRoutes.request,
    { params: { id: internshipId }, body: { ...EXAM, ...change } },
    { as: await seeker.token() },
  );

async function asked(change: Partial<Asked> = {}): Promise<string> {
  const { status, body } = await ask(change);
  expect(status).toBe(200);
  return body.id;
}

const answer = async (leaveId: string, by: Player, verdict: 'approve' | 'refuse' = 'approve', words = '') =>
  api.call(
    internshipLeaveRoutes.answer,
    { params: { id: scene.internshipId, leaveId }, body: { answer: verdict, words } },
    { as: await by.token() },
  );

const takeBack = async (leaveId: string, by: Player = scene.seeker) =>
  api.call(internshipLeaveRoutes.takeBack, { params: { id: scene.internshipId, leaveId } }, { as: await by.token() });

const list = async (by: Player, query: { cursor?: string; limit?: number } = {}) =>
  api.call(internshipLeaveRoutes.list, { params: { id: scene.internshipId }, query }, { as: await by.token() });

const waiting = async (by: Player, as: 'mentor' | 'host', query: { cursor?: string; limit?: number } = {}) =>
  api.call(internshipLeaveRoutes.waiting, { query: { as, ...query } }, { as: await by.token() });

const daysOf = (from = '2026-12-01', to = '2026-12-31') => api.get(Leaves).daysOf(scene.internshipId, from, to);

describe('leave', () => {
  it('is asked for by the trainee, waits for mentor and host, and counts once it is approved', async () => {
    const id = await asked();
    for (const [who, as] of [
      [scene.mentor, 'mentor'],
      [scene.agent, 'host'],
    ] as const) {
      const { body } = await waiting(who, as);
      expect(body.items).toEqual([
        {
          id,
          internshipId: scene.internshipId,
          traineeName: '王小明',
          kind: 'exam',
          from: '2026-12-14',
          to: '2026-12-15',
        },
      ]);
      expect((await toldOf(api, scene, who)).map(({ title }) => title)).toEqual(['有一条请假申请等待答复']);
    }
    expect(await daysOf()).toEqual([]);
    const { body } = await answer(id, scene.mentor, 'approve', '考试顺利');
    expect(body).toMatchObject({ status: 'approved', answeredBy: 'mentor', answer: '考试顺利' });
    expect(await daysOf()).toEqual(['2026-12-14', '2026-12-15']);
    expect(await daysOf('2026-12-15', '2026-12-20')).toEqual(['2026-12-15']);
    expect((await waiting(scene.agent, 'host')).body.items).toEqual([]);
    expect((await toldOf(api, scene, scene.seeker)).map(({ title }) => title)).toEqual(['请假已批准']);
  });

  it('is refused by the host with a reason only', async () => {
    const id = await asked();
    expect((await answer(id, scene.agent, 'refuse')).problem.errors?.[0]?.path).toBe('words');
    expect((await answer(id, scene.agent, 'refuse', '那两天要盘点')).body).toMatchObject({
      status: 'refused',
      answeredBy: 'host',
    });
    expect(await daysOf()).toEqual([]);
    expect((await ask()).status).toBe(200);
  });

  it.each<[string, Partial<Asked>, string]>([
    ['before the first day', { from: '2026-11-30', to: '2026-12-01' }, 'from'],
    ['after the last day', { from: '2027-02-28', to: '2027-03-01' }, 'to'],
    ['that ends before it begins', { from: '2026-12-15', to: '2026-12-14' }, 'to'],
    ['of too many days', { from: '2026-12-14', to: '2026-12-29' }, 'to'],
    ['of too long ago', { kind: 'illness', from: '2026-12-02', to: '2026-12-02' }, 'from'],
    ['without a reason', { reason: ' ' }, 'reason'],
  ])('%s is not taken', async (_, change, path) => {
    const { problem } = await ask(change);
    expect([problem.code, problem.errors?.[0]?.path]).toEqual(['http/bad-input', path]);
  });

  it('for illness needs no reason, and may be asked for some days later', async () => {
    const id = await asked({ kind: 'illness', from: '2026-12-08', to: '2026-12-09', reason: '' });
    expect((await answer(id, scene.mentor)).body).toMatchObject({ status: 'approved', reason: null });
  });

  it('takes no day twice, also when two requests come at once', async () => {
    const answers = await Promise.all([
      ask(),
      ask({ from: '2026-12-15', to: '2026-12-16' }),
      ask({ from: '2026-12-13', to: '2026-12-14' }),
    ]);
    const stored = answers.filter(({ status }) => status === 200).map(({ body }) => body);
    const refused = answers.filter(({ status }) => status === 400);
    expect(stored.length + refused.length).toBe(3);
    const taken = stored.map(({ from, to }) => ({ from, to })).sort((a, b) => a.from.localeCompare(b.from));
    for (const [at, period] of taken.entries()) expect(period.from > (taken[at - 1]?.to ?? '')).toBe(true);
    expect((await ask()).problem.errors?.[0]?.path).toBe('from');
  });

  it('is decided by who comes first, whether mentor, host or the trainee who takes it back', async () => {
    const id = await asked();
    const answers = await Promise.all([
      answer(id, scene.mentor),
      answer(id, scene.agent, 'refuse', '人手不够'),
      takeBack(id),
    ]);
    const codes = answers.map(({ status, problem }) => (status === 200 ? 'done' : problem.code));
    const { body } = await list(scene.seeker);
    const [kept] = body.items;
    // What was approved first can still be cancelled, because it has not begun.
    if (kept?.status === 'cancelled') expect(codes).toEqual(['done', 'internships/leave-not-waiting', 'done']);
    else expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(codes.filter((code) => code === 'internships/leave-not-waiting').length).toBeGreaterThan(0);
  });

  it('is withdrawn while it is open and cancelled before it begins, not afterwards', async () => {
    const open = await asked();
    expect((await takeBack(open)).body.status).toBe('withdrawn');
    expect((await takeBack(open)).problem.code).toBe('internships/leave-not-waiting');
    const approved = await asked();
    await answer(approved, scene.mentor);
    onDay(api, '2026-12-13');
    expect((await takeBack(approved)).body.status).toBe('cancelled');
    expect(await daysOf()).toEqual([]);
    expect((await toldOf(api, scene, scene.mentor)).map(({ title }) => title)).toContain('一次请假已取消');
    const begun = await asked();
    await answer(begun, scene.mentor);
    onDay(api, '2026-12-14');
    expect((await takeBack(begun)).problem.code).toBe('internships/leave-begun');
  });

  it('keeps its history, page by page, and its words from the bureau and from the database', async () => {
    const first = await asked();
    await takeBack(first);
    const second = await asked();
    await answer(second, scene.mentor, 'approve', '考试顺利');
    const one = await list(scene.agent, { limit: 1 });
    const next = await list(scene.agent, { limit: 1, cursor: one.body.nextCursor ?? '' });
    expect([...one.body.items, ...next.body.items].map(({ id, status }) => [id, status])).toEqual([
      [second, 'approved'],
      [first, 'withdrawn'],
    ]);
    expect(one.body.items[0]).toMatchObject({ reason: EXAM.reason, answer: '考试顺利' });
    const seen = (await list(scene.officer)).body.items[0];
    expect(seen).toMatchObject({ status: 'approved', kind: 'exam', reason: null, answer: null });
    const rows = await api.get(Leaves).rows.findBy({ internshipId: scene.internshipId });
    for (const { reasonCipher, answerCipher } of rows) {
      expect(reasonCipher?.includes('会计')).toBe(false);
      expect(answerCipher?.includes('顺利') ?? false).toBe(false);
    }
  });

  it('is nobody else’s matter', async () => {
    const id = await asked();
    const other = await makeMentoredHost(api);
    expect((await answer(id, other.mentor)).problem.code).toBe('internships/not-found');
    expect((await answer(id, other.agent)).problem.code).toBe('internships/not-found');
    expect((await answer(id, scene.seeker)).status).toBe(403);
    const neighbour = await begunInternship(api, { hostSide: scene });
    expect((await takeBack(id, neighbour.seeker)).problem.code).toBe('internships/not-found');
    const foreign = { params: { id: neighbour.internshipId, leaveId: id }, body: { answer: 'approve' } } as const;
    const crossed = await api.call(internshipLeaveRoutes.answer, foreign, { as: await scene.mentor.token() });
    expect(crossed.problem.code).toBe('internships/leave-not-found');
    expect((await waiting(other.mentor, 'mentor')).body.items).toEqual([]);
    expect((await waiting(scene.mentor, 'host')).body.items).toEqual([]);
    const ended = await begunInternship(api, { internship: { status: 'ended' } });
    expect((await ask({}, ended)).problem.code).toBe('internships/not-allowed');
  });
});
