import { existsSync } from 'node:fs';
import path from 'node:path';
import { agreementRoutes } from '@qihang/shared/agreements';
import { addDays, shanghaiDate } from '@qihang/shared/platform';
import type { Browser, Page } from 'playwright-core';
import { type Accepted, acceptedApplication } from '../../../server/test/agreements/support/accepted-application';
import { completeDetails, fillDetails } from '../../../server/test/agreements/support/drafted-agreement';
import { photo } from '../../../server/test/agreements/support/paper';
import { signedAgreement } from '../../../server/test/agreements/support/signed-agreement';
import { startApi, type TestApi } from '../../../server/test/support/api';
import { launchChromium } from '../weapp-runtime/node/browser';
import { expectAccessible } from './support/accessibility';
import { openPage, PHONE, present, type WatchedPage } from './support/pages';
import { signInAs } from './support/sign-in';

const INDEX = path.resolve(__dirname, '../../dist/h5/index.html');

let api: TestApi;
let browser: Browser;
let agent: WatchedPage;
let page: Page;
let accepted: Accepted;
let agreementId: string;

beforeAll(async () => {
  if (!existsSync(INDEX)) throw new Error(`${INDEX} is missing: npm test builds the app before it runs this`);
  api = await startApi({ now: new Date().toISOString() });
  accepted = await acceptedApplication(api);
  browser = await launchChromium();
  agent = await openPage(browser, api.url, PHONE);
  page = agent.page;
  await signInAs(page, accepted.agent.phone);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await api.close();
});

afterEach(() => expect(agent.failures).toEqual([]));

const button = (name: string | RegExp) => present(page).getByRole('button', { name }).first();
const field = (name: string | RegExp) => present(page).getByLabel(name);
const text = (words: string | RegExp) => present(page).getByText(words).first();
const dialog = (name: string) => page.getByRole('dialog', { name });

/** Goes on to a step and waits until it shows. */
async function nextTo(title: string): Promise<void> {
  await button('下一步').click();
  await present(page).getByRole('heading', { level: 2, name: title }).waitFor();
}

describe('a host’s agent with the whole server', () => {
  it('drafts the agreement of an applicant who accepted, on a phone', async () => {
    await page.goto('/host/agreements/index');
    await button(/^起草协议/).click();
    await text('见习从哪天开始，多长时间').waitFor();
    agreementId = new URL(page.url()).searchParams.get('id') ?? '';
    await field('开始日期').fill(addDays(shanghaiDate(new Date()), 8));
    await field('见习月数').selectOption('3');
    await nextTo('在哪里见习');
    await nextTo('由谁带教');
    await present(page).getByRole('radio').first().check();
    await nextTo('每个月学什么、做什么');
    await field('第 1 个月的目标').fill('熟悉凭证和报销流程');
    await button('把第 1 个月的目标复制到后面各月').click();
    await nextTo('每月发多少补助');
    await field('发放日').selectOption('10');
    await nextTo('工作和休息时间');
    await button('填入每天 8 小时、每周 5 天').click();
    await button('填入常用写法').click();
    await nextTo('怎样保障安全');
    await button('填入常用写法').click();
    await nextTo('意外伤害保险');
    await field('保险公司').fill('示例财产保险股份有限公司');
    await field('保险金额（元）').fill('100000');
    await nextTo('怎样请假');
    await button('填入常用写法').click();
    await nextTo('有事联系谁');
    await field('单位联系人').fill('李示例');
    await field('单位联系电话').fill('15400009009');
    await nextTo('还有别的约定吗');
    await nextTo('提交前请核对');
    await text('等待见习人员补充').waitFor();
    await expectAccessible(page);
  });

  it('sends it once the trainee has filled in the rest, and is the first to sign', async () => {
    const { seeker } = accepted;
    const { body } = await api.call(agreementRoutes.get, { params: { id: agreementId } }, { as: await seeker.token() });
    expect((await fillDetails(api, seeker, agreementId, body.detailsRevision, completeDetails())).status).toBe(200);
    await button('看看填好了没有').click();
    await button('提交签署').click();
    await dialog('提交签署？').getByRole('button', { name: '确认提交' }).click();
    await text('等待你签字').waitFor();
    await expectAccessible(page);
  });

  it('changes to paper, photographs the pages and submits them', async () => {
    await button('改为纸质签署').click();
    await dialog('改为纸质签署？').getByRole('textbox').fill('见习人员暂时没有手机');
    await dialog('改为纸质签署？').getByRole('button', { name: '确认改为纸质签署' }).click();
    const download = page.waitForEvent('download');
    await button('下载协议，用来打印').click();
    await download;
    const chooser = page.waitForEvent('filechooser');
    await button('拍照或选照片').click();
    const pages = await Promise.all([photo({ width: 300 }), photo({ width: 320 })]);
    await (await chooser).setFiles(
      pages.map((buffer, at) => ({ name: `第${at + 1}页.jpg`, mimeType: 'image/jpeg', buffer })),
    );
    await button('上传 2 个文件').click();
    await present(page).getByRole('list', { name: '已上传的文件' }).getByText('2. 第2页.jpg').waitFor();
    await button('提交核验').click();
    await dialog('提交 2 页给人社部门核验？').getByRole('button', { name: '确认提交' }).click();
    await text('等待人社部门核验纸质协议').waitFor();
    await expectAccessible(page);
  });

  it('corrects a phone of an agreement in force, and asks for an early end and withdraws it', async () => {
    const { id } = await signedAgreement(api, { hostSide: accepted });
    await page.goto(`/host/agreement/index?id=${id}`);
    await button('更正联系方式和保险单号').click();
    const amend = dialog('更正联系方式和保险单号');
    await amend.getByLabel('单位联系电话').fill('15400009010');
    await amend.getByLabel('原因').fill('换了联系电话');
    await amend.getByRole('button', { name: '确认更正' }).click();
    await text(/→ 15400009010/).waitFor();
    await button('申请提前终止').click();
    const end = dialog('申请提前终止');
    await end.getByLabel('单位停业或岗位取消').check();
    await end.getByLabel('情况说明').fill('岗位取消');
    await end.getByLabel('最后一天').fill(addDays(shanghaiDate(new Date()), 20));
    await end.getByRole('button', { name: '提交申请' }).click();
    await text('已申请提前终止，等待对方答复').waitFor();
    await button('撤回提前终止申请').click();
    await dialog('撤回提前终止的申请？').getByRole('button', { name: '确认撤回' }).click();
    await text('协议已生效').waitFor();
    await expectAccessible(page);
  });
});
