import { createServer } from 'node:net';
import { GatewayHttp, WechatGateway, WechatStandIn } from './index';
import type { StandInFault, StandInOptions } from './stand-in';

const OPEN_ID = 'oABCDEFGHIJKLMNOPQRSTUVWXYZ0';
const PHONE = '13800000000';
const notice = { templateId: 'T1', page: 'pages/messages/index', data: { thing1: '适合您的岗位' } };

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** A gateway whose tokens come from the stand-in's desk, without a database. */
async function connect(options: StandInOptions = {}, timeoutMs = 10_000) {
  const standIn = new WechatStandIn(options);
  const http = new GatewayHttp(await standIn.start(), { timeoutMs });
  closers.push(
    () => http.close(),
    () => standIn.stop(),
  );
  const grant = () => {
    const granted = standIn.tokens.grant(false);
    if ('errcode' in granted) throw new Error(`no token: ${granted.errcode}`);
    return Promise.resolve(granted.token);
  };
  const tokens = { current: jest.fn(grant), renew: jest.fn((_refused: string) => grant()) };
  const app = { appId: 'sandbox', secret: 'sandbox', miniprogramState: 'developer' as const };
  const gateway = new WechatGateway(http, tokens, app);
  return { standIn, gateway, tokens, send: () => gateway.send(gateway.prepare(notice), OPEN_ID, notice.page) };
}

const always = (fault: StandInFault) => ({ fault: () => fault });
const errcode = (code: number, errmsg = 'no') => always({ kind: 'errcode', errcode: code, errmsg });

describe('a login code', () => {
  it('is redeemed once, within five minutes', async () => {
    let now = Date.UTC(2026, 10, 1);
    const { standIn, gateway } = await connect({ now: () => now });
    const code = standIn.loginCodes.issue(OPEN_ID);
    await expect(gateway.sessionOf(code)).resolves.toEqual({ openId: OPEN_ID, unionId: null });
    await expect(gateway.sessionOf(code)).rejects.toMatchObject({ code: 'wechat/code-used' });
    const late = standIn.loginCodes.issue(OPEN_ID);
    now += 5 * 60_000;
    await expect(gateway.sessionOf(late)).rejects.toMatchObject({ code: 'wechat/code-not-valid' });
  });

  it.each([
    [40029, 'wechat/code-not-valid'],
    [40163, 'wechat/code-used'],
    [45011, 'wechat/too-often'],
    [40226, 'wechat/account-blocked'],
    [40013, 'wechat/unavailable'],
    [-1, 'wechat/unavailable'],
  ])('is refused by %i as %s', async (code, expected) => {
    const { gateway } = await connect(errcode(code));
    await expect(gateway.sessionOf('any')).rejects.toMatchObject({ code: expected });
  });

  it('is tried a second time when WeChat is busy', async () => {
    let calls = 0;
    const { standIn, gateway } = await connect({
      fault: () => (calls++ === 0 ? { kind: 'errcode', errcode: -1 } : undefined),
    });
    const { openId } = await gateway.sessionOf(standIn.loginCodes.issue(OPEN_ID));
    expect(openId).toBe(OPEN_ID);
  });

  it('of the sandbox gives each phone an openid of its own that does not show the phone', async () => {
    const { gateway } = await connect({ demoCodes: true });
    const { openId } = await gateway.sessionOf(`demo-${PHONE}`);
    expect(await gateway.sessionOf(`demo-${PHONE}`)).toEqual({ openId, unionId: null });
    expect(openId).toMatch(/^[A-Za-z0-9_-]{28}$/);
    expect(openId).not.toContain(PHONE);
    expect((await gateway.sessionOf('demo-13900000000')).openId).not.toBe(openId);
  });

  it('of the sandbox means nothing elsewhere', async () => {
    const { gateway } = await connect();
    await expect(gateway.sessionOf(`demo-${PHONE}`)).rejects.toMatchObject({ code: 'wechat/code-not-valid' });
  });
});

describe('the phone button', () => {
  it('gives the phone number once', async () => {
    const { standIn, gateway } = await connect();
    const code = standIn.phoneCodes.issue(PHONE);
    await expect(gateway.phoneNumberOf(code)).resolves.toBe(PHONE);
    await expect(gateway.phoneNumberOf(code)).rejects.toMatchObject({ code: 'wechat/code-used' });
  });

  it('refuses a number that is no mobile number of the mainland', async () => {
    const { standIn, gateway } = await connect();
    const code = standIn.phoneCodes.issue('61234567');
    await expect(gateway.phoneNumberOf(code)).rejects.toMatchObject({ code: 'wechat/phone-not-usable' });
  });
});

