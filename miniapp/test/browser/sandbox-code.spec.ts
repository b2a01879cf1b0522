import type { Browser } from 'playwright-core';
import { launchChromium } from '../weapp-runtime/node/browser';
import { expectAccessible } from './support/accessibility';
import { openPage, present } from './support/pages';
import { StandInApi } from './support/stand-in-api';

let browser: Browser;
let api: StandInApi;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

beforeEach(() => {
  api = new StandInApi()
    .on('GET /reference/divisions', () => ({ body: { items: [] } }))
    .on('POST /identity/codes', () => ({ body: { resendAfterSeconds: 60, validMinutes: 5 } }))
    .on('GET /identity/sandbox-code', () => ({ body: { code: '654321' } }));
});
afterEach(() => api.stop());

async function askForCode(demo: boolean) {
  api.on('GET /system/info', () => ({ body: { version: 'test', demo, demoCode: demo ? '000000' : null } }));
  const { page } = await openPage(browser, await api.start());
  await page.goto('/main/login/index');
  await present(page).getByLabel('手机号').fill('13800000001');
  await present(page).getByRole('button', { name: '获取验证码' }).click();
  await present(page).getByText('验证码已发送').waitFor();
  return page;
}

describe('a code that the SMS sandbox took', () => {
  it('can be looked up on the sign-in page in demo mode', async () => {
    const page = await askForCode(true);
    await present(page).getByRole('button', { name: '查看短信验证码' }).click();
    await present(page).getByText('短信验证码是 654321').waitFor();
    await expectAccessible(page);
  });

  it('cannot be looked up anywhere else', async () => {
    const page = await askForCode(false);
    expect(await present(page).getByText('查看短信验证码').count()).toBe(0);
  });
});
