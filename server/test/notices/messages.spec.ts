import type { Session } from '@qihang/shared/identity';
import { noticeRoutes } from '@qihang/shared/notices';
import { makeHost, makePost } from '../posts/posts';
import type { TestApi } from '../support/api';
import { as, type NoticeWorld, noticeWorld } from './notice-world';

let world: NoticeWorld;
let api: TestApi;
let city: Session;
let seeker: Session;
beforeAll(async () => {
  world = await noticeWorld();
  ({ api, city, seeker } = world);
});
afterAll(() => world.end());

describe('the inbox', () => {
  const unread = async () => (await api.call(noticeRoutes.unread, {}, as(seeker))).body.count;

  it('shows the person’s own messages with their posts, and counts the unread', async () => {
    const postId = await makePost(api, await makeHost(api), { title: '护理' });
    await world.work(await world.sendNow({ title: '较早的通知' }));
    const before = await unread();
    await world.work(await world.sendNow({ title: '护理岗位', postIds: [postId] }));
    expect(await unread()).toBe(before + 1);
    const list = await api.call(noticeRoutes.messages, { query: { limit: 1 } }, as(seeker));
    const [message] = list.body.items;
    expect(message).toMatchObject({ kind: 'notice', title: '护理岗位', text: world.content().text, readAt: null });
    expect(message?.posts.map(({ id }) => id)).toEqual([postId]);
    const params = { id: message?.id ?? '' };
    const read = await api.call(noticeRoutes.read, { params }, as(seeker));
    expect(read.body.readAt).toBe('2026-11-23T02:00:00.000Z');
    expect(await unread()).toBe(before);
    const next = await api.call(
      noticeRoutes.messages,
      { query: { limit: 1, cursor: list.body.nextCursor ?? undefined } },
      as(seeker),
    );
    expect(next.body.items).toMatchObject([{ title: '较早的通知', posts: [] }]);
  });

  it('is closed to everybody else', async () => {
    await world.work(await world.sendNow());
    const list = await api.call(noticeRoutes.messages, {}, as(seeker));
    const params = { id: list.body.items[0]?.id ?? '' };
    expect((await api.call(noticeRoutes.message, { params }, as(seeker))).status).toBe(200);
    expect((await api.call(noticeRoutes.message, { params }, as(city))).problem.code).toBe('notices/message-not-found');
    expect((await api.call(noticeRoutes.read, { params }, as(city))).status).toBe(404);
    const [row] = await api.dataSource.query('SELECT read_at AS readAt FROM inbox_messages WHERE id = ?', [params.id]);
    expect(row.readAt).toBeNull();
  });

  it('of who opted out gets no notice', async () => {
    const wanted = { targetedNotices: false, wechat: true };
    expect((await api.call(noticeRoutes.preferences, {}, as(seeker))).body).toEqual({
      targetedNotices: true,
      wechat: true,
    });
    const set = await api.call(noticeRoutes.setPreferences, { body: wanted }, as(seeker));
    expect(set.body).toEqual(wanted);
    const before = await unread();
    const id = await world.sendNow();
    await world.work(id);
    expect(await unread()).toBe(before);
    expect(await world.get(id)).toMatchObject({
      recipients: 4,
      deliveries: expect.arrayContaining([{ channel: 'inbox', status: 'skipped', count: 1 }]),
    });
    await api.call(noticeRoutes.setPreferences, { body: { targetedNotices: true, wechat: true } }, as(seeker));
  });
});

describe('permissions for WeChat messages', () => {
  const answers = (...given: ['accept' | 'reject' | 'ban' | 'filter', string?][]) =>
    api.call(
      noticeRoutes.answerPermissions,
      { body: { answers: given.map(([answer, templateId = 'sandbox-notice']) => ({ answer, templateId })) } },
      as(seeker),
    );
  const credits = async () => {
    const [row] = await api.dataSource.query(
      `SELECT credits FROM message_permissions WHERE person_id = ? AND template_id = 'sandbox-notice'`,
      [seeker.person.id],
    );
    return row?.credits;
  };

  it('are asked for by template', async () => {
    const { body } = await api.call(noticeRoutes.templates, {}, as(seeker));
    expect(body.items).toEqual(
      expect.arrayContaining([
        { key: 'post-notice', templateId: 'sandbox-notice' },
        { key: 'application-progress', templateId: 'sandbox-application' },
      ]),
    );
  });

  it('are counted: one for each acceptance, none left after a ban', async () => {
    expect((await answers(['accept'])).status).toBe(204);
    await answers(['accept'], ['reject'], ['filter']);
    expect(await credits()).toBe(2);
    await answers(['ban']);
    expect(await credits()).toBe(0);
  });

  it('for a template that is not ours are refused', async () => {
    expect((await answers(['accept', 'other'])).problem.code).toBe('notices/template-unknown');
  });
});