describe('a subscribe message', () => {
  it('reaches the phone as it was written', async () => {
    const { standIn, send } = await connect();
    await expect(send()).resolves.toEqual({ kind: 'delivered' });
    expect(standIn.messages.received).toEqual([
      { toUser: OPEN_ID, templateId: 'T1', page: notice.page, data: notice.data },
    ]);
  });

  it.each([
    [43101, { kind: 'no-permission' }],
    [40003, { kind: 'bad-recipient', reason: '40003' }],
    [40037, { kind: 'rejected', reason: '40037 no' }],
    [41030, { kind: 'rejected', reason: '41030 no' }],
    [47003, { kind: 'rejected', reason: '47003 no' }],
    [48001, { kind: 'rejected', reason: '48001 no' }],
    [45009, { kind: 'quota' }],
    [45011, { kind: 'retry', reason: '45011' }],
    [-1, { kind: 'retry', reason: '-1' }],
  ])('that is answered by %i ends as %o', async (code, outcome) => {
    const { send, standIn } = await connect(errcode(code));
    await expect(send()).resolves.toEqual(outcome);
    expect(standIn.messages.received).toHaveLength(0);
  });

  it.each([
    [500, 'retry'],
    [502, 'retry'],
    [503, 'retry'],
    [429, 'retry'],
    [504, 'unknown'],
    [404, 'rejected'],
  ])('that is answered by HTTP %i ends as %s', async (status, kind) => {
    const { send } = await connect(always({ kind: 'status', status }));
    await expect(send()).resolves.toEqual({ kind, reason: `http-${status}` });
  });

  it.each([{ kind: 'cut-off' }, { kind: 'hang' }, { kind: 'garbled' }] as const)(
    'whose answer is lost (%o) is unknown, and did arrive',
    async (fault) => {
      const { send, standIn } = await connect(always(fault), 300);
      await expect(send()).resolves.toMatchObject({ kind: 'unknown' });
      expect(standIn.messages.received).toHaveLength(1);
    },
  );

  it('that never left, because nobody listens, may be tried again', async () => {
    const port = await new Promise<number>((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => {
        const address = server.address();
        server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
      });
    });
    const http = new GatewayHttp(`http://127.0.0.1:${port}`);
    closers.push(() => http.close());
    const tokens = { current: () => Promise.resolve('t'), renew: () => Promise.resolve('t') };
    const gateway = new WechatGateway(http, tokens, { appId: 'a', secret: 's', miniprogramState: 'formal' });
    await expect(gateway.send(gateway.prepare(notice), OPEN_ID, notice.page)).resolves.toEqual({
      kind: 'retry',
      reason: 'ECONNREFUSED',
    });
  });

  it.each([40001, 40014, 42001])('renews a token refused by %i once and is sent again', async (code) => {
    let calls = 0;
    const { send, standIn, tokens } = await connect({
      fault: () => (calls++ === 0 ? { kind: 'errcode', errcode: code } : undefined),
    });
    await expect(send()).resolves.toEqual({ kind: 'delivered' });
    expect(tokens.renew).toHaveBeenCalledTimes(1);
    expect(standIn.messages.received).toHaveLength(1);
  });

  it('waits for a later try when the renewed token is refused too', async () => {
    const { send, tokens } = await connect(errcode(40001));
    await expect(send()).resolves.toEqual({ kind: 'retry', reason: '40001' });
    expect(tokens.renew).toHaveBeenCalledTimes(1);
  });

  it.each([
    [
      'a field that is too long',
      { ...notice, data: { thing1: '一二三四五六七八九十一二三四五六七八九十一' } },
      '47003',
    ],
    ['an empty field', { ...notice, data: { thing1: '' } }, '47003'],
    ['an unknown template', { ...notice, templateId: 'other' }, '40037'],
    ['a page that is none', { ...notice, page: '/' }, '41030'],
  ])('with %s is rejected, for an officer to see', async (_what, message, code) => {
    const { gateway } = await connect({ templates: ['T1'] });
    const outcome = await gateway.send(gateway.prepare(message), OPEN_ID, message.page);
    expect(outcome).toMatchObject({ kind: 'rejected', reason: expect.stringMatching(`^${code} `) });
  });

  it('uses up a permission', async () => {
    const { send, standIn } = await connect();
    standIn.messages.setCredits(OPEN_ID, 'T1', 1);
    await expect(send()).resolves.toEqual({ kind: 'delivered' });
    await expect(send()).resolves.toEqual({ kind: 'no-permission' });
  });

  it('beyond the quota of the day is told so', async () => {
    const { send } = await connect({ dailyQuota: 1 });
    await expect(send()).resolves.toEqual({ kind: 'delivered' });
    await expect(send()).resolves.toEqual({ kind: 'quota' });
  });
});

describe('the check of public text', () => {
  it.each([
    ['诚招会计', 'pass'],
    ['违规内容', 'risky'],
  ])('finds %s to be %s', async (text, verdict) => {
    const { gateway } = await connect();
    await expect(gateway.checkText(text, OPEN_ID)).resolves.toBe(verdict);
  });

  it('has no verdict when WeChat gives none', async () => {
    const { gateway } = await connect(errcode(45009));
    await expect(gateway.checkText('诚招会计', OPEN_ID)).resolves.toBeUndefined();
  });

  it('sends no more than 2,500 characters', async () => {
    const lengths: number[] = [];
    const { gateway } = await connect({
      fault: ({ body }) => {
        lengths.push([...String(body.content)].length);
        return undefined;
      },
    });
    await gateway.checkText('岗'.repeat(3000), OPEN_ID);
    expect(lengths).toEqual([2500]);
  });
});
