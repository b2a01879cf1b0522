import { applicationRoutes } from '@qihang/shared/applications';
import { identityRoutes } from '@qihang/shared/identity';
import { PRIVACY_NOTICE_VERSION } from '@qihang/shared/publications';
import { GrantRole } from '../../src/identity';
import { makeHost, makePost } from '../posts/posts';
import { startApi, type TestApi } from '../support/api';
import { act, answer, apply, makeAgent, makeSeeker, offered, type Player } from './scene';

let api: TestApi;
let host: string;
let agent: Player;
beforeAll(async () => {
  api = await startApi();
  host = await makeHost(api);
  agent = await makeAgent(api, host);
});
afterAll(() => api.close());

async function tryToApply(seeker: Player, postId: string) {
  return api.call(applicationRoutes.apply, { body: { postId, message: '' } }, { as: await seeker.token() });
}

async function refusalOf(seeker: Player, postId: string) {
  const { status, problem } = await tryToApply(seeker, postId);
  return [status, problem.code];
}

describe('applying to a post', () => {
  it('sends the application with its words and begins its history', async () => {
    const post = await makePost(api, host);
    const seeker = await makeSeeker(api);
    const application = await apply(api, seeker, post, '我做过代理记账');
    const at = api.clock.now().toISOString();
    expect(application).toMatchObject({
      status: 'sent',
      message: '我做过代理记账',
      appliedAt: at,
      post: { id: post, title: '会计助理', divisionName: '郑州市金水区' },
      history: [{ status: 'sent', at, note: null }],
      version: 1,
    });
    const as = await seeker.token();
    const mine = await api.call(applicationRoutes.mine, { query: { postId: post } }, { as });
    expect(mine.body.items).toEqual([application]);
    expect((await api.call(applicationRoutes.get, { params: { id: application.id } }, { as })).body).toEqual(
      application,
    );
  });

  it('a second time answers the first application and changes nothing', async () => {
    const post = await makePost(api, host);
    const seeker = await makeSeeker(api);
    const first = await apply(api, seeker, post, '第一次');
    api.clock.advance(1_000);
    expect(await apply(api, seeker, post, '第二次')).toEqual(first);
  });

  it('five times at once makes one application', async () => {
    const post = await makePost(api, host);
    const seeker = await makeSeeker(api);
    await seeker.token();
    const answers = await Promise.all(Array.from({ length: 5 }, () => tryToApply(seeker, post)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const [steps] = await api.dataSource.query('SELECT COUNT(*) AS n FROM application_steps WHERE application_id = ?', [
      answers[0]?.body.id,
    ]);
    expect(Number(steps.n)).toBe(1);
  });

  it('again after withdrawing sends the same application once more, with its history', async () => {
    const post = await makePost(api, host);
    const seeker = await makeSeeker(api);
    const first = await apply(api, seeker, post, '第一次');
    await act(api, seeker, 'withdraw', first);
    api.clock.advance(60_000);
    const again = await apply(api, seeker, post, '我又想来了');
    expect(again).toMatchObject({ id: first.id, status: 'sent', message: '我又想来了', version: 3 });
    expect(again.appliedAt).toBe(api.clock.now().toISOString());
    expect(again.history.map(({ status }) => status)).toEqual(['sent', 'withdrawn', 'sent']);
  });

  it('again after the host declined answers that', async () => {
    const post = await makePost(api, host);
    const seeker = await makeSeeker(api);
    await answer(api, agent, 'decline', await apply(api, seeker, post));
    expect((await apply(api, seeker, post)).status).toBe('declined');
  });

  it('again after withdrawing is refused once the post is closed', async () => {
    const post = await makePost(api, host);
    const seeker = await makeSeeker(api);
    await act(api, seeker, 'withdraw', await apply(api, seeker, post));
    await api.dataSource.query(`UPDATE posts SET status = 'closed', close_reason = 'withdrawn' WHERE id = ?`, [post]);
    expect(await refusalOf(seeker, post)).toEqual([409, 'applications/post-not-open']);
  });

  it.each([
    ['is withdrawn', { status: 'closed', closeReason: 'withdrawn' }, 409, 'post-not-open'],
    ['is filled', { status: 'closed', closeReason: 'filled' }, 409, 'post-full'],
    ['is paused', { status: 'paused' }, 409, 'post-not-open'],
    ['is past its last day', { applyBy: '2026-11-22' }, 409, 'post-not-open'],
    ['has no place left', { headcount: 1, placesTaken: 1 }, 409, 'post-full'],
    ['was never published', { status: 'draft', publishedAt: null }, 404, 'post-not-found'],
  ] as const)('is refused where the post %s', async (_, changes, status, code) => {
    const post = await makePost(api, host, changes);
    expect(await refusalOf(await makeSeeker(api), post)).toEqual([status, `applications/${code}`]);
  });

  it('is refused to an unknown post', async () => {
    expect(await refusalOf(await makeSeeker(api), '999999')).toEqual([404, 'applications/post-not-found']);
  });
});

describe('who may apply', () => {
  it('is somebody eligible today: another day gives another answer, with every reason', async () => {
    const post = await makePost(api, host, { applyBy: '2028-12-31' });
    const seeker = await makeSeeker(api);
    const now = api.clock.now();
    api.clock.set('2028-07-01T02:00:00Z');
    const late = await tryToApply(seeker, post);
    api.clock.set(now);
    expect([late.status, late.problem.code]).toEqual([422, 'applications/not-eligible']);
    expect(late.problem.errors).toEqual([{ path: 'graduationDate', message: expect.stringContaining('24个月') }]);
    expect((await tryToApply(seeker, post)).status).toBe(200);
  });

  it('aged 16 or 17 is barred from hazardous posts only', async () => {
    const youth = await makeSeeker(api, {
      birthDate: '2009-06-01',
      background: {
        category: 'unemployed-youth',
        education: 'senior-middle',
        unemploymentRegistrationNumber: '4101052026000123',
        unemploymentRegistrationDate: '2026-09-01',
        isFullTimeStudent: false,
        isEmployed: false,
        ownsBusiness: false,
      },
    });
    const hazardous = await makePost(api, host, { hazards: '噪声' });
    expect(await refusalOf(youth, hazardous)).toEqual([422, 'applications/barred-for-minors']);
    expect((await tryToApply(youth, await makePost(api, host))).status).toBe(200);
    expect((await tryToApply(await makeSeeker(api), hazardous)).status).toBe(200);
  });

  it('has not taken back the consent to the privacy notice', async () => {
    const seeker = await makeSeeker(api);
    const body = { granted: false, noticeVersion: PRIVACY_NOTICE_VERSION };
    const call = { params: { kind: 'privacy-notice' as const }, body };
    expect((await api.call(identityRoutes.setConsent, call, { as: await seeker.token() })).status).toBe(200);
    expect(await refusalOf(seeker, await makePost(api, host))).toEqual([409, 'applications/privacy-needed']);
  });

  it('has signed up', async () => {
    const stranger = await makeAgent(api, host);
    const post = await makePost(api, host);
    expect(await refusalOf(stranger, post)).toEqual([403, 'http/role-needed']);
    await api.get(GrantRole).execute(stranger.personId, { role: 'seeker', hostId: null, divisionCode: null });
    expect(await refusalOf(stranger, post)).toEqual([409, 'applications/sign-up-needed']);
  });

  it('has accepted no other offer', async () => {
    const seeker = await makeSeeker(api);
    await act(api, seeker, 'accept', await offered(api, agent, seeker, await makePost(api, host)));
    expect(await refusalOf(seeker, await makePost(api, host))).toEqual([409, 'applications/other-accepted']);
  });
});

describe('the list of the own applications', () => {
  it('is paged, the latest sent first, and holds nobody else’s', async () => {
    const seeker = await makeSeeker(api);
    const other = await makeSeeker(api);
    const posts = [await makePost(api, host), await makePost(api, host), await makePost(api, host)];
    const sent: string[] = [];
    for (const post of posts) sent.unshift((await apply(api, seeker, post)).id);
    const foreign = await apply(api, other, await makePost(api, host));
    const as = await seeker.token();
    const first = await api.call(applicationRoutes.mine, { query: { limit: 2 } }, { as });
    const cursor = first.body.nextCursor ?? '';
    const second = await api.call(applicationRoutes.mine, { query: { limit: 2, cursor } }, { as });
    expect([...first.body.items, ...second.body.items].map(({ id }) => id)).toEqual(sent);
    expect(second.body.nextCursor).toBeNull();
    const peek = await api.call(applicationRoutes.get, { params: { id: foreign.id } }, { as });
    expect([peek.status, peek.problem.code]).toEqual([404, 'applications/not-found']);
  });
});
