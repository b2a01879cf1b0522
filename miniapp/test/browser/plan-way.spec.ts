import { existsSync } from 'node:fs';
import path from 'node:path';
import { addDays, addMonths, shanghaiDate } from '@qihang/shared/platform';
import type { Browser } from 'playwright-core';
import { SendMessage } from '../../../server/src/notices';
import { type Begun, begunInternship } from '../../../server/test/internships/support';
import { startApi, type TestApi } from '../../../server/test/support/api';
import { launchChromium } from '../weapp-runtime/node/browser';
import { DESK, present } from './support/pages';
import { enterAs, type Person } from './support/person';

const INDEX = path.resolve(__dirname, '../../dist/h5/index.html');
const startsOn = addDays(shanghaiDate(new Date()), -10);
const endsOn = addDays(addMonths(startsOn, 3), -1);

// some pages a test, each checked by axe, while other tests keep the cores busy
jest.setTimeout(120_000);

let api: TestApi;
let browser: Browser;
let begun: Begun;
let mentor: Person;
let trainee: Person;

beforeAll(async () => {
  if (!existsSync(INDEX)) throw new Error(`${INDEX} is missing: npm test builds the app before it runs this`);
  api = await startApi({ now: new Date().toISOString() });
  begun = await begunInternship(api, { internship: { startsOn, endsOn } });
  browser = await launchChromium();
  mentor = await enterAs(browser, api.url, { phone: begun.mentor.phone, window: DESK });
  trainee = await enterAs(browser, api.url, { phone: begun.seeker.phone });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await api.close();
});

const openPlan = (who: Person, role: 'mentor' | 'seeker') =>
  who.open(`/${role}/plan/index?id=${begun.internshipId}`, '见习计划');

