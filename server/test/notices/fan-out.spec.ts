import { type DeliveryWorld, deliveryWorld, openIdOf, TEMPLATES } from './delivery-world';

let world: DeliveryWorld;
beforeAll(async () => {
  world = await deliveryWorld();
});
afterAll(() => world.end());
beforeEach(() => world.clear());

const inboxOf = async (id: string): Promise<number[]> => {
  const rows: { personId: string }[] = await world.dataSource.query(
    'SELECT person_id AS personId FROM inbox_messages WHERE notice_id = ? ORDER BY person_id',
    [id],
  );
  return rows.map(({ personId }) => Number(personId));
};
const queuedFor = async (): Promise<number[]> => {
  const rows: { personId: string }[] = await world.dataSource.query(
    'SELECT person_id AS personId FROM deliveries ORDER BY person_id',
  );
  return rows.map(({ personId }) => Number(personId));
};
const noticeRow = async (id: string) => {
  const [row] = await world.dataSource.query(
    `SELECT status, recipients, opted_out AS optedOut, wechat_skipped AS wechatSkipped, fanned_out_at AS fannedOutAt
       FROM notices WHERE id = ?`,
    [id],
  );
  return row;
};

describe('the fan-out of a notice', () => {
  it('reaches everybody in its audience once, in the inbox and by WeChat', async () => {
    await world.people(20);
    const id = await world.notice();
    await world.fanOutNow(id);
    const everybody = Array.from({ length: 20 }, (_, index) => index + 1);
    expect(await inboxOf(id)).toEqual(everybody);
    expect(await queuedFor()).toEqual(everybody);
    expect(await noticeRow(id)).toMatchObject({ status: 'sending', recipients: 20, optedOut: 0, wechatSkipped: 0 });
  });

  it('reaches nobody outside the bureau of the notice, whatever its audience says', async () => {
    await world.people(6, { divisionCode: (id) => (id <= 3 ? '410102' : '410202') });
    const id = await world.notice({
      divisionCode: '410100',
      audience: { field: 'division', in: ['410000', '410202'] },
    });
    await world.fanOutNow(id);
    expect(await inboxOf(id)).toEqual([1, 2, 3]);
  });

  it('honours who wants no notices, no WeChat, is not bound to it, or has no permission left', async () => {
    await world.people(5, { openId: (id) => (id === 3 ? undefined : openIdOf(id)) });
    await world.dataSource.query(
      `INSERT INTO message_preferences (person_id, targeted_notices, wechat, changed_at)
       VALUES (1, 0, 1, NOW(3)), (2, 1, 0, NOW(3)), (5, 1, 1, NOW(3))`,
    );
    await world.dataSource.query('UPDATE message_permissions SET credits = 0 WHERE person_id = 4');
    const id = await world.notice();
    await world.fanOutNow(id);
    expect(await inboxOf(id)).toEqual([2, 3, 4, 5]);
    expect(await queuedFor()).toEqual([5]);
    expect(await noticeRow(id)).toMatchObject({ recipients: 4, optedOut: 1, wechatSkipped: 3 });
  });

  it('does nothing a second time', async () => {
    await world.people(5);
    const id = await world.notice();
    await world.fanOutNow(id);
    await world.fanOutNow(id);
    expect(await inboxOf(id)).toHaveLength(5);
    expect(await noticeRow(id)).toMatchObject({ recipients: 5 });
  });

  it('goes on where it was stopped, and repeats nothing', async () => {
    await world.people(10_050);
    const id = await world.notice();
    await expect(world.fanOutNow(id, AbortSignal.abort())).rejects.toThrow();
    expect(await noticeRow(id)).toMatchObject({ recipients: 10_000, fannedOutAt: null });
    await world.people(1, { first: 20_000 });
    await world.fanOutNow(id);
    expect(await inboxOf(id)).toHaveLength(10_050);
    expect(await queuedFor()).toHaveLength(10_050);
    expect(await noticeRow(id)).toMatchObject({ recipients: 10_050, fannedOutAt: expect.any(Date) });
  });

  it('by two workers at once tells nobody twice', async () => {
    await world.people(10_500);
    const id = await world.notice();
    await Promise.all([world.fanOutNow(id), world.fanOutNow(id)]);
    expect(await inboxOf(id)).toHaveLength(10_500);
    expect(await queuedFor()).toHaveLength(10_500);
    expect(await noticeRow(id)).toMatchObject({ recipients: 10_500, wechatSkipped: 0 });
  });

  it('of a cancelled notice does nothing', async () => {
    await world.people(3);
    const id = await world.notice({ status: 'cancelled' });
    await world.fanOutNow(id);
    expect(await inboxOf(id)).toEqual([]);
  });

  it('begins a scheduled notice', async () => {
    await world.people(3);
    const id = await world.notice({ status: 'scheduled' });
    await world.fanOutNow(id);
    expect(await noticeRow(id)).toMatchObject({ status: 'sending', recipients: 3 });
  });

  it('to people without WeChat is done at once', async () => {
    await world.people(3, { openId: () => undefined });
    const id = await world.notice();
    await world.fanOutNow(id);
    expect(await noticeRow(id)).toMatchObject({ status: 'sent', recipients: 3, wechatSkipped: 3 });
  });
});

describe('a personal message', () => {
  const message = {
    personId: '1',
    kind: 'application',
    title: '您的报名有新进展',
    text: '单位已查看',
    applicationId: '7',
    sourceKey: 'application:7:viewed',
  } as const;

  it('is in the inbox and queued for WeChat once, however often it is sent', async () => {
    await world.people(1);
    const first = await world.send.execute(message);
    expect(await world.send.execute(message)).toBe(first);
    expect(await queuedFor()).toEqual([1]);
    const [{ n }] = await world.dataSource.query('SELECT COUNT(*) AS n FROM inbox_messages');
    expect(Number(n)).toBe(1);
  });

  it('goes with the transaction that sends it', async () => {
    await world.people(1);
    const failing = world.transactions.run(async () => {
      await world.send.execute(message);
      throw new Error('the rest failed');
    });
    await expect(failing).rejects.toThrow('the rest failed');
    const [{ n }] = await world.dataSource.query('SELECT COUNT(*) AS n FROM inbox_messages');
    expect(Number(n)).toBe(0);
  });

  it.each([
    ['has no permission left', 'UPDATE message_permissions SET credits = 0'],
    ['is not bound to WeChat', 'UPDATE persons SET wechat_openid_index = NULL, wechat_openid_cipher = NULL'],
    ['has switched WeChat off', 'INSERT INTO message_preferences VALUES (1, 1, 0, NOW(3))'],
  ])('stays in the inbox of who %s', async (_what, sql) => {
    await world.people(1);
    await world.dataSource.query(sql);
    await world.send.execute(message);
    expect(await queuedFor()).toEqual([]);
  });

  it('of the system does not use up a permission', async () => {
    await world.people(1);
    await world.send.execute({ ...message, kind: 'system', sourceKey: 'system:1' });
    expect(await queuedFor()).toEqual([]);
  });

  it('uses the template for applications', async () => {
    await world.people(1);
    await world.send.execute(message);
    const worker = await world.worker();
    await worker.deliver.tick(new AbortController().signal);
    expect(worker.standIn.messages.received).toMatchObject([
      {
        toUser: openIdOf(1),
        templateId: TEMPLATES.application,
        page: expect.stringMatching(/^main\/messages\/index\?id=\d+$/),
        data: { thing1: '您的报名有新进展', time2: '2026年11月23日 10:00', thing3: '点开查看详情' },
      },
    ]);
  });
});
