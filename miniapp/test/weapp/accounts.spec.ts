import { readFileSync } from 'node:fs';
import path from 'node:path';
import { identityRoutes } from '@qihang/shared/identity';
import type { Browser } from 'playwright-core';
import { SendMessage } from '../../../server/src/notices';
import type { TestApi } from '../../../server/test/support/api';
import { launchChromium, launchWeapp, type Weapp } from '../weapp-runtime';
import {
  agreeToPrivacy,
  complaints,
  DEMO_CODE,
  DIST,
  GRADUATE,
  HOST_AGENT,
  OFFICER,
  press,
  requireBuild,
  sendPhoneCode,
  startDemo,
  wechatCode,
} from './support/mini-program';

let api: TestApi;
let browser: Browser;
let app: Weapp;

beforeAll(async () => {
  requireBuild();
  api = await startDemo();
  browser = await launchChromium();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await api?.close();
});

afterEach(() => app.close());

async function launch(options: Partial<Parameters<typeof launchWeapp>[0]> = {}): Promise<void> {
  app = await launchWeapp({ dist: DIST, apiBase: api.url, browser, ...options });
}

/** Signs in by a phone code on the sign-in page and waits for the home page. */
async function signInByCode(phone: string): Promise<void> {
  await launch({ path: 'main/login/index' });
  await agreeToPrivacy(app);
  await sendPhoneCode(app, phone);
  await app.arrive('main/home/index');
}

describe('signing in by WeChat', () => {
  it('takes one tap, and the phone number only the first time', async () => {
    await launch({ answers: { login: wechatCode(GRADUATE), phoneNumber: wechatCode(GRADUATE) } });
    await app.tapTab('我的');
    await app.page.see('还没有登录');
    await press(app, '登录');
    await app.arrive('main/login/index');
    await app.tap('微信一键登录');
    await app.page.see('请先阅读并同意隐私政策');
    await agreeToPrivacy(app);
    await app.tap('微信一键登录');
    await app.page.see('第一次使用，需要绑定您的手机号。');
    await app.tap('使用微信手机号登录');
    await app.arrive('main/me/index');
    await app.page.see('手机号 154****0001');

    await app.tap('退出登录');
    await press(app, '退出');
    await app.page.see('还没有登录');
    await press(app, '登录');
    await agreeToPrivacy(app);
    await app.tap('微信一键登录');
    await app.arrive('main/me/index');
    await app.page.see('手机号 154****0001');
    expect(await complaints(app)).toEqual([]);
  });

  it('leaves the phone code as the other way, when the phone number is refused or WeChat is silent', async () => {
    await launch({ path: 'main/login/index', answers: { login: wechatCode(HOST_AGENT), phoneNumber: 'deny' } });
    await agreeToPrivacy(app);
    await app.tap('微信一键登录');
    await app.tap('使用微信手机号登录');
    await app.page.see('没有得到手机号。可以再试一次，或者改用手机验证码登录。');
    await app.answer({ login: 'fail' });
    await sendPhoneCode(app, HOST_AGENT);
    await app.arrive('main/home/index');
    expect(await complaints(app)).toEqual([]);
  });
});

describe('privacy', () => {
  it('shows each consent with its use, and lets it be given and withdrawn by itself', async () => {
    await signInByCode(GRADUATE);
    await app.tapTab('我的');
    await app.tap('隐私与授权');
    await app.arrive('public/privacy/index');
    await app.page.see('我的授权');
    const sms = app.page.locate('.q-fact').filter({ hasText: '重要进展在微信通知不到您时' });
    await sms.getByText('同意', { exact: true }).tap();
    await sms.getByText(/^已授权/).waitFor();
    await sms.getByText('撤回', { exact: true }).tap();
    await app.page.see('撤回后不再给您发通知短信。登录验证码不受影响。');
    await app.page.locate('.q-sheet-body .q-button-danger').tap();
    await sms.getByText(/撤回$/).first().waitFor();
    await sms.getByText(/^已在 .* 撤回$/).waitFor();
    expect(await complaints(app)).toEqual([]);
  });
});

describe('a message', () => {
  it('shows on the tab until it was read', async () => {
    await signInByCode(GRADUATE);
    const { body } = await api.call(identityRoutes.signInByCode, { body: { phone: GRADUATE, code: DEMO_CODE } });
    const message = {
      title: '材料请带齐',
      text: '面谈时请带身份证和毕业证。',
      kind: 'system',
      sourceKey: 'test:1',
    } as const;
    await api.get(SendMessage).execute({ personId: body.person.id, ...message });
    await app.relaunch();
    const badge = app.browserPage.locator('#weapp-tabs .badge');
    await badge.getByText('1', { exact: true }).waitFor();
    await app.tapTab('消息');
    await app.tap(message.title);
    await app.arrive('main/message/index');
    await app.page.see(message.text);
    await app.back();
    await app.arrive('main/messages/index');
    await badge.waitFor({ state: 'detached' });
    await app.page.gone('未读');
    expect(await complaints(app)).toEqual([]);
  });
});

describe('without a network', () => {
  it('says so, keeps what is there, and goes on when it is back', async () => {
    await launch();
    await app.page.see(/前报名$/);
    await app.offline(true);
    await app.page.see(/^网络没有连上/);
    await app.page.locate('.q-post-title').first().tap();
    await app.arrive('main/post/index');
    await app.page.see('重新加载');
    await app.offline(false);
    await app.tap('重新加载');
    await app.page.see('不收取任何费用和押金');
    expect(await complaints(app)).toEqual([]);
  });
});

/** Pages about one thing; without its id they say that it is not there. */
const ABOUT_ONE = /\/(post|message|application|applicant|import|notice|post-import)\//;

/** Pages of one folder, as app.json names them. */
function pagesOf(root: string): string[] {
  const config = JSON.parse(readFileSync(path.join(DIST, 'app.json'), 'utf8')) as {
    pages: string[];
    subPackages: { root: string; pages: string[] }[];
  };
  const sub = config.subPackages.find((it) => it.root.replace(/\/$/, '') === root);
  return sub ? sub.pages.map((page) => `${root}/${page}`) : config.pages;
}

const LOCKED = /请先登录|不对当前账号开放/;
const FAILED = /请先登录|不对当前账号开放|求助时请提供编号/;

describe('every page', () => {
  it.each([
    ['a signed-up graduate', GRADUATE, ['main', 'public', 'seeker']],
    ['a host agent', HOST_AGENT, ['main', 'host']],
    ['a provincial officer', OFFICER, ['main', 'officer']],
  ])(
    'opens for %s',
    async (_who, phone, roots) => {
      await signInByCode(phone);
      for (const page of roots.flatMap(pagesOf)) {
        await app.relaunch(page);
        await app.page.locate('.q-main').waitFor();
        await app.page.locate('[aria-label="正在加载"]').first().waitFor({ state: 'detached' });
        expect({ page, text: await app.page.text('.q-main') }).toEqual({
          page,
          text: expect.not.stringMatching(ABOUT_ONE.test(page) ? LOCKED : FAILED),
        });
        expect({ page, complaints: await complaints(app) }).toEqual({ page, complaints: [] });
      }
    },
    180_000,
  );
});