/** Fills in the sheet for one goal. */
async function fillGoal(who: Person, sheet: '添加目标' | '修改目标', text: string, skill?: string): Promise<void> {
  const dialog = who.dialog(sheet);
  await dialog.getByLabel('目标', { exact: true }).fill(text);
  if (skill !== undefined) await dialog.getByLabel(/评价的技能/).fill(skill);
  await dialog.getByRole('button', { name: '确定' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Looks at all changes and sends them. */
async function sendChanges(who: Person, to: '见习人员' | '带教老师', note: string): Promise<void> {
  await who.button('核对并发送').click();
  const dialog = who.dialog('核对修改');
  await dialog.getByLabel(/的说明/).fill(note);
  await dialog.getByRole('button', { name: `发给${to}` }).click();
  await dialog.waitFor({ state: 'hidden' });
}

describe('a plan that mentor and trainee adjust', () => {
  it('is edited by the mentor, who sees what is different before sending it', async () => {
    await mentor.open(`/mentor/internship/index?id=${begun.internshipId}`, '见习详情');
    await mentor.sees('学会做账，第3部分（账务处理）');
    await mentor.button('查看和修改计划').click();
    await mentor.sees('还没有变动');
    await mentor.button('提出修改').click();
    await mentor.sees('没有改动');
    await mentor.button('删除：学会做账，第3部分').click();
    await mentor.button('核对并发送').click();
    await mentor.sees('第3个月还没有目标，每个月至少写一项');
    await mentor.button('第3个月添加目标').click();
    await fillGoal(mentor, '添加目标', '参与月末结账', '月末结账');
    await mentor.button('修改：学会做账，第2部分').click();
    await fillGoal(mentor, '修改目标', '独立录入记账凭证');
    await mentor.sees('新增1项，修改1项，删除1项');
    // what was begun is kept on the phone
    await openPlan(mentor, 'mentor');
    await mentor.sees('新增1项，修改1项，删除1项', '恢复');
    await sendChanges(mentor, '见习人员', '按岗位实际调整');
    await mentor.sees('您提出的修改，等待对方答复', '撤回修改');
  });

  it('is looked at by the trainee, who declines with words', async () => {
    await trainee.open(`/seeker/internship/index?id=${begun.internshipId}`, '见习详情');
    await trainee.sees('带教老师提出了修改，请你答复', '新增1项，修改1项，删除1项');
    await trainee.button('查看并答复').click();
    await trainee.sees(
      '说明：按岗位实际调整',
      '原来：学会做账，第2部分（账务处理）',
      '改为：独立录入记账凭证（账务处理）',
    );
    await trainee.button('不同意').click();
    const dialog = trainee.dialog('不同意这次修改？');
    await dialog.getByRole('button', { name: '确认不同意' }).click();
    await dialog.getByText('请写明原因').waitFor();
    await dialog.getByLabel('原因').fill('想先学会对账');
    await dialog.getByRole('button', { name: '确认不同意' }).click();
    await trainee.sees('提出修改', '想先学会对账');
    await trainee.text('学会做账，第3部分（账务处理）').waitFor();
  });

  it('is made anew from the template that fits the post, and agreed to', async () => {
    await openPlan(mentor, 'mentor');
    await mentor.sees('想先学会对账');
    await mentor.button('提出修改').click();
    await mentor.button('套用模板').click();
    const dialog = mentor.dialog('套用计划模板');
    await dialog.getByText('参与银行对账和往来款核对（对账核算）').waitFor();
    await dialog.getByRole('button', { name: '用这个模板' }).click();
    await mentor.sees('新增6项，删除3项');
    await sendChanges(mentor, '见习人员', '含对账');
    await openPlan(trainee, 'seeker');
    await trainee.sees('带教老师提出了修改，请你答复');
    await trainee.button('同意修改').click();
    await trainee.dialog('同意这次修改？').getByRole('button', { name: '确认同意' }).click();
    await trainee.sees('现在的计划', '参与银行对账和往来款核对（对账核算）', '同意修改，新计划生效');
    await mentor.open(`/mentor/internship/index?id=${begun.internshipId}`, '见习详情');
    await mentor.sees('参与银行对账和往来款核对（对账核算）');
  });

  it('is changed by the trainee’s own proposal, too, which may be taken back', async () => {
    await trainee.button('提出修改').click();
    await trainee.button('第1个月添加目标').click();
    await fillGoal(trainee, '添加目标', '学会使用财务软件');
    await trainee.sees('新增1项');
    await sendChanges(trainee, '带教老师', '');
    await trainee.sees('你提出的修改，等待对方答复');
    await trainee.button('撤回修改').click();
    await trainee.dialog('撤回这次修改？').getByRole('button', { name: '确认撤回' }).click();
    await trainee.sees('撤回修改');
    await trainee.button('提出修改').waitFor();
  });

  it('is seen with its history by host and officer, who cannot change it', async () => {
    for (const [role, phone] of [
      ['host', begun.agent.phone],
      ['officer', begun.officer.phone],
    ] as const) {
      const reader = await enterAs(browser, api.url, { phone, window: DESK });
      await reader.open(`/${role}/internship/index?id=${begun.internshipId}`, '见习详情');
      await reader.button('查看计划的变动记录').click();
      await reader.sees('想先学会对账', /同意修改，新计划生效/);
      expect(await reader.button('提出修改').count()).toBe(0);
      expect(reader.failures).toEqual([]);
      await reader.page.context().close();
    }
  });
});

describe('reminders', () => {
  it('come when the mentor chooses, or not at all', async () => {
    await mentor.open('/mentor/reminders/index', '带教提醒');
    await mentor.sees('什么时候提醒您');
    const { page } = mentor;
    for (const day of ['周一', '周二', '周三', '周四', '周五']) await present(page).getByLabel(day).uncheck();
    await mentor.button('保存').click();
    await mentor.sees('请至少选一天；不想要提醒时可以关闭提醒');
    await present(page).getByLabel('周六').check();
    await present(page).getByLabel('几点').selectOption({ label: '20 点' });
    const saved = page.waitForResponse((reply) => reply.url().endsWith('/mentor/reminder-times') && reply.ok());
    await mentor.button('保存').click();
    await saved;
    await mentor.open('/mentor/reminders/index', '带教提醒');
    await mentor.sees('什么时候提醒您');
    expect(await present(page).getByLabel('几点').inputValue()).toBe('20');
    expect(await present(page).getByLabel('周六').isChecked()).toBe(true);
    expect(await present(page).getByLabel('周一').isChecked()).toBe(false);
    await present(page).getByLabel('不提醒').check();
    await mentor.button('保存').click();
    await mentor.sees('仍会通知单位');
  });

  it('lead to the mentor’s desk', async () => {
    const id = await api.get(SendMessage).execute({
      personId: begun.mentor.personId,
      kind: 'system',
      title: '2名见习人员等待您的带教记录',
      text: '打开“今日带教”，几分钟就能补上。',
      opens: 'mentor-today',
      sourceKey: 'log-reminder:mentor:today',
    });
    await mentor.page.goto(`/main/message/index?id=${id}`);
    await mentor.sees('2名见习人员等待您的带教记录');
    await mentor.button('打开今日带教').click();
    await present(mentor.page).getByRole('heading', { level: 1, name: '今日带教' }).waitFor();
    expect([...mentor.failures, ...trainee.failures]).toEqual([]);
  });
});
