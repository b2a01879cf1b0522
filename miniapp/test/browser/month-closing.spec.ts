import { existsSync } from 'node:fs';
import path from 'node:path';
import { addDays, addMonths, shanghaiDate } from '@qihang/shared/platform';
import type { Browser } from 'playwright-core';
import { photo } from '../../../server/test/agreements/support';
import { begunInternship, entryFor, syncOne } from '../../../server/test/internships/support';
import { startApi, type TestApi } from '../../../server/test/support/api';
import { launchChromium } from '../weapp-runtime/node/browser';
import { DESK, present } from './support/pages';
import { enterAs, type Person } from './support/person';

const INDEX = path.resolve(__dirname, '../../dist/h5/index.html');
const today = shanghaiDate(new Date());
/** So that the first month is over, and its stipend may be paid. */
const firstDay = addDays(today, -38);
const lastDay = addDays(addMonths(firstDay, 1), -1);
/** Logged as attended: the first ten days without weekends. */
const logged = Array.from({ length: 10 }, (_, days) => addDays(firstDay, days)).filter(
  (day) => ![0, 6].includes(new Date(day).getUTCDay()),
);

// a dozen pages a test, each checked by axe, while other tests keep the cores busy
jest.setTimeout(180_000);

let api: TestApi;
let browser: Browser;
let mentor: Person;
let trainee: Person;
let officer: Person;
let host: Person;
let id: string;

beforeAll(async () => {
  if (!existsSync(INDEX)) throw new Error(`${INDEX} is missing: npm test builds the app before it runs this`);
  api = await startApi({ now: new Date().toISOString() });
  const endsOn = addDays(addMonths(firstDay, 3), -1);
  const begun = await begunInternship(api, { internship: { startsOn: firstDay, endsOn } });
  id = begun.internshipId;
  const entry = { periodFrom: firstDay, periodTo: addDays(firstDay, 20), attendedDays: logged };
  await syncOne(api, begun.mentor, entryFor(api, begun, entry));
  browser = await launchChromium();
  mentor = await enterAs(browser, api.url, { phone: begun.mentor.phone });
  trainee = await enterAs(browser, api.url, { phone: begun.seeker.phone });
  officer = await enterAs(browser, api.url, { phone: begun.officer.phone, window: DESK });
  host = await enterAs(browser, api.url, { phone: begun.agent.phone, window: DESK });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await api.close();
});

const openMonth = (who: Person, role: 'mentor' | 'seeker' | 'officer' | 'host') =>
  who.open(`/${role}/month/index?id=${id}&number=1`, '月度确认');

const transfer = async () => ({ name: '转账.jpg', mimeType: 'image/jpeg', buffer: await photo() });

