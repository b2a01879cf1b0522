import type { Session } from '@qihang/shared/identity';
import { type Audience, noticeRoutes } from '@qihang/shared/notices';
import { insertPeople, insertPermissions } from '../../bench/people';
import { DeliverWechat } from '../../src/notices/delivery/deliver-wechat';
import { FanOutNotice } from '../../src/notices/fan-out-notice';
import { PersonalDataCipher } from '../../src/platform/personal-data';
import { WechatStandIn } from '../../src/platform/wechat';
import { officerOf, signedInAs } from '../identity/people';
import { makeHost, makePost } from '../posts/posts';
import { startApi, type TestApi } from '../support/api';

const everybody: Audience = { field: 'division', in: ['410000'] };
const flagged: Audience = { field: 'hardship', in: ['minimum-living'] };
const PEOPLE = 6;
const FIRST = 1_000;

let api: TestApi;
let standIn: WechatStandIn;
let city: Session;
let county: Session;
let otherCity: Session;
let seeker: Session;

beforeAll(async () => {
  standIn = new WechatStandIn({ fault: ({ body }) => fault(String(body.touser)) });
  const env = { WECHAT_API_BASE: await standIn.start(), DEMO: 'on' };
  api = await startApi({ env });
  city = await signedInAs(api, officerOf('410100'));
  county = await signedInAs(api, officerOf('410102'));
  otherCity = await signedInAs(api, officerOf('410200'));
  seeker = await signedInAs(api);
  // Half of them in the county, one elsewhere, two flagged.
  await insertPeople(api.dataSource, api.get(PersonalDataCipher), {
    first: FIRST,
    count: PEOPLE,
    divisionCode: (id) => (id === FIRST + 5 ? '410202' : id % 2 === 0 ? '410102' : '410105'),
    openId: (id) => `oNOTICES${String(id).padStart(19, '0')}`,
  });
  const permissions = { first: FIRST, count: PEOPLE, templateId: 'sandbox-notice', credits: 20 };
  await insertPermissions(api.dataSource, permissions);
  await api.dataSource.query(
    `INSERT INTO hardship_flags (seeker_id, kind, as_of, expires_on, import_id, run_id, source, status, flagged_at)
     VALUES (?, 'minimum-living', '2026-01-01', '2027-01-01', 1, 1, 'match', 'active', NOW(3)),
            (?, 'minimum-living', '2026-01-01', '2027-01-01', 1, 1, 'match', 'active', NOW(3))`,
    [FIRST, FIRST + 5],
  );
  // The signed-in seeker reads the inbox of the flagged person.
  await api.dataSource.query('UPDATE seekers SET person_id = ? WHERE id = ?', [seeker.person.id, FIRST]);
});
afterAll(async () => {
  await api.close();
  await standIn.stop();
});
beforeEach(() => {
  fault = () => undefined;
});

let fault: (openId: string) => { kind: 'cut-off' } | undefined;
const as = (session: Session) => ({ as: session.accessToken });
const content = (values: object = {}) => ({
  title: '适合您的岗位',
  text: '点开查看岗位和报名方式',
  audience: everybody,
  postIds: [] as string[],
  ...values,
});

async function draft(values: object = {}, officer = city) {
  const answer = await api.call(noticeRoutes.create, { body: content(values) }, as(officer));
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.problem));
  return answer.body;
}
async function sendNow(values: object = {}, officer = city): Promise<string> {
  const { id, version } = await draft(values, officer);
  const sent = await api.call(noticeRoutes.send, { params: { id }, body: { version } }, as(officer));
  if (sent.status !== 200) throw new Error(JSON.stringify(sent.problem));
  return id;
}
/** Does the worker's part. */
async function work(noticeId: string): Promise<void> {
  const signal = new AbortController().signal;
  await api.get(FanOutNotice).handle({ noticeId }, { eventId: '1', attempt: 1, signal });
  await api.get(DeliverWechat).tick(signal);
}
const get = async (id: string, officer = city) =>
  (await api.call(noticeRoutes.get, { params: { id } }, as(officer))).body;
const auditOf = (action: string): Promise<{ actorId: string; detail: string }[]> =>
  api.dataSource.query('SELECT actor_id AS actorId, detail FROM audit_entries WHERE action = ? ORDER BY id', [action]);

describe('a notice', () => {
  it('is drafted, changed by its version, and kept as it was written', async () => {
    const postId = await makePost(api, await makeHost(api), { title: '会计' });
    const notice = await draft({ postIds: [postId] });
    expect(notice).toMatchObject({ status: 'draft', divisionCode: '410100', recipients: null, deliveries: [] });
    expect(notice.posts.map(({ title }) => title)).toEqual(['会计']);
    const params = { id: notice.id };
    const changed = content({ title: '新的标题', audience: { any: [flagged, everybody] } });
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
    const answer = await api.call(noticeRoutes.create, { body: content({ title: '低保家庭毕业生专场' }) }, as(city));
    expect(answer.problem).toMatchObject({
      status: 400,
      errors: [{ path: 'title', message: expect.stringContaining('“低保”') }],
    });
  });

  it('with a post that cannot be applied to is refused', async () => {
    const answer = await api.call(noticeRoutes.create, { body: content({ postIds: ['999999'] }) }, as(city));
    expect(answer.problem).toMatchObject({ status: 409, code: 'notices/post-not-usable' });
  });

  it('is nobody else’s than the bureau’s and those above it', async () => {
    const { id } = await draft({}, county);
    const call = { params: { id } };
    expect((await api.call(noticeRoutes.get, call, as(city))).status).toBe(200);
    expect((await api.call(noticeRoutes.get, call, as(otherCity))).status).toBe(404);
    const cancelled = await api.call(noticeRoutes.cancel, { ...call, body: { version: 1 } }, as(otherCity));
    expect(cancelled.status).toBe(404);
    const mine = await draft();
    const seen = await api.call(noticeRoutes.list, { query: { limit: 100 } }, as(county));
    const ids = seen.body.items.map((notice) => notice.id);
    expect(ids).toContain(id);
    expect(ids).not.toContain(mine.id);
  });

  it('is listed newest first, page by page', async () => {
    const made = [await draft({}, otherCity), await draft({}, otherCity), await draft({}, otherCity)];
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
    const entry = (await auditOf('notices.preview-hardship-audience')).at(-1);
    expect(entry?.actorId).toBe(county.person.id);
    expect(JSON.parse(entry?.detail ?? '')).toEqual({ audience: JSON.stringify(flagged), people: 1 });
  });
});

