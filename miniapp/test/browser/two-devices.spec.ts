import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { demoCitizenNumber } from '../../../server/src/demo/demo-people';
import { SeedDemo } from '../../../server/src/demo/seed-demo';
import { startApi, type TestApi } from '../../../server/test/support/api';
import { launchChromium } from '../weapp-runtime/node/browser';
import { expectAccessible } from './support/accessibility';
import { openPage, PHONE, present, type WatchedPage } from './support/pages';
import { signInAs } from './support/sign-in';

const INDEX = path.resolve(__dirname, '../../dist/h5/index.html');
const SEEKER = '15400000002';
const HOST_AGENT = '15400000003';
/** Seventeen years old on the day of the test. */
const CITIZEN_NUMBER = demoCitizenNumber('410105', '2009-03-01');

let api: TestApi;
let browser: Browser;
let phone: WatchedPage;
let tablet: WatchedPage;
let agent: WatchedPage;

beforeAll(async () => {
  if (!existsSync(INDEX)) throw new Error(`${INDEX} is missing: npm test builds the app before it runs this`);
  api = await startApi();
  await api.get(SeedDemo).execute();
  api.startWorker();
  browser = await launchChromium();
  phone = await openPage(browser, api.url, PHONE);
  tablet = await openPage(browser, api.url, PHONE);
  agent = await openPage(browser, api.url, PHONE);
  await signInAs(phone.page, SEEKER);
  await signInAs(tablet.page, SEEKER);
  await signInAs(agent.page, HOST_AGENT);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await api.close();
});

const button = (page: Page, name: string | RegExp) => present(page).getByRole('button', { name }).first();
const text = (page: Page, words: string | RegExp) => present(page).getByText(words).first();
const field = (page: Page, name: string) => present(page).getByRole('textbox', { name });
const open = async (page: Page, address: string) => page.goto(`/seeker/${address}`);
const kept = (page: Page) => page.evaluate(() => JSON.stringify(Object.entries(localStorage)));

/** Answers one of the yes-or-no questions. */
const answer = (page: Page, question: RegExp, word: '是' | '否') =>
  present(page).getByRole('group', { name: question }).getByRole('radio', { name: word, exact: true }).check();

