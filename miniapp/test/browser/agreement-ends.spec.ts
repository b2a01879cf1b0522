import { existsSync } from 'node:fs';
import path from 'node:path';
import { addDays, addMonths, formatChineseDate, shanghaiDate } from '@qihang/shared/platform';
import type { Browser } from 'playwright-core';
import { demoPhone } from '../../../server/src/demo/demo-people';
import { SeedDemo } from '../../../server/src/demo/seed-demo';
import { workOff } from '../../../server/test/agreements/support';
import { startApi, type TestApi } from '../../../server/test/support/api';
import { launchChromium } from '../weapp-runtime/node/browser';
import { historyOf, nextStep, readAndSign, sendForSigning, stepUp } from './support/agreement-walk';
import { DESK, present } from './support/pages';
import { enterAs, type Person } from './support/person';

const INDEX = path.resolve(__dirname, '../../dist/h5/index.html');
/** The demo trainee whose agreement is in force from today on. */
const TRAINEE = demoPhone(8);
const HOST_AGENT = demoPhone(3);
const OFFICER = demoPhone(4);

const NEW_PHONE = '15400009011';
const today = shanghaiDate(new Date());
const asked = formatChineseDate(addDays(today, 20));
const decided = formatChineseDate(addDays(today, 30));
const newLastDay = addDays(addMonths(today, 9), -1);

// a dozen pages a test, each checked by axe, while other tests keep the cores busy
jest.setTimeout(180_000);

let api: TestApi;
let browser: Browser;
let host: Person;
let trainee: Person;
let officer: Person;
let stranger: Person;
let id: string;
let firstVersion: Buffer;

beforeAll(async () => {
  if (!existsSync(INDEX)) throw new Error(`${INDEX} is missing: npm test builds the app before it runs this`);
  api = await startApi({ now: new Date().toISOString() });
  await api.get(SeedDemo).execute();
  await workOff(api);
  browser = await launchChromium();
  host = await enterAs(browser, api.url, { phone: HOST_AGENT });
  trainee = await enterAs(browser, api.url, { phone: TRAINEE });
  officer = await enterAs(browser, api.url, { phone: OFFICER, window: DESK });
  stranger = await enterAs(browser, api.url, {});
}, 120_000);

afterAll(async () => {
  await browser.close();
  await api.close();
});

const openAsHost = () => host.open(`/host/agreement/index?id=${id}`, '见习协议');
const openAsTrainee = () => trainee.open(`/seeker/agreement/index?id=${id}`, '见习协议');
const openAsOfficer = () => officer.open(`/officer/agreement/index?id=${id}`, '协议详情');

/** Every party's page tells of all these acts. */
async function everybodyReads(...acts: string[]): Promise<void> {
  await openAsHost();
  await openAsTrainee();
  await openAsOfficer();
  for (const person of [host, trainee, officer]) {
    await person.sees('办理过程');
    const history = await historyOf(person);
    for (const act of acts) expect(history).toContain(act);
  }
}

