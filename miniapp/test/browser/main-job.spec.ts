import { existsSync } from 'node:fs';
import path from 'node:path';
import { addMonths, shanghaiDate } from '@qihang/shared/platform';
import type { Browser, Page } from 'playwright-core';
import { demoCitizenNumber } from '../../../server/src/demo/demo-people';
import { SeedDemo } from '../../../server/src/demo/seed-demo';
import { startApi, type TestApi } from '../../../server/test/support/api';
import { launchChromium } from '../weapp-runtime/node/browser';
import { expectAccessible } from './support/accessibility';
import { DESK, openPage, PHONE, present, type WatchedPage } from './support/pages';
import { fillSignIn, signInAs } from './support/sign-in';

const INDEX = path.resolve(__dirname, '../../dist/h5/index.html');
const GRADUATE = { phone: '15400000002', name: '李模拟', citizenNumber: demoCitizenNumber('410105', '2004-06-01') };
const HOST_AGENT = '15400000003';
const OFFICER = '15400000004';

let api: TestApi;
let browser: Browser;
let graduate: WatchedPage;
let officer: WatchedPage;
let agent: WatchedPage;

beforeAll(async () => {
  if (!existsSync(INDEX)) throw new Error(`${INDEX} is missing: npm test builds the app before it runs this`);
  api = await startApi({ now: new Date().toISOString() });
  await api.get(SeedDemo).execute();
  api.startWorker();
  browser = await launchChromium();
  graduate = await openPage(browser, api.url, PHONE);
  officer = await openPage(browser, api.url, DESK);
  agent = await openPage(browser, api.url, PHONE);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await api.close();
});

const button = (page: Page, name: string | RegExp) => present(page).getByRole('button', { name }).first();
const next = async (page: Page) => {
  await expectAccessible(page);
  await button(page, '继续').click();
};

/** Title of the demo host's first post, to which the officer leads the graduate. */
async function postOfDemoHost(): Promise<string> {
  const [row] = (await api.dataSource.query(
    `SELECT p.title FROM posts p JOIN person_grants g ON g.host_id = p.host_id
     WHERE g.role = 'host-agent' ORDER BY p.id LIMIT 1`,
  )) as { title: string }[];
  if (row === undefined) throw new Error('the demo host has no post');
  return row.title;
}

describe('the main job', () => {
  it('1: a graduate looks for 会计 in 郑州 without an account', async () => {
    const { page } = graduate;
    await page.goto('/');
    await present(page).getByRole('heading', { name: '最新岗位' }).waitFor();
    await expectAccessible(page);
    await present(page).getByLabel(/搜索/).first().fill('会计 郑州');
    await button(page, '搜索').click();
    await present(page).getByRole('heading', { level: 1, name: '见习岗位' }).waitFor();
    await present(page).getByText('会计助理').first().waitFor();
    await expectAccessible(page);
    await present(page).getByText('会计助理').first().click();
    await present(page).getByRole('heading', { level: 1, name: '会计助理' }).waitFor();
    await expectAccessible(page);
  });

  it('2: signs in, gives the consents, signs up with a draft that survives, and is eligible', async () => {
    const { page } = graduate;
    await button(page, /登录后投递/).click();
    await present(page).getByRole('heading', { level: 1, name: '登录' }).waitFor();
    await expectAccessible(page);
    await fillSignIn(page, GRADUATE.phone);
    await page.goto('/seeker/sign-up/index');
    await present(page).getByText('先了解我们怎样使用您的信息').waitFor();
    for (const consent of [/隐私政策/, /困难/]) {
      const box = present(page).getByLabel(consent).first();
      if (!(await box.isChecked())) await box.check();
    }
    await next(page);
    await present(page).getByLabel('姓名').fill(GRADUATE.name);
    await present(page).getByLabel('身份证号码').fill(GRADUATE.citizenNumber);
    await next(page);
    await present(page).getByLabel(/高校毕业生/).check();
    await next(page);
    await present(page).getByText('您在哪里毕业').waitFor();
    await page.reload();
    await present(page).getByText('您在哪里毕业').waitFor();
    await present(page).getByLabel('学历').selectOption({ label: '本科' });
    await present(page).getByLabel('毕业院校').fill('zzdx');
    await present(page).getByRole('option', { name: /郑州大学/ }).first().click();
    await present(page).getByLabel('专业').fill('会计学');
    await present(page).getByRole('option', { name: /会计学/ }).first().click();
    await present(page).getByLabel('毕业日期').fill(addMonths(shanghaiDate(new Date()), -5));
    await next(page);
    for (const answer of await present(page).getByLabel(/^(否|不是|没有)/).all()) await answer.check();
    await next(page);
  });
});
