import { applicationRoutes } from '@qihang/shared/applications';
import { postRoutes } from '@qihang/shared/posts';
import { ApplicationAgreements } from '../../src/applications';
import { FollowClosedPost } from '../../src/applications/follow-closed-post';
import { RemindHosts } from '../../src/applications/remind-hosts';
import { TellOfChange } from '../../src/applications/tell-of-change';
import { Transactions } from '../../src/platform/database';
import { ExpirePosts } from '../../src/posts/expire-posts';
import { makeHost, makePost, postRow } from '../posts/posts';
import { startApi, type TestApi } from '../support/api';
import { act, answer, apply, makeAgent, makeSeeker, offered, type Player } from './scene';

const DAY_MS = 86_400_000;

let api: TestApi;
let host: string;
let agent: Player;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  api.clock.set('2026-11-23T02:00:00Z');
  await api.dataSource.query('DELETE FROM applications');
  await api.dataSource.query('DELETE FROM outbox_events');
  host = await makeHost(api);
  agent = await makeAgent(api, host);
});
afterAll(() => api.close());

const running = { eventId: '1', attempt: 1, signal: new AbortController().signal };

/** Does the worker's part for every event of applications and posts that waits, twice over. */
async function handleEvents(): Promise<void> {
  const handlers = { 'applications.changed': TellOfChange, 'posts.closed': FollowClosedPost } as const;
  for (const [type, handler] of Object.entries(handlers)) {
    const events = await api.dataSource.query('SELECT payload FROM outbox_events WHERE type = ? ORDER BY id', [type]);
    for (const { payload } of [...events, ...events]) {
      await api
        .get<{ handle(payload: unknown, context: object): Promise<void> }>(handler)
        .handle(JSON.parse(payload), running);
    }
  }
}

function inboxOf({ personId }: Player): Promise<{ title: string; text: string; application_id: string | null }[]> {
  const sql = 'SELECT title, text, application_id FROM inbox_messages WHERE person_id = ? ORDER BY id';
  return api.dataSource.query(sql, [personId]);
}

const titlesOf = async (player: Player) => (await inboxOf(player)).map(({ title }) => title);
const remindHosts = () => api.get(RemindHosts).run(running.signal);

describe('what the other side is told', () => {
  it('the host of a new application, its withdrawal, and the seeker’s answer; every agent once', async () => {
    const colleague = await makeAgent(api, host);
    const post = await makePost(api, host);
    const [first, second, third] = [await makeSeeker(api), await makeSeeker(api), await makeSeeker(api)];
    await act(api, first, 'withdraw', await apply(api, first, post), '另有安排');
    await act(api, second, 'refuse', await offered(api, agent, second, post));
    await act(api, third, 'accept', await offered(api, agent, third, post));
    await handleEvents();
    const titles = [
      '收到新的投递',
      '一份投递已撤回',
      '收到新的投递',
      '求职者没有接受岗位',
      '收到新的投递',
      '求职者接受了岗位',
    ];
    expect(await titlesOf(agent)).toEqual(titles);
    expect(await titlesOf(colleague)).toEqual(titles);
    const texts = (await inboxOf(agent)).map(({ text }) => text);
    expect(texts[1]).toBe('「会计助理」的一位求职者撤回了投递。对方留言：另有安排');
    expect(texts.join()).not.toContain('王小明');
  });

  it('the seeker of invitation, offer and refusal, not of a look', async () => {
    const seeker = await makeSeeker(api);
    const sent = await apply(api, seeker, await makePost(api, host));
    const viewed = await answer(api, agent, 'view', sent);
    await answer(api, agent, 'offer', (await answer(api, agent, 'invite', viewed.body, '周三十点')).body);
    await answer(api, agent, 'decline', await apply(api, seeker, await makePost(api, host)));
    await handleEvents();
    expect(await titlesOf(seeker)).toEqual(['单位邀请你面谈', '单位同意接收你', '投递有了结果']);
    const [invitation] = await inboxOf(seeker);
    expect(invitation).toMatchObject({
      text: '「会计助理」的单位邀请你面谈。对方留言：周三十点',
      application_id: sent.id,
    });
  });

  it('nobody of the steps of an agreement, which tells of itself', async () => {
    const seeker = await makeSeeker(api);
    const { body } = await act(api, seeker, 'accept', await offered(api, agent, seeker, await makePost(api, host)));
    const [agreements, platform] = [api.get(ApplicationAgreements), { role: 'system', personId: null } as const];
    await api.get(Transactions).run(async () => {
      await agreements.begin(body.id, platform);
      await agreements.release(body.id, '协议没有按时签完');
    });
    await handleEvents();
    expect(await titlesOf(seeker)).toEqual(['单位同意接收你']);
    expect(await titlesOf(agent)).toEqual(['收到新的投递', '求职者接受了岗位']);
  });

  it('nobody of applications that lapse because the seeker chose another', async () => {
    const seeker = await makeSeeker(api);
    await apply(api, seeker, await makePost(api, host));
    await act(api, seeker, 'accept', await offered(api, agent, seeker, await makePost(api, host)));
    await handleEvents();
    expect(await titlesOf(seeker)).toEqual(['单位同意接收你']);
  });
});