describe('changes and end of an agreement in force', () => {
  it('takes a corrected phone from the trainee, which the host sees, and nobody signs again', async () => {
    await trainee.open('/seeker/agreements/index', '我的协议');
    await trainee.link(/已生效/).click();
    await trainee.sees('协议已生效');
    id = new URL(trainee.page.url()).searchParams.get('id') ?? '';
    firstVersion = (await trainee.download(/^下载盖章协议/)).content;
    await trainee.button('更正联系方式和收款账户').click();
    const sheet = trainee.dialog('更正联系方式和收款账户');
    await sheet.getByLabel('紧急联系电话').fill(NEW_PHONE);
    await sheet.getByLabel('原因').fill('家里换了号码');
    await trainee.sees();
    await sheet.getByRole('button', { name: '确认更正' }).click();
    await trainee.text(new RegExp(`→ ${NEW_PHONE}`)).waitFor();
    await openAsHost();
    await host.sees('协议已生效', new RegExp(`→ ${NEW_PHONE}`), '原因：家里换了号码');
  });

  it('gets a new version for a material change, while the first stays in force', async () => {
    await host.button('修改协议内容').click();
    const sheet = host.dialog('修改协议内容，需各方重新签字');
    await sheet.getByRole('textbox').fill('项目延长，见习改为九个月');
    await host.sees();
    await sheet.getByRole('button', { name: '开始起草新版本' }).click();
    await host.field('见习月数').selectOption('9');
    await host.sees(`最后一天：${formatChineseDate(newLastDay)}`);
    await nextStep(host, '在哪里见习');
    await nextStep(host, '由谁带教');
    await nextStep(host, '每个月学什么、做什么');
    await host.button('把第 3 个月的目标复制到后面各月').click();
    for (const title of ['每月发多少补助', '工作和休息时间', '怎样保障安全', '意外伤害保险', '怎样请假', '有事联系谁'])
      await nextStep(host, title);
    await nextStep(host, '还有别的约定吗');
    await nextStep(host, '提交前请核对');
    await sendForSigning(host);
    await openAsTrainee();
    await trainee.sees('第 2 版变更协议：等待单位签字', '协议已生效');
  });

  it('is signed anew by all, and has new dates', async () => {
    await readAndSign(host, '现在的状态：第 2 版变更协议：等待见习人员签字');
    await trainee.page.reload();
    await readAndSign(trainee, '现在的状态：第 2 版变更协议：等待人社部门见证签字');
    await openAsOfficer();
    await officer.sees('第 2 版变更协议：等待你见证签字');
    await officer.button('见证签字').click();
    const sheet = officer.dialog('见证签字');
    await sheet.getByLabel(/我已阅读并核对/).check();
    await officer.sees();
    await sheet.getByRole('button', { name: '确认签字' }).click();
    await stepUp(officer, sheet);
    await sheet.waitFor({ state: 'detached' });
    await workOff(api);
    await everybodyReads('更正信息（无需重新签字）', '家里换了号码', '起草变更后的新版本', '项目延长，见习改为九个月');
    for (const person of [host, trainee, officer]) {
      await person.text(/电子印章已加盖。/).waitFor();
      await person.text(new RegExp(`至${formatChineseDate(newLastDay)}`)).waitFor();
    }
  });

  it('leaves the first version verified as real, but replaced', async () => {
    await stranger.open('/public/verify/index', '协议查验');
    const file = { name: '第一版.pdf', mimeType: 'application/pdf', buffer: firstVersion };
    await stranger.choose(/选择.*文件/, [file]);
    await stranger.button('上传查验').click();
    await stranger.sees('真实，但已被新版本代替');
  });

  it('is asked by the host to end early, to which the trainee objects', async () => {
    await host.button('申请提前终止').click();
    const sheet = host.dialog('申请提前终止');
    await sheet.getByLabel('单位停业或岗位取消').check();
    await sheet.getByLabel('情况说明').fill('项目取消，岗位不再保留');
    await sheet.getByLabel('最后一天').fill(addDays(today, 20));
    await host.sees();
    await sheet.getByRole('button', { name: '提交申请' }).click();
    await host.sees('已申请提前终止，等待对方答复');
    await trainee.page.reload();
    await trainee.sees('对方申请提前终止，等待你答复', new RegExp(asked));
    await trainee.button('我有异议').click();
    const objection = trainee.dialog('对提前终止有异议？');
    await objection.getByRole('textbox').fill('工作还没有交接完');
    await trainee.sees();
    await objection.getByRole('button', { name: '提交异议' }).click();
    await trainee.sees('提前终止有异议，等待人社部门处理', '你有异议，等待人社部门处理');
    await host.page.reload();
    await host.sees('见习人员有异议，等待人社部门处理', '见习人员答复');
  });

  it('is decided by the officer, on another day, and everybody reads why', async () => {
    await officer.open('/officer/agreements/index?queue=objections', '协议管理');
    await officer.sees('异议待处理 1', '异议，等待你处理');
    await officer.link(/^XY/).click();
    await officer.sees('提前终止有异议，等待你处理', '处理提前终止的异议', '工作还没有交接完');
    await present(officer.page)
      .getByRole('radio', { name: /^提前终止/ })
      .check();
    await officer.field('见习最后一天').fill(addDays(today, 30));
    await officer.field('处理理由').fill('岗位确已取消，留出交接时间');
    await officer.button('提交决定').click();
    await officer.sees('协议将提前终止');
    await everybodyReads(
      '申请提前结束',
      '对提前结束提出异议',
      '工作还没有交接完',
      '决定提前结束',
      '岗位确已取消，留出交接时间',
    );
    for (const person of [host, trainee, officer]) {
      await person.text('协议将提前终止').waitFor();
      await person.text(new RegExp(`最后一天是${decided}`)).waitFor();
      await person.text(new RegExp(`至${decided}（提前终止）`)).waitFor();
    }
  });

  it('shows no error on any of the four screens', () => {
    expect([host, trainee, officer, stranger].flatMap(({ failures }) => failures)).toEqual([]);
  });
});
