import { existsSync } from 'node:fs';
import path from 'node:path';
import { addDays, addMonths, formatChineseDate, shanghaiDate } from '@qihang/shared/platform';
import type { Browser } from 'playwright-core';
import { MakeChecks } from '../../../server/src/followup/retention/make-checks';
import { RemindHosts } from '../../../server/src/followup/retention/remind-hosts';
import { SendPostDigest } from '../../../server/src/notices/digest/send-post-digest';
import type { SeekerPlayer } from '../../../server/test/applications/scene';
import { actOn, record } from '../../../server/test/followup/support';
import { begunInternship, type MentoredHost, makeMentoredHost } from '../../../server/test/internships/support';
import { makePost } from '../../../server/test/posts/posts';
import { startApi, type TestApi } from '../../../server/test/support/api';
import { launchChromium } from '../weapp-runtime/node/browser';
import { stepUp } from './support/agreement-walk';
import { DESK, PHONE } from './support/pages';
import { enterAs, type Person } from './support/person';

const INDEX = path.resolve(__dirname, '../../dist/h5/index.html');
const POST = '会计助理（新发布）';
const today = shanghaiDate(new Date());

// a dozen pages a test, each checked by axe, while other tests keep the cores busy
jest.setTimeout(180_000);

let api: TestApi;
let browser: Browser;
let hostSide: MentoredHost;
let trainee: Person;
let officer: Person;
let agent: Person;
let retainedId: string;

/** An internship that ended on a day, with what became of the trainee. */
async function over(endsOn: string, kind: 'retained' | 'not-retained'): Promise<{ id: string; seeker: SeekerPlayer }> {
  const internship = { startsOn: addMonths(endsOn, -3), endsOn, status: 'closed' } as const;
  const begun = await begunInternship(api, { hostSide, internship });
  await record(api, begun.internshipId, kind === 'retained' ? { kind, contractOn: endsOn, insuredFrom: endsOn } : {});
  await actOn(api, begun.internshipId);
  return { id: begun.internshipId, seeker: begun.seeker };
}

beforeAll(async () => {
  if (!existsSync(INDEX)) throw new Error(`${INDEX} is missing: npm test builds the app before it runs this`);
  api = await startApi({ now: new Date().toISOString() });
  hostSide = await makeMentoredHost(api);
  const { seeker } = await over(addDays(today, -1), 'not-retained');
  retainedId = (await over(addDays(addMonths(today, -1), -1), 'retained')).id;
  browser = await launchChromium();
  trainee = await enterAs(browser, api.url, { phone: seeker.phone });
  officer = await enterAs(browser, api.url, { phone: hostSide.officer.phone, window: DESK });
  agent = await enterAs(browser, api.url, { phone: hostSide.agent.phone, window: DESK });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await api.close();
});

/** Opens an officer's page at the desk and on a phone; both are checked. */
async function onBothScreens(person: Person, address: string, heading: string, ...words: string[]): Promise<void> {
  await person.page.setViewportSize(PHONE);
  await person.open(address, heading);
  await person.sees(...words);
  await person.page.setViewportSize(DESK);
  await person.sees(...words);
}

const openCase = async () => {
  await officer.open('/officer/follow-up/index', '后续服务');
  await officer.link('王**').click();
  await officer.sees('服务记录');
};

