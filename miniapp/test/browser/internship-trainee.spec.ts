import { existsSync } from 'node:fs';
import path from 'node:path';
import { addDays, shanghaiDate } from '@qihang/shared/platform';
import type { Browser } from 'playwright-core';
import { photo } from '../../../server/test/agreements/support';
import { type Begun, begunInternship } from '../../../server/test/internships/support';
import { startApi, type TestApi } from '../../../server/test/support/api';
import { launchChromium } from '../weapp-runtime/node/browser';
import { DESK, present } from './support/pages';
import { enterAs, type Person } from './support/person';

const INDEX = path.resolve(__dirname, '../../dist/h5/index.html');
const today = shanghaiDate(new Date());

// a dozen pages a test, each checked by axe, while other tests keep the cores busy
jest.setTimeout(180_000);

let api: TestApi;
let browser: Browser;
let scene: Begun;
let trainee: Person;
let mentor: Person;
let host: Person;
let officer: Person;

beforeAll(async () => {
  if (!existsSync(INDEX)) throw new Error(`${INDEX} is missing: npm test builds the app before it runs this`);
  api = await startApi({ now: new Date().toISOString() });
  // more than half of it is over, and its last week has not begun
  const term = { startsOn: addDays(today, -50), endsOn: addDays(today, 39) };
  scene = await begunInternship(api, { internship: term });
  browser = await launchChromium();
  trainee = await enterAs(browser, api.url, { phone: scene.seeker.phone });
  mentor = await enterAs(browser, api.url, { phone: scene.mentor.phone });
  host = await enterAs(browser, api.url, { phone: scene.agent.phone });
  officer = await enterAs(browser, api.url, { phone: scene.officer.phone, window: DESK });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await api.close();
});

const openAsTrainee = () => trainee.open(`/seeker/internship/index?id=${scene.internshipId}`, '见习详情');

