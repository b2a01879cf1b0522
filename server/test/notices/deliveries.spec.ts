import type { StandInFault } from '../../src/platform/wechat';
import { type DeliveryWorld, deliveryWorld, openIdOf, TEMPLATES, tick } from './delivery-world';

let world: DeliveryWorld;
beforeAll(async () => {
  world = await deliveryWorld();
});
afterAll(() => world.end());
beforeEach(() => world.clear());

const deliveryRow = async () => {
  const [row] = await world.dataSource.query(
    'SELECT status, attempts, last_error AS lastError, due_at AS dueAt FROM deliveries ORDER BY id LIMIT 1',
  );
  return row;
};
const creditsOf = async (personId: number, templateId = TEMPLATES.notice): Promise<number> => {
  const [row] = await world.dataSource.query(
    'SELECT credits FROM message_permissions WHERE person_id = ? AND template_id = ?',
    [personId, templateId],
  );
  return row.credits;
};
const noticeStatus = async (): Promise<string> => {
  const [row] = await world.dataSource.query('SELECT status FROM notices');
  return row.status;
};

/** A notice to so many people, fanned out and ready to be delivered. */
async function queued(people: number, options: Parameters<DeliveryWorld['people']>[1] = {}): Promise<string> {
  await world.people(people, options);
  const id = await world.notice();
  await world.fanOutNow(id);
  return id;
}

const onceThen = (fault: StandInFault) => {
  let first = true;
  return () => {
    const now = first ? fault : undefined;
    first = false;
    return now;
  };
};
/** Faults of messages only: the access token is granted as usual. */
const toMessages = (fault: () => StandInFault | undefined) => ({
  fault: ({ path }: { path: string }) => (path.endsWith('/send') ? fault() : undefined),
});

describe('deliveries', () => {
  it('reach everybody once, use up one permission each, and finish the notice', async () => {
    await queued(300, { credits: 2 });
    const worker = await world.worker({ latencyMs: 5 });
    await tick(worker);
    expect(await world.statuses()).toEqual({ delivered: 300 });
    expect(worker.standIn.messages.received).toHaveLength(300);
    expect(worker.standIn.messages.countByUser.size).toBe(300);
    expect(await creditsOf(1)).toBe(1);
    expect(await noticeStatus()).toBe('sent');
    expect(worker.standIn.calls.get('/cgi-bin/stable_token')).toBe(1);
  });

  it('show the title and where to look, never the text', async () => {
    await queued(1);
    const worker = await world.worker();
    await tick(worker);
    const [message] = worker.standIn.messages.received;
    expect(message).toMatchObject({ toUser: openIdOf(1), templateId: TEMPLATES.notice });
    expect(message?.data).toEqual({ thing1: '适合您的岗位', time2: '2026年11月23日 10:00', thing3: '点开查看详情' });
  });

  it('cut a title to the length of its field', async () => {
    await world.people(1);
    await world.fanOutNow(await world.notice({ title: '一二三四五六七八九十一二三四五六七八九十一二三' }));
    const worker = await world.worker();
    await tick(worker);
    expect(worker.standIn.messages.received[0]?.data.thing1).toBe('一二三四五六七八九十一二三四五六七八九…');
  });

  it.each([
    ['switched WeChat off', 'INSERT INTO message_preferences VALUES (1, 1, 0, NOW(3))', 'switched-off'],
    ['opted out of notices', 'INSERT INTO message_preferences VALUES (1, 0, 1, NOW(3))', 'opted-out'],
    ['left WeChat', 'UPDATE persons SET wechat_openid_cipher = NULL, wechat_openid_index = NULL', 'not-bound'],
    ['used the permission up', 'UPDATE message_permissions SET credits = 0', 'no-permission'],
  ])('skip who has %s since the notice was sent', async (_what, sql, reason) => {
    await queued(1);
    await world.dataSource.query(sql);
    const worker = await world.worker();
    await tick(worker);
    expect(await deliveryRow()).toMatchObject({ status: 'skipped', lastError: reason, attempts: 0 });
    expect(worker.standIn.messages.received).toHaveLength(0);
    expect(await noticeStatus()).toBe('sent');
  });

  it('of two notices to one person with one permission are one', async () => {
    await world.people(1);
    await world.fanOutNow(await world.notice());
    await world.fanOutNow(await world.notice());
    const worker = await world.worker();
    await tick(worker);
    expect(await world.statuses()).toEqual({ delivered: 1, skipped: 1 });
    expect(await creditsOf(1)).toBe(0);
  });
});