describe('month closing with objection', () => {
  it('begins with the mentor, who submits what the log suggests, with the stipend and its proof', async () => {
    await mentor.open('/mentor/months/index', '待办月份');
    await mentor.sees(/第1个月$/, '等待您提交');
    await mentor.link(/第1个月/).click();
    await mentor.sees('提交考勤和补助', '已按带教记录选好，点日期可以改');
    await mentor.text(`出勤日期（${logged.length}天）`).waitFor();
    await mentor.button('提交本月').waitFor();
    await mentor.field('本月补助（元）').fill('两千');
    await mentor.button('提交本月').click();
    await mentor.sees('还有内容需要修改');
    await mentor.field('本月补助（元）').fill('2000.50');
    await mentor.field('发放日期').fill(addDays(lastDay, 1));
    await mentor.choose('拍照或选照片', [await transfer()]);
    await mentor.sees('照片1，已上传');
    await mentor.button('提交本月').click();
    await mentor.sees('已提交，等待见习人员确认', /2,000.50元/, '看照片1');
  });

  it('asks the trainee, who writes the report and objects to the attendance with a photo', async () => {
    await trainee.open('/seeker/internships/index', '我的见习');
    await trainee.link(/见习中/).click();
    await trainee.sees('月度确认', '等待你确认');
    await trainee.button('确认第1个月').click();
    await trainee.sees('请核对并确认', '考勤无误', '补助已收到');
    await trainee.field('本月做了什么').fill('整理接口说明，修复三个小问题');
    await trainee.page.reload();
    await trainee.button('提交小结').click();
    await trainee.sees('已提交，本月确认以前可以修改。');
    await trainee.button('我有异议').click();
    const sheet = trainee.dialog('对本月有异议');
    await sheet.getByRole('button', { name: '提交异议' }).click();
    await sheet.getByText('还有内容需要修改').waitFor();
    await sheet.getByLabel('考勤').check();
    await sheet.getByLabel('具体情况').fill('第一个周六我也在加班');
    const chooser = trainee.page.waitForEvent('filechooser');
    await sheet.getByRole('button', { name: '拍照或选照片' }).click();
    await (await chooser).setFiles([await transfer()]);
    await sheet.getByText('照片1，已上传').waitFor();
    await trainee.sees();
    await sheet.getByRole('button', { name: '提交异议' }).click();
    await trainee.sees('你有异议，等待答复', '第一个周六我也在加班', '异议的照片');
  });

  it('goes back to the mentor, who adds a day and answers', async () => {
    await openMonth(mentor, 'mentor');
    await mentor.sees('见习人员有异议', '第一个周六我也在加班', '整理接口说明，修复三个小问题');
    const free = present(mentor.page).getByRole('button', { pressed: false, name: /星期六/ });
    await free.first().click();
    await mentor.button('答复并重新提交').click();
    await mentor.sees('还有内容需要修改', '请写明对异议的答复');
    await mentor.field('对异议的答复').fill('已补上这个周六');
    await mentor.button('答复并重新提交').click();
    await mentor.sees('已提交，等待见习人员确认', '已补上这个周六');
  });

  it('lets the trainee confirm the attendance and object to the stipend, which the officer settles', async () => {
    await openMonth(trainee, 'seeker');
    await trainee.sees('等待你确认', '已补上这个周六');
    await trainee.button('确认').click();
    await trainee.sees('还有内容需要修改');
    await trainee.field(/^考勤无误/).check();
    await trainee.button('确认').click();
    await present(trainee.page)
      .getByText(/^考勤无误/)
      .first()
      .waitFor({ state: 'detached' });
    await trainee.button('我有异议').click();
    const sheet = trainee.dialog('对本月有异议');
    await sheet.getByLabel('补助').check();
    await sheet.getByLabel('具体情况').fill('只收到1900元');
    await sheet.getByRole('button', { name: '提交异议' }).click();
    await sheet.waitFor({ state: 'detached' });
    await trainee.sees('你有异议，等待答复', /只收到1900元/);

    await officer.open('/officer/months/index', '月度争议');
    await officer.sees('异议 1', /王\*\*，第1个月/);
    await officer.link(/第1个月/).click();
    await officer.sees('处理异议', /只收到1900元/, '整理接口说明，修复三个小问题');
    await officer.field('本月补助（元）').fill('1900');
    await officer.field('理由').fill('银行流水为1900元');
    await officer.button('处理并办结').click();
    await officer.sees('已确认', /银行流水为1900元/, /2,000.50元.*→.*1,900元/);
  });

  it('is closed for all sides, and changes only by a correction that an officer decides', async () => {
    await openMonth(mentor, 'mentor');
    await openMonth(host, 'host');
    await openMonth(trainee, 'seeker');
    for (const who of [mentor, host, trainee]) await who.sees('已确认', /银行流水为1900元/, '记录有误，申请更正');
    await trainee.button('记录有误，申请更正').click();
    const sheet = trainee.dialog('申请更正本月的记录');
    await sheet.getByRole('textbox').fill('有一天多记了');
    await sheet.getByRole('button', { name: '提交申请' }).click();
    await trainee.sees('已申请更正');
    await officer.open('/officer/months/index', '月度争议');
    await officer.button('更正申请 1').click();
    await officer.link(/第1个月/).click();
    await officer.sees('更正本月的记录', /有一天多记了/);
    await present(officer.page)
      .getByRole('button', { pressed: true, name: /星期六/ })
      .click();
    await officer.field('理由').fill('门禁记录没有这一天');
    await officer.button('确认更正').click();
    await officer.sees(/去掉出勤/, '门禁记录没有这一天');
    await host.page.reload();
    await host.sees(/去掉出勤/);
    await host.open('/host/months/index', '待办月份');
    await host.sees('没有待办的月份');
  });

  it('shows no error on any of the four screens', () => {
    expect([mentor, trainee, officer, host].flatMap(({ failures }) => failures)).toEqual([]);
  });
});
