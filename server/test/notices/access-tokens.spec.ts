import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { FixedClock } from '../../src/platform/clock';
import { dataSourceOptions } from '../../src/platform/database';
import { PersonalDataCipher } from '../../src/platform/personal-data';
import { GatewayHttp, type StandInOptions, WechatStandIn } from '../../src/platform/wechat';
import { SharedAccessTokens } from '../../src/platform/wechat/shared-access-tokens';
import { TokenStore } from '../../src/platform/wechat/token-store';
import { createSchema, type TestSchema } from '../support/schema';

const APP = { appId: 'sandbox', secret: 'sandbox' };
const HOUR_MS = 3_600_000;

let schema: TestSchema;
let dataSource: DataSource;
let clock: FixedClock;
let closers: (() => Promise<void>)[] = [];
const cipher = new PersonalDataCipher({
  algorithm: 'aes-256-gcm',
  current: 'a',
  keys: new Map([['a', randomBytes(32)]]),
  index: randomBytes(32),
});

beforeAll(async () => {
  schema = await createSchema();
  dataSource = await new DataSource(dataSourceOptions(schema.url)).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await schema.drop();
});
beforeEach(async () => {
  await dataSource.query('TRUNCATE wechat_tokens');
  clock = new FixedClock('2026-11-23T02:00:00Z');
});
afterEach(async () => {
  for (const close of closers) await close();
  closers = [];
});

/** WeChat, and as many processes of the platform as wanted. */
async function setUp(options: StandInOptions = {}) {
  const standIn = new WechatStandIn({ now: () => clock.now().getTime(), ...options });
  const baseUrl = await standIn.start();
  closers.push(() => standIn.stop());
  const replica = () => {
    const http = new GatewayHttp(baseUrl);
    closers.push(() => http.close());
    return new SharedAccessTokens(http, new TokenStore(dataSource, cipher, clock, APP.appId), clock, APP);
  };
  return { standIn, replica, granted: () => standIn.calls.get('/cgi-bin/stable_token') ?? 0 };
}

describe('the access token', () => {
  it('is fetched once for all processes and all their calls', async () => {
    const { replica, granted } = await setUp({ latencyMs: 30 });
    const replicas = [replica(), replica(), replica()];
    const tokens = await Promise.all(replicas.flatMap((one) => [one.current(), one.current()]));
    expect(new Set(tokens).size).toBe(1);
    expect(granted()).toBe(1);
  });

  it('is replaced before its end, while the old one still works', async () => {
    const { standIn, replica, granted } = await setUp();
    const one = replica();
    const first = await one.current();
    clock.advance(2 * HOUR_MS - 5 * 60_000 - 1_000);
    expect(await one.current()).toBe(first);
    clock.advance(2_000);
    const second = await one.current();
    expect(second).not.toBe(first);
    expect([standIn.tokens.check(first), standIn.tokens.check(second)]).toEqual([0, 0]);
    expect(granted()).toBe(2);
  });

  it('is kept encrypted', async () => {
    const { replica } = await setUp();
    const token = await replica().current();
    const [{ cipherText }] = await dataSource.query('SELECT token_cipher AS cipherText FROM wechat_tokens');
    expect(cipherText.includes(Buffer.from(token))).toBe(false);
    expect(cipher.decrypt(cipherText, 'wechat_tokens.token_cipher')).toBe(token);
  });

  it('that was refused is replaced once for all processes', async () => {
    const { standIn, replica, granted } = await setUp();
    const [one, other] = [replica(), replica()];
    const refused = await one.current();
    await other.current();
    standIn.tokens.revokeAll();
    const renewed = await Promise.all([one.renew(refused), one.renew(refused), other.renew(refused)]);
    expect(new Set(renewed).size).toBe(1);
    expect(standIn.tokens.check(renewed[0] ?? '')).toBe(0);
    expect(granted()).toBe(2);
  });

  it('that another process has fetched between the look and the lease is not fetched again', async () => {
    const { standIn, replica, granted } = await setUp();
    const [one, other] = [replica(), replica()];
    const refused = await one.current();
    standIn.tokens.revokeAll();
    const lease = jest.spyOn(TokenStore.prototype, 'lease');
    let renewed = '';
    lease.mockImplementationOnce(async function (this: TokenStore) {
      lease.mockRestore();
      renewed = await other.renew(refused);
      return this.lease();
    });
    expect(await one.renew(refused)).toBe(renewed);
    expect(renewed).not.toBe(refused);
    expect(granted()).toBe(2);
  });

  it('that WeChat still takes for good is forced to change, not more often than allowed', async () => {
    const { replica } = await setUp();
    const one = replica();
    const first = await one.current();
    const second = await one.renew(first);
    expect(second).not.toBe(first);
    await expect(one.renew(second)).rejects.toMatchObject({ code: 'wechat/unavailable' });
    clock.advance(30_000);
    expect(await one.renew(second)).not.toBe(second);
  });

  it('is forced to change at most twenty times a day', async () => {
    const { replica } = await setUp();
    const one = replica();
    let token = await one.current();
    for (let forced = 0; forced < 20; forced++) {
      clock.advance(30_000);
      token = await one.renew(token);
    }
    clock.advance(30_000);
    await expect(one.renew(token)).rejects.toMatchObject({ code: 'wechat/unavailable' });
    clock.set('2026-11-24T16:00:01Z');
    expect(await one.renew(await one.current())).not.toBe(token);
  });

  it('cannot be had with a wrong secret', async () => {
    const { replica } = await setUp({ secret: 'another' });
    await expect(replica().current()).rejects.toMatchObject({ code: 'wechat/unavailable', retryAfter: 30 });
  });

  it('is fetched by another process when the one that was at it has died', async () => {
    const { replica } = await setUp();
    const dead = new TokenStore(dataSource, cipher, clock, APP.appId);
    expect(await dead.lease()).toBe(true);
    const store = new TokenStore(dataSource, cipher, clock, APP.appId);
    expect(await store.lease()).toBe(false);
    clock.advance(20_000);
    const token = await replica().current();
    await dead.save({ token: 'too late', expiresAt: clock.now() });
    expect((await store.read())?.token).toBe(token);
  });
});
