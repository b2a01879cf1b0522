import { identityRoutes } from '@qihang/shared/identity';
import { PersonDirectory } from '../../src/identity';
import { PersonEntity } from '../../src/identity/person.entity';
import { WechatStandIn } from '../../src/platform/wechat';
import { startApi, type TestApi } from '../support/api';
import { codeSentTo, freshPhone, signInByCode } from './people';

let api: TestApi;
let wechat: WechatStandIn;
let down = false;
beforeAll(async () => {
  const credentials = { appId: 'wx-test', secret: 'wx-secret' };
  wechat = new WechatStandIn({
    ...credentials,
    fault: () => (down ? { kind: 'status', status: 503 } : undefined),
  });
  const base = await wechat.start();
  const env = { WECHAT_APPID: credentials.appId, WECHAT_SECRET: credentials.secret, WECHAT_API_BASE: base };
  api = await startApi({ env });
});
afterAll(async () => {
  await api.close();
  await wechat.stop();
});

const signIn = (body: { loginCode: string; phoneCode?: string }) => api.call(identityRoutes.signInByWechat, { body });

describe('signing in by WeChat', () => {
  it('asks for the phone the first time, then knows the account', async () => {
    const phone = freshPhone();
    const openId = 'o-first';
    const asked = await signIn({ loginCode: wechat.loginCodes.issue(openId) });
    expect(asked).toMatchObject({ status: 409, problem: { code: 'identity/phone-needed' } });
    const first = await signIn({
      loginCode: wechat.loginCodes.issue(openId),
      phoneCode: wechat.phoneCodes.issue(phone),
    });
    expect(first.body.person).toMatchObject({ wechatBound: true, grants: [] });
    const again = await signIn({ loginCode: wechat.loginCodes.issue(openId) });
    expect(again.body.person.id).toBe(first.body.person.id);
    expect(await api.get(PersonDirectory).openIdOf(first.body.person.id)).toBe(openId);
  });

  it('finds the person who has the phone already', async () => {
    const phone = freshPhone();
    const byCode = await signInByCode(api, phone);
    const byWechat = await signIn({
      loginCode: wechat.loginCodes.issue('o-second'),
      phoneCode: wechat.phoneCodes.issue(phone),
    });
    expect(byWechat.body.person.id).toBe(byCode.person.id);
  });

  it('stores the account encrypted', async () => {
    await signIn({ loginCode: wechat.loginCodes.issue('o-third'), phoneCode: wechat.phoneCodes.issue(freshPhone()) });
    const rows = await api.dataSource.query('SELECT * FROM persons');
    expect(
      rows
        .flatMap((row: object) => Object.values(row))
        .map(String)
        .join(' '),
    ).not.toContain('o-third');
  });

  it('refuses a code that is used or wrong', async () => {
    const loginCode = wechat.loginCodes.issue('o-fourth');
    await signIn({ loginCode });
    expect((await signIn({ loginCode })).problem.code).toBe('wechat/code-used');
    expect((await signIn({ loginCode: 'made-up' })).problem.code).toBe('wechat/code-not-valid');
  });

  it('makes one person of two first sign-ins at the same moment', async () => {
    const phone = freshPhone();
    const both = await Promise.all(
      [1, 2].map(() =>
        signIn({ loginCode: wechat.loginCodes.issue('o-fifth'), phoneCode: wechat.phoneCodes.issue(phone) }),
      ),
    );
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(both.map(({ body }) => body.person.id)).size).toBe(1);
  });

  it('says so when WeChat does not answer, and the phone code is still a way in', async () => {
    down = true;
    try {
      const refused = await signIn({ loginCode: wechat.loginCodes.issue('o-sixth') });
      expect(refused).toMatchObject({ status: 503, problem: { code: 'wechat/unavailable' } });
      const phone = freshPhone();
      const body = { phone, code: await codeSentTo(api, phone), wechatLoginCode: wechat.loginCodes.issue('o-sixth') };
      const signedIn = await api.call(identityRoutes.signInByCode, { body });
      expect(signedIn.body.person.wechatBound).toBe(false);
    } finally {
      down = false;
    }
  });
});

describe('a WeChat account at hand when signing in by phone code', () => {
  const signInWith = async (phone: string, openId: string) => {
    const code = await codeSentTo(api, phone);
    const body = { phone, code, wechatLoginCode: wechat.loginCodes.issue(openId) };
    return (await api.call(identityRoutes.signInByCode, { body })).body.person;
  };

  it('is bound', async () => {
    const person = await signInWith(freshPhone(), 'o-bound');
    expect(person.wechatBound).toBe(true);
    expect((await signIn({ loginCode: wechat.loginCodes.issue('o-bound') })).body.person.id).toBe(person.id);
  });

  it('moves to the phone that was proved last', async () => {
    const before = await signInWith(freshPhone(), 'o-moving');
    const after = await signInWith(freshPhone(), 'o-moving');
    expect(await api.get(PersonDirectory).openIdOf(before.id)).toBeNull();
    expect(await api.get(PersonDirectory).openIdOf(after.id)).toBe('o-moving');
    expect(await api.dataSource.getRepository(PersonEntity).countBy({ id: before.id })).toBe(1);
  });
});