describe('the trainee’s side of an internship', () => {
  it('is reached from the first page, and begins with the safety training', async () => {
    await trainee.open('/main/home/index', '找见习岗位，走好就业第一步');
    await trainee.sees('我的见习', '见习中');
    await trainee.link(/我的见习/).click();
    await trainee.sees('请确认安全培训', '见习人员还没有确认');
    await trainee.button('查看并确认').click();
    await trainee.sees('安全要点', /佩戴防护用品/);
    await trainee.button('确认安全培训').click();
    await trainee.sees('请先勾选，表示你已看过并明白');
    await trainee.field(/我已看过并明白/).check();
    await trainee.button('确认安全培训').click();
    await trainee.sees('安全培训已确认');
    await openAsTrainee();
    await trainee.sees(/见习人员.*已确认/);
    expect(await trainee.text('请确认安全培训').count()).toBe(0);
  });

  it('asks for leave, and is told by the form what is missing', async () => {
    await trainee.button('请假').click();
    await trainee.sees('还没有请过假。');
    await trainee.button('提交申请').click();
    await trainee.sees('还有内容需要修改', '请选择请假类型');
    await trainee.field('考试').check();
    await trainee.field('第一天').fill(addDays(today, 5));
    await trainee.field('最后一天').fill(addDays(today, 6));
    await trainee.field('原因').fill('参加会计资格考试');
    await trainee.button('提交申请').click();
    await trainee.sees(/^考试：/, '等待答复', '原因：参加会计资格考试');
  });

  it('gets the leave approved by the mentor on a phone, and can cancel it', async () => {
    await mentor.open('/mentor/internships/index', '我带的见习人员');
    await mentor.sees('等待您答复的请假', '王小明');
    await mentor.link(/^王小明 ?考试：/).click();
    await mentor.sees('原因：参加会计资格考试');
    await mentor.button(/^批准/).click();
    const sheet = mentor.dialog('批准请假？');
    await sheet.getByRole('textbox').fill('考试顺利');
    await mentor.sees();
    await sheet.getByRole('button', { name: '确认批准' }).click();
    await mentor.sees('已批准', '带教老师答复：考试顺利');
    await trainee.page.reload();
    await trainee.sees('已批准', '带教老师答复：考试顺利');
    await trainee.button(/^取消考试/).click();
    await trainee.dialog('取消这次请假？').getByRole('button', { name: '确认取消' }).click();
    await trainee.sees('已取消');
  });

  it('asks the bureau for help, with a photo', async () => {
    await openAsTrainee();
    await trainee.button('求助').click();
    await trainee.sees(/单位和带教老师看不到/, '有人身危险，先打 110；受伤或急病，先打 120');
    await trainee.field('补助没发').check();
    await trainee.field('说说情况').fill('上个月的补助到现在没有发');
    await trainee.choose('拍照或选照片', [{ name: '聊天记录.jpg', mimeType: 'image/jpeg', buffer: await photo() }]);
    await trainee.sees('照片1');
    await trainee.button('提交给人社部门').click();
    await trainee.sees('等待人社部门答复', '上个月的补助到现在没有发', '看照片1');
  });

  it('is answered at the desk, with a note that stays there', async () => {
    await officer.open('/officer/help/index', '见习求助');
    await officer.sees('待答复 1', '王**');
    await officer.link('补助没发').click();
    await officer.sees('上个月的补助到现在没有发', '看照片1');
    await officer.field(/^内部记录/).check();
    await officer.field('内容').fill('已电话联系单位财务');
    await officer.button('提交').click();
    await officer.sees('已电话联系单位财务');
    await officer.field(/^答复见习人员/).check();
    await officer.field('内容').fill('单位答应三天内补发，没收到再告诉我们');
    await officer.button('提交').click();
    await officer.sees('人社部门已答复', '人社部门答复');
    await officer.field(/^办结/).check();
    await officer.field('问题已解决').check();
    await officer.field('内容').fill('单位已补发');
    await officer.button('提交').click();
    await officer.sees('办结：问题已解决');
  });

  it('is read by the trainee without the note, and opened again', async () => {
    await trainee.page.reload();
    await trainee.sees('已办结', /单位答应三天内补发/, '问题没有解决？');
    expect(await trainee.text('已电话联系单位财务').count()).toBe(0);
    await trainee.field('情况').fill('三天过了还没有收到');
    await trainee.button('继续求助').click();
    await trainee.sees('再次求助', '等待人社部门答复');
  });

  it('shows no trace of it to mentor and host', async () => {
    await mentor.open(`/mentor/internship/index?id=${scene.internshipId}`, '见习详情');
    await host.open(`/host/internship/index?id=${scene.internshipId}`, '见习详情');
    for (const person of [mentor, host]) {
      await person.sees('请假', /见习人员.*已确认/);
      expect(await present(person.page).textContent()).not.toMatch(/求助|补助没发|人社部门答复/);
    }
  });

  it('judges the host at half time', async () => {
    await openAsTrainee();
    await trainee.sees('见习过半：说说单位怎么样');
    await trainee.button('填写评价').click();
    await trainee.button('提交评价').click();
    await trainee.sees('还有内容需要修改');
    const groups = present(trainee.page).getByRole('group');
    for (const name of [
      '带教老师的指导',
      '工作内容和约定的一致程度',
      '工作环境和安全保障',
      '补助按时足额发放',
      '总体满意程度',
    ])
      await groups.filter({ hasText: name }).getByLabel('满意', { exact: true }).check();
    await trainee.button('提交评价').click();
    await trainee.sees('谢谢，评价已提交');
    await officer.open(`/officer/internship/index?id=${scene.internshipId}`, '见习详情');
    await officer.button('查看评价').click();
    await officer.sees(/目前有 1 位见习人员评价过/);
  });

  it('shows no error on any of the four screens', () => {
    expect([trainee, mentor, host, officer].flatMap(({ failures }) => failures)).toEqual([]);
  });
});