describe('what comes of an answer', () => {
  it.each<[string, StandInFault, object, number]>([
    ['43101', { kind: 'errcode', errcode: 43101 }, { status: 'skipped', lastError: '43101' }, 0],
    ['40003', { kind: 'errcode', errcode: 40003 }, { status: 'failed', lastError: '40003' }, 4],
    ['40037', { kind: 'errcode', errcode: 40037 }, { status: 'failed', lastError: '40037 fault' }, 4],
    ['41030', { kind: 'errcode', errcode: 41030 }, { status: 'failed', lastError: '41030 fault' }, 4],
    [
      '47003',
      { kind: 'errcode', errcode: 47003, errmsg: 'data.thing1' },
      { status: 'failed', lastError: '47003 data.thing1' },
      4,
    ],
    ['45009', { kind: 'errcode', errcode: 45009 }, { status: 'pending', lastError: '45009', attempts: 0 }, 4],
    ['-1', { kind: 'errcode', errcode: -1 }, { status: 'pending', lastError: '-1', attempts: 1 }, 4],
    ['HTTP 503', { kind: 'status', status: 503 }, { status: 'pending', lastError: 'http-503', attempts: 1 }, 4],
    ['HTTP 504', { kind: 'status', status: 504 }, { status: 'unknown', lastError: 'http-504' }, 4],
    ['a cut connection', { kind: 'cut-off' }, { status: 'unknown', lastError: 'UND_ERR_SOCKET' }, 4],
    ['silence', { kind: 'hang' }, { status: 'unknown', lastError: 'UND_ERR_HEADERS_TIMEOUT' }, 4],
  ])('%s is written down', async (_what, fault, expected, credits) => {
    await queued(1, { credits: 5 });
    await tick(
      await world.worker(
        toMessages(() => fault),
        fault.kind === 'hang' ? 2_000 : undefined,
      ),
    );
    expect(await deliveryRow()).toMatchObject(expected);
    expect(await creditsOf(1)).toBe(credits);
  });

  it.each([40001, 42001])('%i renews the token, and the message goes out', async (errcode) => {
    await queued(1);
    const worker = await world.worker(toMessages(onceThen({ kind: 'errcode', errcode })));
    await tick(worker);
    expect(await deliveryRow()).toMatchObject({ status: 'delivered', attempts: 1 });
    expect(worker.standIn.messages.received).toHaveLength(1);
  });

  it('busy is tried again later, with the same permission', async () => {
    await queued(1);
    const worker = await world.worker(toMessages(onceThen({ kind: 'errcode', errcode: -1 })));
    await tick(worker);
    await tick(worker);
    expect(await deliveryRow()).toMatchObject({ status: 'pending', attempts: 1 });
    world.clock.advance(10_000);
    await tick(worker);
    expect(await deliveryRow()).toMatchObject({ status: 'delivered', attempts: 2, lastError: null });
    expect(await creditsOf(1)).toBe(0);
  });

  it('busy for ever has failed after six attempts', async () => {
    await queued(1);
    const worker = await world.worker(toMessages(() => ({ kind: 'errcode', errcode: -1 })));
    for (let attempt = 1; attempt <= 8; attempt++) {
      await tick(worker);
      world.clock.advance(3_600_000);
    }
    expect(await deliveryRow()).toMatchObject({ status: 'failed', attempts: 6, lastError: '-1' });
    expect(worker.standIn.calls.get('/cgi-bin/message/subscribe/send')).toBe(6);
    expect(await noticeStatus()).toBe('sent');
  });

  it('nobody listening is tried again later', async () => {
    await queued(1);
    const worker = await world.worker();
    await worker.standIn.stop();
    await tick(worker);
    expect(await deliveryRow()).toMatchObject({ status: 'pending', attempts: 1, lastError: 'no-access-token' });
  });

  it('unknown is never sent again by itself', async () => {
    await queued(1);
    const worker = await world.worker(toMessages(onceThen({ kind: 'cut-off' })));
    await tick(worker);
    world.clock.advance(86_400_000);
    await tick(worker);
    expect(await deliveryRow()).toMatchObject({ status: 'unknown', attempts: 1 });
    expect(worker.standIn.messages.received).toHaveLength(1);
    expect(await noticeStatus()).toBe('sent');
  });

  it('a used-up quota pauses the channel until the next day in China, for every worker', async () => {
    await queued(600);
    const worker = await world.worker({ dailyQuota: 100 });
    await tick(worker);
    const other = await world.workerOn(worker.standIn, worker.baseUrl);
    await tick(other);
    expect(await world.statuses()).toEqual({ delivered: 100, pending: 500 });
    const calls = worker.standIn.calls.get('/cgi-bin/message/subscribe/send') ?? 0;
    world.clock.set('2026-11-23T15:59:59Z');
    await tick(other);
    expect(worker.standIn.calls.get('/cgi-bin/message/subscribe/send')).toBe(calls);
    world.clock.set('2026-11-23T16:00:01Z');
    const tomorrow = await world.worker();
    await tick(tomorrow);
    expect(await world.statuses()).toEqual({ delivered: 600 });
    expect(tomorrow.standIn.messages.received).toHaveLength(500);
  });
});

describe('the figures for Prometheus', () => {
  it('count deliveries by outcome', async () => {
    await queued(3);
    await tick(await world.worker(toMessages(onceThen({ kind: 'cut-off' }))));
    const { values } = await world.metrics.deliveries.get();
    const counted = values.filter(({ value }) => value > 0).map(({ labels }) => labels.outcome);
    expect(counted).toEqual(expect.arrayContaining(['delivered', 'unknown']));
  });
});
