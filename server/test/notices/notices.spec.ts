import type { Session } from '@qihang/shared/identity';
import { noticeRoutes } from '@qihang/shared/notices';
import { DeliverWechat } from '../../src/notices/delivery/deliver-wechat';
import { makeHost, makePost } from '../posts/posts';
import type { TestApi } from '../support/api';
import { as, everybody, FIRST, flagged, type NoticeWorld, noticeWorld, openIdOf } from './notice-world';

let world: NoticeWorld;
let api: TestApi;
let city: Session;
let county: Session;
let otherCity: Session;
beforeAll(async () => {
  world = await noticeWorld();
  ({ api, city, county, otherCity } = world);
});
afterAll(() => world.end());

describe('a notice', () => {
  it('is drafted, changed by its version, and kept as it was written', async () => {
    const postId = await makePost(api, await makeHost(api), { title: '会计' });
    const notice = await world.draft({ postIds: [postId] });
    expect(notice).toMatchObject({ status: 'draft', divisionCode: '410100', recipients: null, deliveries: [] });
    expect(notice.posts.map(({ title }) => title)).toEqual(['会计']);
    const params = { id: notice.id };
    const changed = world.content({ title: '新的标题', audience: { any: [flagged, everybody] } });
    const first = await api.call(
      noticeRoutes.update,
      { params, body: { ...changed, version: notice.version } },
      as(city),
    );
    expect(first.body).toMatchObject({ title: '新的标题', audience: { any: [flagged, everybody] }, posts: [] });
    const second = await api.call(
      noticeRoutes.update,
      { params, body: { ...changed, version: notice.version } },
      as(city),
    );
    expect(second.problem).toMatchObject({ status: 409, code: 'notices/changed-meanwhile' });
  });

  it('that names a hardship is refused, with the field and a way to mend it', async () => {
    const answer = await api.call(
      noticeRoutes.create,
      { body: world.content({ title: '低保家庭毕业生专场' }) },
      as(city),
    );
    expect(answer.problem).toMatchObject({
      status: 400,
      errors: [{ path: 'title', message: expect.stringContaining('“低保”') }],
    });
  });

  it('with a post that cannot be applied to is refused', async () => {
    const answer = await api.call(noticeRoutes.create, { body: world.content({ postIds: ['999999'] }) }, as(city));
    expect(answer.problem).toMatchObject({ status: 409, code: 'notices/post-not-usable' });
  });

  it('is nobody else’s than the bureau’s and those above it', async () => {
    const { id } = await world.draft({}, county);
    const call = { params: { id } };
    expect((await api.call(noticeRoutes.get, call, as(city))).status).toBe(200);
    expect((await api.call(noticeRoutes.get, call, as(otherCity))).status).toBe(404);
    const cancelled = await api.call(noticeRoutes.cancel, { ...call, body: { version: 1 } }, as(otherCity));
    expect(cancelled.status).toBe(404);
    const mine = await world.draft();
    const seen = await api.call(noticeRoutes.list, { query: { limit: 100 } }, as(county));
    const ids = seen.body.items.map((notice) => notice.id);
    expect(ids).toContain(id);
    expect(ids).not.toContain(mine.id);
  });

  it('is listed newest first, page by page', async () => {
    const made = [await world.draft({}, otherCity), await world.draft({}, otherCity), await world.draft({}, otherCity)];
    const first = await api.call(noticeRoutes.list, { query: { limit: 2 } }, as(otherCity));
    const cursor = first.body.nextCursor ?? undefined;
    const second = await api.call(noticeRoutes.list, { query: { limit: 2, cursor } }, as(otherCity));
    const ids = [...first.body.items, ...second.body.items].map(({ id }) => id);
    expect(ids).toEqual(made.map(({ id }) => id).reverse());
    expect(second.body.nextCursor).toBeNull();
  });
});

describe('the preview of an audience', () => {
  it('counts the people of the officer’s divisions and shows a few, masked', async () => {
    const preview = await api.call(noticeRoutes.previewAudience, { body: { audience: everybody } }, as(city));
    expect(preview.body.people).toBe(5);
    expect(preview.body.sample).toHaveLength(5);
    expect(preview.body.sample[0]).toEqual({
      maskedName: expect.stringContaining('*'),
      maskedPhone: expect.stringMatching(/^138\*{4}\d{4}$/),
      divisionName: expect.stringContaining('郑州市'),
    });
    const below = await api.call(noticeRoutes.previewAudience, { body: { audience: everybody } }, as(county));
    expect(below.body.people).toBe(3);
  });

  it('of flagged people is audited, without their names', async () => {
    const preview = await api.call(noticeRoutes.previewAudience, { body: { audience: flagged } }, as(county));
    expect(preview.body.people).toBe(1);
    const entry = (await world.auditOf('notices.preview-hardship-audience')).at(-1);
    expect(entry?.actorId).toBe(county.person.id);
    expect(JSON.parse(entry?.detail ?? '')).toEqual({ audience: JSON.stringify(flagged), people: 1 });
  });
});