describe('sending', () => {
  it('reaches the audience of the bureau, and tells how it fares', async () => {
    const id = await sendNow();
    expect(await get(id)).toMatchObject({ status: 'sending', recipients: null });
    await work(id);
    expect(await get(id)).toMatchObject({
      status: 'sent',
      sentAt: expect.any(String),
      recipients: 5,
      deliveries: expect.arrayContaining([
        { channel: 'inbox', status: 'delivered', count: 5 },
        { channel: 'wechat', status: 'delivered', count: 4 },
        { channel: 'wechat', status: 'skipped', count: 1 },
      ]),
    });
    expect(await auditOf('notices.send')).not.toHaveLength(0);
  });

  it('needs the version that the officer saw, and happens once', async () => {
    const { id, version } = await draft();
    const send = (seen: number) => api.call(noticeRoutes.send, { params: { id }, body: { version: seen } }, as(city));
    expect((await send(version + 1)).problem.code).toBe('notices/changed-meanwhile');
    const both = await Promise.all([send(version), send(version)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await send(version + 1)).problem.code).toBe('notices/not-sendable');
  });

  it('to nobody is refused', async () => {
    const audience = { field: 'major', in: ['不存在的专业'] };
    const { id, version } = await draft({ audience });
    const answer = await api.call(noticeRoutes.send, { params: { id }, body: { version } }, as(city));
    expect(answer.problem).toMatchObject({ status: 409, code: 'notices/nobody-reached' });
  });

  it('at a time waits for it, and can be cancelled until then', async () => {
    const { id, version } = await draft();
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
    await work(id);
    expect(await get(id)).toMatchObject({ status: 'cancelled', recipients: null });
  });

  it('cannot be called back', async () => {
    const id = await sendNow();
    const { version } = await get(id);
    const answer = await api.call(noticeRoutes.cancel, { params: { id }, body: { version } }, as(city));
    expect(answer.problem).toMatchObject({ status: 409, code: 'notices/not-cancellable' });
    await work(id);
  });
});

describe('deliveries of a notice', () => {
  it('whose answer was cut off are listed, and an officer may send them again', async () => {
    const victim = `oNOTICES${String(FIRST + 1).padStart(19, '0')}`;
    let cutOff = true;
    fault = (openId) => (openId === victim && cutOff ? { kind: 'cut-off' } : undefined);
    const id = await sendNow();
    await work(id);
    const list = (query: object) => api.call(noticeRoutes.deliveries, { params: { id }, query }, as(city));
    const unknown = await list({ status: 'unknown', channel: 'wechat' });
    expect(unknown.body.items).toMatchObject([{ status: 'unknown', attempts: 1, lastError: 'UND_ERR_SOCKET' }]);
    expect((await list({ limit: 2 })).body.nextCursor).not.toBeNull();
    const [{ id: deliveryId } = { id: '' }] = unknown.body.items;
    const resend = (officer: Session) => api.call(noticeRoutes.resend, { params: { id, deliveryId } }, as(officer));
    expect((await resend(otherCity)).status).toBe(404);
    cutOff = false;
    expect((await resend(city)).body).toMatchObject({ status: 'pending', attempts: 0 });
    expect((await resend(city)).problem.code).toBe('notices/not-resendable');
    await api.get(DeliverWechat).tick(new AbortController().signal);
    expect((await list({ status: 'unknown' })).body.items).toEqual([]);
    expect(standIn.messages.countByUser.get(victim)).toBeGreaterThan(1);
    expect((await auditOf('notices.resend-delivery')).at(-1)).toMatchObject({ actorId: city.person.id });
  });

  it('of a hardship audience are audited when looked at', async () => {
    const id = await sendNow({ audience: { all: [everybody, flagged] } });
    const before = (await auditOf('notices.view-hardship-deliveries')).length;
    await api.call(noticeRoutes.deliveries, { params: { id } }, as(city));
    expect(await auditOf('notices.view-hardship-deliveries')).toHaveLength(before + 1);
    await work(id);
  });
});

describe('the inbox', () => {
  const unread = async () => (await api.call(noticeRoutes.unread, {}, as(seeker))).body.count;

  it('shows the person’s own messages with their posts, and counts the unread', async () => {
    const postId = await makePost(api, await makeHost(api), { title: '护理' });
    const before = await unread();
    await work(await sendNow({ title: '护理岗位', postIds: [postId] }));
    expect(await unread()).toBe(before + 1);
    const list = await api.call(noticeRoutes.messages, { query: { limit: 1 } }, as(seeker));
    const [message] = list.body.items;
    expect(message).toMatchObject({ kind: 'notice', title: '护理岗位', text: content().text, readAt: null });
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
    expect(next.body.items[0]?.id).not.toBe(message?.id);
  });

  it('is closed to everybody else', async () => {
    await work(await sendNow());
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
    const id = await sendNow();
    await work(id);
    expect(await unread()).toBe(before);
    expect(await get(id)).toMatchObject({
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
