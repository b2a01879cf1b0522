import { existsSync } from 'node:fs';
import path from 'node:path';
import { agreementRoutes } from '@qihang/shared/agreements';
import { addMonths, shanghaiDate } from '@qihang/shared/platform';
import type { Browser, Page } from 'playwright-core';
import { sentAgreement, sign, type WithAgreement, witnessed } from '../../../server/test/agreements/support';
import { deliverLastCode } from '../../../server/test/identity/people';
import { startApi, type TestApi } from '../../../server/test/support/api';
import { launchChromium } from '../weapp-runtime/node/browser';
import { expectAccessible } from './support/accessibility';
import { openPage, PHONE, present, type WatchedPage } from './support/pages';
import { signInAs } from './support/sign-in';

const INDEX = path.resolve(__dirname, '../../dist/h5/index.html');
const GUARDIAN = { name: '王监护', relation: '父亲', phone: '15400009099' };

let api: TestApi;
let browser: Browser;
let trainee: WatchedPage;
let page: Page;

beforeAll(async () => {
  if (!existsSync(INDEX)) throw new Error(`${INDEX} is missing: npm test builds the app before it runs this`);
  api = await startApi({ now: new Date().toISOString() });
  browser = await launchChromium();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await api.close();
});

afterEach(async () => {
  await page.context().close();
  expect(trainee.failures).toEqual([]);
});

const button = (name: string | RegExp) => present(page).getByRole('button', { name }).first();
const text = (words: string | RegExp) => present(page).getByText(words).first();

/** Signs the trainee in and opens the agreement from the list. */
async function openFromList({ seeker }: WithAgreement): Promise<void> {
  trainee = await openPage(browser, api.url, PHONE);
  page = trainee.page;
  await signInAs(page, seeker.phone);
  await present(page)
    .getByRole('link', { name: /^我的协议 填写信息/ })
    .click();
  await text('需要你处理').waitFor();
  await present(page)
    .getByRole('link', { name: /会计助理/ })
    .click();
  await button('阅读并签字').click();
}

async function read(): Promise<void> {
  await text('先看要点').waitFor();
  await text('全文到此结束').scrollIntoViewIfNeeded();
  await button('已读完，下一步').click();
}

async function signBy(code: () => Promise<string> | string): Promise<void> {
  await button('获取验证码').click();
  await text(/^验证码已发到/).waitFor();
  await present(page)
    .getByLabel('验证码', { exact: true })
    .fill(await code());
  await button('签字').click();
}

/** Draws two strokes on the pad. */
async function draw(): Promise<void> {
  const pad = present(page).locator('canvas');
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('the pad has no place on the screen');
  for (const x of [0.3, 0.6]) {
    await page.mouse.move(box.x + box.width * x, box.y + box.height * 0.2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * (x + 0.1), box.y + box.height * 0.8, { steps: 8 });
    await page.mouse.up();
  }
  await button('用这个签名，下一步').click();
}

describe('a trainee with the whole server', () => {
  it('of 17 signs after the guardian, each after reading and by a code of the own phone', async () => {
    const seeker = { birthDate: addMonths(shanghaiDate(new Date()), -17 * 12 - 2) };
    const sent = await sentAgreement(api, { seeker, details: { guardian: GUARDIAN } });
    expect((await sign(api, sent.agent, sent.id)).status).toBe(200);
    await openFromList(sent);
    await text('请把手机交给监护人王监护').waitFor();
    await expectAccessible(page);
    await read();
    await draw();
    await signBy(() => deliverLastCode(api, GUARDIAN.phone));
    await text('监护人已签字').waitFor();
    await read();
    await draw();
    await signBy(() => '000000');
    await text('已签字').waitFor();
    await witnessed(api, sent);
    await button('查看协议').click();
    await text('协议已生效').waitFor();
    const signers = present(page).getByRole('list', { name: '第 1 版的签字进度' }).getByText('已签字');
    expect(await signers.count()).toBe(4);
    await expectAccessible(page);
  });

  it('reads again when the host has changed the text between reading and signing', async () => {
    const sent = await sentAgreement(api);
    expect((await sign(api, sent.agent, sent.id)).status).toBe(200);
    await openFromList(sent);
    await read();
    await button('不手写，直接下一步').click();
    const as = await sent.agent.token();
    const { id } = sent;
    const back = await api.call(agreementRoutes.return, { params: { id }, body: { reason: '补助写错了' } }, { as });
    const terms = { ...back.body.terms, rest: '周日休息，周六轮休。' };
    const filled = await api.call(
      agreementRoutes.fillTerms,
      { params: { id }, body: { revision: back.body.termsRevision, terms } },
      { as },
    );
    const { termsRevision, detailsRevision } = filled.body;
    await api.call(agreementRoutes.send, { params: { id }, body: { termsRevision, detailsRevision } }, { as });
    expect((await sign(api, sent.agent, id)).status).toBe(200);
    await button('获取验证码').click();
    await text('协议文本已经改过').waitFor();
    await text(/周日休息，周六轮休。/).waitFor();
    expect(await button('已读完，下一步').isDisabled()).toBe(true);
    await read();
    await button('不手写，直接下一步').click();
    await signBy(() => '000000');
    await text('已签字').waitFor();
  });
});