describe('sending', () => {
  it('reaches the audience of the bureau, and tells how it fares', async () => {
    const id = await world.sendNow();
    expect(await world.get(id)).toMatchObject({ status: 'sending', recipients: null });
    await world.work(id);
    expect(await world.get(id)).toMatchObject({
      status: 'sent',
      sentAt: expect.any(String),
      recipients: 5,
      deliveries: expect.arrayContaining([
        { channel: 'inbox', status: 'delivered', count: 5 },
        { channel: 'wechat', status: 'delivered', count: 4 },
        { channel: 'wechat', status: 'skipped', count: 1 },
      ]),
    });
    expect(await world.auditOf('notices.send')).not.toHaveLength(0);
  });

  it('needs the version that the officer saw, and happens once', async () => {
    const { id, version } = await world.draft();
    const send = (seen: number) => api.call(noticeRoutes.send, { params: { id }, body: { version: seen } }, as(city));
    expect((await send(version + 1)).problem.code).toBe('notices/changed-meanwhile');
    const both = await Promise.all([send(version), send(version)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await send(version + 1)).problem.code).toBe('notices/not-sendable');
  });

  it('to nobody is refused', async () => {
    const audience = { field: 'major', in: ['不存在的专业'] };
    const { id, version } = await world.draft({ audience });
    const answer = await api.call(noticeRoutes.send, { params: { id }, body: { version } }, as(city));
    expect(answer.problem).toMatchObject({ status: 409, code: 'notices/nobody-reached' });
  });

  it('at a time waits for it, and can be cancelled until then', async () => {
    const { id, version } = await world.draft();
    const schedule = (sendAt: string) =>
      api.call(noticeRoutes.send, { params: { id }, body: { version, sendAt } }, as(city));
    expect((await schedule('2026-11-23T01:59:59Z')).problem.code).toBe('notices/time-not-usable');
    expect((await schedule('2027-03-23T02:00:00Z')).problem.code).toBe('notices/time-not-usable');
    const scheduled = await schedule('2026-11-24T02:00:00Z');
    expect(scheduled.body).toMatchObject({ status: 'scheduled', sendAt: '2026-11-24T02:00:00.000Z' });
    const [event] = await api.dataSource.query(
      `SELECT available_at AS availableAt FROM outbox_events WHERE type = 'notices.notice-due' AND dedupe_key = ?`,
      [id],
    );
    expect(event.availableAt.toISOString()).toBe('2026-11-24T02:00:00.000Z');
    const cancelled = await api.call(
      noticeRoutes.cancel,
      { params: { id }, body: { version: scheduled.body.version } },
      as(city),
    );
    expect(cancelled.body.status).toBe('cancelled');
    await world.work(id);
    expect(await world.get(id)).toMatchObject({ status: 'cancelled', recipients: null });
  });

  it('cannot be called back', async () => {
    const id = await world.sendNow();
    const { version } = await world.get(id);
    const answer = await api.call(noticeRoutes.cancel, { params: { id }, body: { version } }, as(city));
    expect(answer.problem).toMatchObject({ status: 409, code: 'notices/not-cancellable' });
    await world.work(id);
  });
});

describe('deliveries of a notice', () => {
  it('whose answer was cut off are listed, and an officer may send them again', async () => {
    const victim = openIdOf(FIRST + 1);
    world.cutOff.add(victim);
    const id = await world.sendNow();
    await world.work(id);
    const list = (query: object) => api.call(noticeRoutes.deliveries, { params: { id }, query }, as(city));
    const unknown = await list({ status: 'unknown', channel: 'wechat' });
    expect(unknown.body.items).toMatchObject([{ status: 'unknown', attempts: 1, lastError: 'UND_ERR_SOCKET' }]);
    expect((await list({ limit: 2 })).body.nextCursor).not.toBeNull();
    const [{ id: deliveryId } = { id: '' }] = unknown.body.items;
    const resend = (officer: Session) => api.call(noticeRoutes.resend, { params: { id, deliveryId } }, as(officer));
    expect((await resend(otherCity)).status).toBe(404);
    expect((await resend(city)).body).toMatchObject({ status: 'pending', attempts: 0 });
    expect((await resend(city)).problem.code).toBe('notices/not-resendable');
    await api.get(DeliverWechat).tick(new AbortController().signal);
    expect((await list({ status: 'unknown' })).body.items).toEqual([]);
    expect(world.standIn.messages.countByUser.get(victim)).toBeGreaterThan(1);
    expect((await world.auditOf('notices.resend-delivery')).at(-1)).toMatchObject({ actorId: city.person.id });
  });

  it('of a hardship audience are audited when looked at', async () => {
    const id = await world.sendNow({ audience: { all: [everybody, flagged] } });
    const before = (await world.auditOf('notices.view-hardship-deliveries')).length;
    await api.call(noticeRoutes.deliveries, { params: { id } }, as(city));
    expect(await world.auditOf('notices.view-hardship-deliveries')).toHaveLength(before + 1);
    await world.work(id);
  });
});