describe('help for a trainee who was not retained', () => {
  it('is wished for by the trainee', async () => {
    await trainee.open('/seeker/follow-up/index', '后续服务');
    await trainee.sees('还没有选择服务');
    await trainee.button('选择需要的服务').click();
    const sheet = trainee.dialog('需要哪些服务');
    await sheet.getByLabel(/^就业服务/).check();
    await trainee.sees();
    await sheet.getByRole('button', { name: '保存' }).click();
    await trainee.sees('等待经办人联系你', '登记了需要');
  });

  it('stands in the officers’ list, where one takes it and learns whom to call', async () => {
    await onBothScreens(officer, '/officer/follow-up/index', '后续服务', '首次联系');
    await officer.link('王**').click();
    await officer.button('由我跟进').click();
    await officer.sees('接手跟进');
    await officer.button('查看姓名和电话').click();
    const sheet = officer.dialog('查看 王** 的姓名和电话');
    await sheet.getByLabel('查看事由').fill('电话了解就业意向');
    await sheet.getByRole('button', { name: '查看' }).click();
    await stepUp(officer, sheet);
    await sheet.getByText('王小明').waitFor();
    await sheet.getByRole('button', { name: '关闭' }).click();
  });

  it('is given and recorded, with a next step that the trainee reads', async () => {
    await officer.button('记录服务').click();
    const sheet = officer.dialog('记录服务');
    await sheet.getByRole('button', { name: '保存记录' }).click();
    await officer.sees('请选择服务内容');
    await sheet.getByLabel('服务内容').selectOption('guidance');
    await sheet.getByLabel('做了什么').fill('介绍了本地会计岗位的要求');
    await sheet.getByLabel('下一步做什么').fill('推荐两个会计岗位');
    await sheet.getByLabel('什么时候之前').fill(today);
    await sheet.getByRole('button', { name: '保存记录' }).click();
    await sheet.waitFor({ state: 'detached' });
    await officer.sees('正在跟进', '介绍了本地会计岗位的要求', '今天到期');
    await trainee.open('/seeker/follow-up/index', '后续服务');
    await trainee.sees('介绍了本地会计岗位的要求', `推荐两个会计岗位（${formatChineseDate(today)}前）`);
    await trainee.open('/main/messages/index', '消息');
    await trainee.sees('后续服务有新进展');
  });

  it('includes posts that suit, pushed without a word of why, and is overdue when nothing is done', async () => {
    api.clock.set(`${addDays(today, 1)}T02:00:00Z`);
    await makePost(api, hostSide.hostId, { title: POST, applyBy: addDays(today, 30) });
    await api.get(SendPostDigest).run(new AbortController().signal);
    await trainee.open('/main/messages/index', '消息');
    await trainee.link(/个新岗位适合您/).click();
    await trainee.sees(POST);
    await trainee.open('/seeker/follow-up/index', '后续服务');
    await trainee.sees('已推送 1 次');
    await onBothScreens(officer, '/officer/follow-up/index', '后续服务', '已逾期', '推荐两个会计岗位');
    await openCase();
    await officer.sees(/已推送 1 次/, '已逾期');
  });

  it('ends when the trainee has found work', async () => {
    await trainee.button('我找到工作了').click();
    const sheet = trainee.dialog('找到工作了？');
    await sheet.getByLabel(/在哪里工作/).fill('本地一家会计师事务所');
    await trainee.sees();
    await sheet.getByRole('button', { name: '确认已找到工作' }).click();
    await trainee.sees('已就业', '选择需要的服务');
    await openCaseClosed();
    await officer.sees('已就业', '本地一家会计师事务所', '重新跟进');
    await officer.page.setViewportSize(PHONE);
    await officer.sees('已就业');
    await officer.page.setViewportSize(DESK);
  });
});

async function openCaseClosed(): Promise<void> {
  await officer.open('/officer/follow-up/index', '后续服务');
  await officer.text('没有符合条件的服务').waitFor();
  await officer.field('显示').selectOption('closed');
  await officer.link('王**').click();
}

describe('whether a retained trainee is still there', () => {
  it('is asked of the host when a month is over, and stands in the officers’ list', async () => {
    await api.get(MakeChecks).run(new AbortController().signal);
    await api.get(RemindHosts).run(new AbortController().signal);
    await onBothScreens(officer, '/officer/retention/index', '留用核查', '等待核实');
    await agent.open('/main/messages/index', '消息');
    await agent.sees('请核查留用人员是否在岗');
    await agent.open(`/host/internship/index?id=${retainedId}`, '见习详情');
    await agent.sees('请登记这位人员是否仍在岗。', '还没有核实');
    await agent.button('登记是否在岗').click();
    const sheet = agent.dialog('登记是否在岗');
    await sheet.getByLabel('已离开').check();
    await sheet.getByRole('button', { name: '提交' }).click();
    await agent.sees('请填写离开的日期', '请选择离开的原因');
    await sheet.getByLabel('仍在岗').check();
    await sheet.getByRole('button', { name: '提交' }).click();
    await sheet.waitFor({ state: 'detached' });
    await agent.sees('单位：仍在岗', '情况有变化');
  });

  it('counts in the figures of the host, which officers and the host see', async () => {
    await officer.open('/officer/retention/index', '留用核查');
    await officer.sees('没有要核查的人员');
    await onBothScreens(officer, '/officer/host-figures/index', '单位留用率', '50%（1/2）', '100%（1/1）');
    await agent.open('/host/internships/index', '见习管理');
    await agent.sees('50%（1/2）');
  });

  it('shows no error on any of the screens', () => {
    expect([trainee, officer, agent].flatMap(({ failures }) => failures)).toEqual([]);
  });
});
