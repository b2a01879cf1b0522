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
const heading = (page: Page, name: string) => present(page).getByRole('heading', { level: 1, name });
const checkbox = (page: Page, name: string | RegExp) => present(page).getByRole('checkbox', { name }).first();
const radio = (page: Page, name: string | RegExp) => present(page).getByRole('radio', { name }).first();
const fact = (page: Page, name: string, value: string) =>
  present(page).locator('.q-fact', { hasText: name }).filter({ hasText: value }).first();
const choose = async (page: Page, label: string, typed: string, option: RegExp) => {
  await present(page).getByLabel(label).fill(typed);
  await present(page).getByRole('option', { name: option }).first().click();
};
const next = async (page: Page) => {
  await expectAccessible(page);
  await button(page, '下一步').click();
};

/** A registry that lists the graduate, and two rows that cannot be taken. */
function registryFile(): Buffer {
  const rows = [
    '姓名,公民身份号码,证件编号',
    `${GRADUATE.name},${GRADUATE.citizenNumber},DB0001`,
    '张写错,41010520040631001X,DB0002',
    ',410105200406020001,DB0003',
  ];
  return Buffer.from(`\ufeff${rows.join('\r\n')}\r\n`);
}

/** The demo host's first post, to which the officer leads the graduate. */
async function postOfDemoHost(): Promise<{ title: string; hostName: string }> {
  const [row] = (await api.dataSource.query(
    `SELECT p.title, h.name AS hostName FROM posts p JOIN hosts h ON h.id = p.host_id
     JOIN person_grants g ON g.host_id = h.id
     WHERE g.role = 'host-agent' ORDER BY p.id LIMIT 1`,
  )) as { title: string; hostName: string }[];
  if (row === undefined) throw new Error('the demo host has no post');
  return row;
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
    await checkbox(page, '同意比对困难毕业生信息').check();
    await next(page);
    await present(page).getByRole('textbox', { name: '姓名' }).fill(GRADUATE.name);
    await present(page).getByRole('textbox', { name: '身份证号码' }).fill('410105200406010000');
    await button(page, '下一步').click();
    await present(page).getByText(/校验/).first().waitFor();
    await present(page).getByRole('textbox', { name: '身份证号码' }).fill(GRADUATE.citizenNumber);
    await next(page);
    await radio(page, /高校毕业生/).check();
    await next(page);
    await present(page).getByText('您在哪里毕业').waitFor();
    await page.reload();
    await present(page).getByText('您在哪里毕业').waitFor();
    await present(page).getByLabel('最高学历').selectOption({ label: '本科' });
    await choose(page, '毕业院校', 'zzdx', /^郑州大学/);
    await choose(page, '所学专业', '会计学', /^会计学/);
    await present(page)
      .getByLabel('毕业日期')
      .fill(addMonths(shanghaiDate(new Date()), -5));
    await next(page);
    for (const answer of await present(page).getByRole('radio', { name: '否', exact: true }).all())
      await answer.check();
    await next(page);
    await present(page)
      .getByLabel(/住在哪里：市/)
      .selectOption({ label: '郑州市' });
    await present(page)
      .getByLabel(/住在哪里：县/)
      .selectOption({ label: '金水区' });
    await checkbox(page, /管理类/).check();
    await next(page);
    await present(page).getByText('提交前请核对').waitFor();
    await present(page).getByText(/符合/).first().waitFor();
    await expectAccessible(page);
    await button(page, '提交报名').click();
    await heading(page, '报名成功').waitFor();
    await present(page).getByText(/符合/).first().waitFor();
    await expectAccessible(page);
  });

  it('3: an officer uploads a registry, sees counts and refused rows, and the graduate is flagged', async () => {
    const { page } = officer;
    await signInAs(page, OFFICER);
    await page.goto('/officer/imports/index');
    await expectAccessible(page);
    await button(page, '上传名单').click();
    await heading(page, '上传名单').waitFor();
    await expectAccessible(page);
    await present(page).getByLabel('数据库类型').selectOption({ label: '低保数据库' });
    await present(page).getByLabel('数据截止日期').fill(shanghaiDate(new Date()));
    await radio(page, /完整名单/).check();
    const picking = page.waitForEvent('filechooser');
    await button(page, '选择文件').click();
    await (await picking).setFiles({ name: '低保名单.csv', mimeType: 'text/csv', buffer: registryFile() });
    await button(page, '上传并比对').click();
    await heading(page, '比对详情').waitFor();
    await present(page).getByText('已完成').waitFor();
    await fact(page, '有效', '1 行').waitFor();
    await fact(page, '标识困难毕业生', '1 人').waitFor();
    await present(page)
      .getByText(/校验|出生日期/)
      .first()
      .waitFor();
    await expectAccessible(page);
    const download = page.waitForEvent('download');
    await button(page, '下载全部错误行').click();
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
    await page.goto('/officer/ledger/index');
    await present(page)
      .getByRole('row', { name: /李\*.*低保/ })
      .waitFor();
    await expectAccessible(page);
  });

  it('4: writes a notice to the flagged graduates with a post, sees how many it reaches, and sends it', async () => {
    const { page } = officer;
    const { title, hostName } = await postOfDemoHost();
    await page.goto('/officer/compose/index');
    await present(page).getByLabel('标题').fill('低保家庭毕业生请看');
    await present(page).getByLabel('正文').fill('这个岗位正在招募，欢迎投递。');
    await button(page, '添加岗位').click();
    await page.getByLabel('搜索岗位').fill(`${title} ${hostName}`);
    await page
      .getByRole('button', { name: `添加${title}` })
      .first()
      .click();
    await checkbox(page, '低保').check();
    await present(page).getByText('符合条件 1 人').waitFor();
    await button(page, /保存/).click();
    await present(page)
      .getByText(/会显示在手机锁屏上，请去掉/)
      .first()
      .waitFor();
    await present(page).getByLabel('标题').fill('有适合您的见习岗位');
    await expectAccessible(page);
    await button(page, /保存/).click();
    await heading(page, '通知详情').waitFor();
    await present(page).getByText('符合条件 1 人').waitFor();
    await expectAccessible(page);
    await button(page, '发送').click();
    await page.getByRole('dialog').getByRole('button', { name: '发送', exact: true }).click();
    await present(page).getByText('已发送').first().waitFor();
    await present(page).getByText('收件人 1 人').waitFor();
    await expectAccessible(page);
  });

  it('5: the graduate sees the message, opens the post and applies', async () => {
    const { page } = graduate;
    const { title } = await postOfDemoHost();
    await page.goto('/main/me/index');
    await page.getByText('条未读').first().waitFor({ state: 'attached' });
    await expectAccessible(page);
    await page.goto('/main/messages/index');
    await present(page).getByText('有适合您的见习岗位').waitFor();
    expect(await present(page).textContent()).not.toMatch(/低保|困难/);
    await expectAccessible(page);
    await present(page).getByText('有适合您的见习岗位').click();
    await present(page).getByRole('heading', { name: title }).first().click();
    await heading(page, title).waitFor();
    await button(page, '投递').click();
    await page.getByLabel('给单位的留言').fill('学过会计，下周可以到岗。');
    await expectAccessible(page);
    await page.getByRole('button', { name: '确认投递' }).click();
    await present(page).getByText('投递进度：等待单位查看').waitFor();
    await page.goto('/seeker/applications/index');
    await present(page).getByText(title).first().waitFor();
    await expectAccessible(page);
  });

  it('6: the host sees the applicant without any hardship, and makes an offer', async () => {
    const { page } = agent;
    await signInAs(page, HOST_AGENT);
    await page.goto('/host/applicants/index');
    await present(page).getByText(GRADUATE.name).first().waitFor();
    await expectAccessible(page);
    await present(page).getByText(GRADUATE.name).first().click();
    await present(page).getByText('学过会计，下周可以到岗。').waitFor();
    await present(page).getByText('已查看').first().waitFor();
    expect(await page.content()).not.toMatch(/低保|脱贫|困难/);
    await expectAccessible(page);
    await button(page, /同意接收/).click();
    await page.getByRole('dialog').getByRole('button', { name: '确认接收' }).first().click();
    await present(page).getByText('已同意接收，等待对方答复').first().waitFor();
    await expectAccessible(page);
  });

  it('7: the graduate is told, and accepts', async () => {
    const { page } = graduate;
    await page.goto('/main/messages/index');
    await present(page).getByRole('link').first().click();
    await button(page, '查看投递进度').click();
    await present(page).getByText('单位同意接收，等待你答复').first().waitFor();
    await expectAccessible(page);
    await button(page, /^接受/).click();
    await page.getByRole('dialog').getByRole('button', { name: '确认接受' }).click();
    await present(page).getByText('你已接受，等待签订协议').first().waitFor();
    await expectAccessible(page);
  });

  it('shows no error on any of the three screens', () => {
    expect([...graduate.failures, ...officer.failures, ...agent.failures]).toEqual([]);
  });
});