describe('one person on two devices', () => {
  it('begins to sign up on the phone, whose storage never holds the citizen number', async () => {
    const { page } = phone;
    await open(page, 'sign-up/index');
    await button(page, '下一步').click();
    await field(page, '姓名').fill('陈一示');
    await field(page, '身份证号码').fill(CITIZEN_NUMBER);
    await button(page, '下一步').click();
    await text(page, '您属于哪一类').waitFor();
    await text(page, '草稿已保存，换手机也能接着填').waitFor();
    expect(await kept(page)).toContain('陈一示');
    expect(await kept(page)).not.toContain(CITIZEN_NUMBER);
  });

  it('goes on on the tablet with everything, the number included', async () => {
    const { page } = tablet;
    await open(page, 'sign-up/index');
    await text(page, '您属于哪一类').waitFor();
    await button(page, '上一步').click();
    expect(await field(page, '身份证号码').inputValue()).toBe(CITIZEN_NUMBER);
    await field(page, '姓名').fill('陈二示');
    await text(page, '草稿已保存，换手机也能接着填').waitFor();
  });

  it('is asked on the phone which of the two drafts to go on with', async () => {
    const { page } = phone;
    await present(page)
      .getByRole('radio', { name: /失业青年/ })
      .check();
    await text(page, '您在另一台设备上也填写过').waitFor();
    await text(page, '两边填写的不一样：姓名、人员类别').waitFor();
    await expectAccessible(page);
    await button(page, '用另一台设备上的').click();
    await button(page, '下一步').waitFor();
    expect(await field(page, '姓名').inputValue()).toBe('陈二示');
  });

  it('has the number again after the phone was closed', async () => {
    const { page } = phone;
    await page.reload();
    await field(page, '身份证号码').waitFor();
    expect(await field(page, '身份证号码').inputValue()).toBe(CITIZEN_NUMBER);
  });

  it('reads every reason against, mends them and signs up', async () => {
    const { page } = phone;
    await button(page, '下一步').click();
    await present(page)
      .getByRole('radio', { name: /失业青年/ })
      .check();
    await button(page, '下一步').click();
    await field(page, '失业登记编号').fill('DJ20260001');
    await present(page).getByLabel('失业登记日期').fill('2026-09-01');
    await present(page).getByLabel('最高学历').selectOption({ label: '初中及以下' });
    await button(page, '下一步').click();
    await answer(page, /在校学生/, '是');
    await answer(page, /有工作/, '是');
    await answer(page, /企业/, '否');
    await button(page, '下一步').click();
    await present(page)
      .getByLabel(/住在哪里：市/)
      .selectOption({ label: '济源市' });
    await button(page, '下一步').click();
    await text(page, '暂时不符合见习条件，有 2 个原因').waitFor();
    await text(page, '未满 18 周岁的，还要注意').waitFor();
    await expectAccessible(page);
    expect(await button(page, '提交报名').count()).toBe(0);
    await button(page, '核对目前的情况').click();
    await answer(page, /在校学生/, '否');
    await answer(page, /有工作/, '否');
    await button(page, '保存并返回核对').click();
    await text(page, '符合见习条件').waitFor();
    await button(page, '提交报名').click();
    await text(page, '报名成功').waitFor();
    expect(await kept(page)).not.toContain('陈二示');
  });

  it('learns on the tablet that the sign-up is done', async () => {
    const { page } = tablet;
    await field(page, '姓名').fill('陈三示');
    await text(page, '您已经报过名').waitFor();
  });

  it('corrects the record on both and decides which counts', async () => {
    await open(tablet.page, 'edit/index?part=intention');
    await present(tablet.page)
      .getByRole('checkbox', { name: /管理类/ })
      .check();
    await open(phone.page, 'edit/index?part=intention');
    await present(phone.page)
      .getByRole('checkbox', { name: /科研类/ })
      .check();
    await button(phone.page, '保存').click();
    await present(phone.page).getByRole('heading', { level: 1, name: '我的报名' }).waitFor();
    await button(tablet.page, '保存').click();
    await text(tablet.page, '您在别处刚刚改过这份资料，现在的修改还没有保存').waitFor();
    await text(tablet.page, '别处改过的是：想做的岗位。').waitFor();
    await expectAccessible(tablet.page);
    await button(tablet.page, '用这里填写的').click();
    await present(tablet.page).getByRole('heading', { level: 1, name: '我的报名' }).waitFor();
    await text(tablet.page, '管理类').waitFor();
  });

  it('is told that the host has offered meanwhile instead of withdrawing, and accepts', async () => {
    const { page } = phone;
    await agent.page.goto('/host/posts/index');
    const post = await present(agent.page)
      .getByRole('link', { name: /见习生|助理|员/ })
      .first()
      .getAttribute('href');
    await page.goto(post ?? '');
    await button(page, '投递').click();
    await page.getByRole('button', { name: '确认投递' }).click();
    await button(page, '查看这份投递').click();
    await button(page, '撤回投递').waitFor();
    await agent.page.goto('/host/applicants/index?status=sent');
    await present(agent.page).getByRole('link', { name: '陈二示' }).click();
    await text(agent.page, '已查看').waitFor();
    await button(agent.page, '同意接收').click();
    await agent.page.getByRole('button', { name: '确认接收' }).click();
    await text(agent.page, '已同意接收，等待对方答复').waitFor();
    await expectAccessible(agent.page);
    await button(page, '撤回投递').click();
    await page.getByRole('button', { name: '确认撤回' }).click();
    await text(page, '投递刚刚有变化，您的操作没有执行').waitFor();
    await expectAccessible(page);
    await button(page, '接受').click();
    await page.getByRole('button', { name: '确认接受' }).click();
    await text(page, '你已接受，等待签订协议').waitFor();
  });

  it('meets no error that no code caught', () => {
    expect([...phone.failures, ...tablet.failures, ...agent.failures]).toEqual([]);
  });
});