describe('a post that closes', () => {
  const mine = async (seeker: Player) =>
    (await api.call(applicationRoutes.mine, {}, { as: await seeker.token() })).body.items[0];

  it('lets open applications lapse when it is withdrawn, with the reason, and leaves the decided ones', async () => {
    const post = await makePost(api, host, { headcount: 5 });
    const [waiting, withOffer, declined, accepted] = [
      await makeSeeker(api),
      await makeSeeker(api),
      await makeSeeker(api),
      await makeSeeker(api),
    ];
    const sent = await apply(api, waiting, post);
    await offered(api, agent, withOffer, post);
    await answer(api, agent, 'decline', await apply(api, declined, post));
    await act(api, accepted, 'accept', await offered(api, agent, accepted, post));
    const body = { action: 'withdraw' as const, reason: '项目取消', version: 1 };
    const { status } = await api.call(
      postRoutes.changeStatus,
      { params: { id: post }, body },
      { as: await agent.token() },
    );
    expect(status).toBe(200);
    await handleEvents();
    expect((await mine(waiting))?.status).toBe('lapsed');
    expect((await mine(waiting))?.history.at(-1)).toMatchObject({ status: 'lapsed', note: '岗位已撤下' });
    expect((await mine(withOffer))?.status).toBe('lapsed');
    expect((await mine(declined))?.status).toBe('declined');
    expect((await mine(accepted))?.status).toBe('accepted');
    expect(await inboxOf(waiting)).toEqual([
      {
        title: '你投递的岗位已关闭',
        text: '你投递的「会计助理」已撤下，这份投递已失效，可以看看其他岗位。对方留言：项目取消',
        application_id: sent.id,
      },
    ]);
    expect(await titlesOf(accepted)).not.toContain('你投递的岗位已关闭');
  });

  it('when its last place is taken tells those who still wait', async () => {
    const post = await makePost(api, host, { headcount: 1 });
    const [waiting, chosen] = [await makeSeeker(api), await makeSeeker(api)];
    await apply(api, waiting, post);
    await act(api, chosen, 'accept', await offered(api, agent, chosen, post));
    await handleEvents();
    expect((await mine(waiting))?.status).toBe('lapsed');
    expect((await inboxOf(waiting))[0]?.text).toContain('已招满');
  });

  it('after its last day is told, and the host still chooses among those who applied in time', async () => {
    const post = await makePost(api, host, { applyBy: '2026-11-23' });
    const seeker = await makeSeeker(api);
    const sent = await apply(api, seeker, post);
    api.clock.advance(DAY_MS);
    await api.get(ExpirePosts).run(running.signal);
    await handleEvents();
    expect((await inboxOf(seeker))[0]?.text).toContain('报名已截止');
    expect((await mine(seeker))?.status).toBe('sent');
    const offer = await answer(api, agent, 'offer', sent);
    expect((await act(api, seeker, 'accept', offer.body)).status).toBe(200);
  });
});

describe('a host that does not answer', () => {
  it('is reminded once after seven days, not before, and not of what it answered', async () => {
    const post = await makePost(api, host);
    await apply(api, await makeSeeker(api), post);
    const viewed = await apply(api, await makeSeeker(api), post);
    await answer(api, agent, 'view', viewed);
    await answer(api, agent, 'invite', await apply(api, await makeSeeker(api), post));
    api.clock.advance(7 * DAY_MS - 1_000);
    await remindHosts();
    expect(await titlesOf(agent)).toEqual([]);
    api.clock.advance(1_000);
    await remindHosts();
    api.clock.advance(DAY_MS);
    await remindHosts();
    expect(await inboxOf(agent)).toEqual([
      {
        title: '有投递等待答复',
        text: '有2份投递还没有答复，最早的已等待7天。超过14天没有答复的，岗位将暂停招募。',
        application_id: null,
      },
    ]);
    expect((await postRow(api, post)).status).toBe('published');
  });

  it('has its published posts paused at fourteen days; once it has answered it can resume', async () => {
    const post = await makePost(api, host);
    const other = await makePost(api, host);
    const unpublished = await makePost(api, host, { status: 'draft', publishedAt: null });
    const neighbour = await makePost(api, await makeHost(api));
    const sent = await apply(api, await makeSeeker(api), post);
    api.clock.advance(14 * DAY_MS);
    await remindHosts();
    await remindHosts();
    const statuses = await Promise.all(
      [post, other, unpublished, neighbour].map(async (id) => (await postRow(api, id)).status),
    );
    expect(statuses).toEqual(['paused', 'paused', 'draft', 'published']);
    expect(await titlesOf(agent)).toEqual(['岗位已暂停招募']);
    await answer(api, agent, 'decline', sent);
    const body = { action: 'resume' as const, version: 2 };
    await api.call(postRoutes.changeStatus, { params: { id: post }, body }, { as: await agent.token() });
    await remindHosts();
    expect((await postRow(api, post)).status).toBe('published');
  });

  it('is paused again when it resumes without answering', async () => {
    const post = await makePost(api, host);
    await apply(api, await makeSeeker(api), post);
    api.clock.advance(14 * DAY_MS);
    await remindHosts();
    const body = { action: 'resume' as const, version: 2 };
    await api.call(postRoutes.changeStatus, { params: { id: post }, body }, { as: await agent.token() });
    await remindHosts();
    expect(await postRow(api, post)).toMatchObject({ status: 'paused', version: 4 });
  });
});
