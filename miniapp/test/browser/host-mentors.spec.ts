import type { Mentor } from '@qihang/shared/hosts';
import type { Grant } from '@qihang/shared/identity';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../weapp-runtime/node/browser';
import { expectAccessible } from './support/accessibility';
import { DESK, openPage, PHONE, present, type WatchedPage } from './support/pages';
import { sampleSession } from './support/samples';
import { fillSignIn } from './support/sign-in';
import { problem, StandInApi } from './support/stand-in-api';

const PAGE = '/host/mentors/index';
const PHONE_OF_AGENT = '13800000003';

const agentOf = (hostId: string, hostName: string): Grant => ({
  role: 'host-agent',
  hostId,
  hostName,
  divisionCode: null,
  divisionName: null,
});

const mentor: Mentor = {
  id: '21',
  hostId: '7',
  hostName: '郑州示例智能装备有限公司',
  name: '郑师示',
  maskedPhone: '154****0021',
  jobTitle: '高级技师',
  specialty: '设备操作、安全规程、质量检验',
  yearsOfExperience: 18,
  status: 'active',
  currentTrainees: 2,
  version: 3,
};

let browser: Browser;
let api: StandInApi;
let address: string;
let watched: WatchedPage;
let page: Page;
let mentors: Mentor[];

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

beforeEach(async () => {
  mentors = [mentor];
  api = new StandInApi()
    .on('GET /system/info', () => ({ body: { version: 'test', demo: false, demoCode: null } }))
    .on('PUT /identity/consents/privacy-notice', () => ({
      body: { kind: 'privacy-notice', granted: true, noticeVersion: '2026-11', at: null },
    }))
    .on('GET /unread-messages', () => ({ body: { count: 0 } }))
    .on('GET /mentors', ({ query }) => ({
      body: { items: mentors.filter(({ status }) => (query.get('status') ?? status) === status), nextCursor: null },
    }));
  address = await api.start();
});

afterEach(async () => {
  await page.context().close();
  await api.stop();
  expect(watched.failures).toEqual([]);
});

/** Signs an agent in and opens the list. */
async function openMentors(window = PHONE, grants = [agentOf('7', mentor.hostName)]): Promise<void> {
  api.on('POST /identity/sessions', () => ({ body: sampleSession({ grants }) }));
  watched = await openPage(browser, address, window);
  page = watched.page;
  await page.goto('/main/login/index');
  await fillSignIn(page, PHONE_OF_AGENT);
  await page.goto(PAGE);
  await present(page).getByRole('heading', { level: 1, name: '带教老师' }).waitFor();
}

const row = (name: string) => present(page).getByRole('row', { name: new RegExp(name) });
const lastBody = (method: string, path: string) =>
  api.asked.filter((asked) => asked.method === method && asked.path === path).at(-1)?.body;

describe("a host's mentors", () => {
  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('are listed on %s with what they teach, without scrolling sideways, and accessible', async (_name, window) => {
    await openMentors(window);
    for (const text of ['高级技师', '设备操作、安全规程、质量检验', '18 年', '154****0021', '2 人', '可以带教']) {
      await row('郑师示').getByText(text).waitFor();
    }
    await expectAccessible(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it('are none at first, and the page says what to do', async () => {
    mentors = [];
    await openMentors();
    await present(page).getByRole('heading', { name: '还没有带教老师' }).waitFor();
    await expectAccessible(page);
  });

  it('can be asked for again when they could not be loaded', async () => {
    api.on('GET /mentors', () => problem(500, 'http/internal', '系统出了点问题，请稍后再试'));
    await openMentors();
    await present(page).getByRole('alert').getByText('系统出了点问题').waitFor();
    await expectAccessible(page);
    api.on('GET /mentors', () => ({ body: { items: mentors, nextCursor: null } }));
    await present(page).getByRole('button', { name: '重新加载' }).click();
    await row('郑师示').waitFor();
  });

  it('who have retired are shown when asked for, with nothing left to do', async () => {
    mentors = [{ ...mentor, status: 'retired', currentTrainees: 0 }];
    await openMentors();
    await present(page).getByRole('heading', { name: '还没有带教老师' }).waitFor();
    await present(page).getByLabel('状态').selectOption('已停用');
    await row('郑师示').getByText('已停用').waitFor();
    expect(await row('郑师示').getByRole('button').count()).toBe(0);
  });
});

describe('adding a mentor', () => {
  async function fill(): Promise<void> {
    const sheet = page.getByRole('dialog', { name: '添加带教老师' });
    await sheet.getByLabel('姓名').fill('冯导例');
    await sheet.getByLabel('手机号').fill('15400000022');
    await sheet.getByLabel('职务或职称').fill('部门主管');
    await sheet.getByLabel('能带教的内容').fill('文书写作');
    await sheet.getByLabel('从业年限').fill('12');
    await sheet.getByRole('button', { name: '添加', exact: true }).click();
  }

  it('names every field that is missing, then sends what was typed', async () => {
    const added = { ...mentor, id: '22', name: '冯导例', currentTrainees: 0, version: 1 };
    api.on('POST /mentors', () => {
      mentors = [added, mentor];
      return { body: added };
    });
    await openMentors();
    await present(page).getByRole('button', { name: '添加带教老师' }).click();
    const sheet = page.getByRole('dialog', { name: '添加带教老师' });
    await sheet.getByRole('button', { name: '添加', exact: true }).click();
    await sheet.getByRole('button', { name: '从业年限：请填写从业年限，0 到 60 的整数' }).waitFor();
    expect(await sheet.getByRole('alert').getByRole('button').count()).toBe(5);
    await expectAccessible(page);
    await fill();
    await row('冯导例').waitFor();
    expect(lastBody('POST', '/mentors')).toEqual({
      hostId: '7',
      name: '冯导例',
      phone: '15400000022',
      jobTitle: '部门主管',
      specialty: '文书写作',
      yearsOfExperience: 12,
    });
  });

  it('says at the phone that the host has it already', async () => {
    const title = '这个手机号已经登记给本单位的一位带教老师，请核对';
    const errors = [{ path: 'phone', message: title }];
    api.on('POST /mentors', () => problem(409, 'hosts/mentor-phone-taken', title, { errors }));
    await openMentors();
    await present(page).getByRole('button', { name: '添加带教老师' }).click();
    await fill();
    const sheet = page.getByRole('dialog', { name: '添加带教老师' });
    await sheet.getByRole('button', { name: `手机号：${title}` }).click();
    await page.locator('#field-phone:focus').waitFor();
    expect(await sheet.getByLabel('姓名').inputValue()).toBe('冯导例');
  });

  it('asks for which host when the person acts for several', async () => {
    api.on('POST /mentors', () => ({ body: mentor }));
    await openMentors(DESK, [agentOf('7', mentor.hostName), agentOf('8', '郑州示例物业有限公司')]);
    await row('郑师示').getByText(mentor.hostName).waitFor();
    await present(page).getByRole('button', { name: '添加带教老师' }).click();
    await page.getByLabel('单位').selectOption('郑州示例物业有限公司');
    await expectAccessible(page);
    await fill();
    await page.getByRole('dialog', { name: '添加带教老师' }).waitFor({ state: 'hidden' });
    expect(lastBody('POST', '/mentors')).toMatchObject({ hostId: '8' });
  });
});

describe('changing a mentor', () => {
  it('leaves the phone alone unless another is typed', async () => {
    const changed = { ...mentor, jobTitle: '首席技师', version: 4 };
    api.on('PUT /mentors/21', () => {
      mentors = [changed];
      return { body: changed };
    });
    await openMentors();
    await present(page).getByRole('button', { name: '修改：郑师示' }).click();
    const sheet = page.getByRole('dialog', { name: '修改：郑师示' });
    await sheet.getByText('现在是 154****0021').waitFor();
    await sheet.getByLabel('职务或职称').fill('首席技师');
    await expectAccessible(page);
    await sheet.getByRole('button', { name: '保存' }).click();
    await row('郑师示').getByText('首席技师').waitFor();
    expect(lastBody('PUT', '/mentors/21')).toMatchObject({ jobTitle: '首席技师', phone: null, version: 3 });
  });

  it('is told when somebody else was faster, and shows the newer list', async () => {
    const title = '这位带教老师的资料刚刚在别处修改过，请关闭后重新打开再改';
    api.on('PUT /mentors/21', () => {
      mentors = [{ ...mentor, specialty: '精密加工', version: 4 }];
      return problem(409, 'hosts/mentor-changed', title);
    });
    await openMentors();
    await present(page).getByRole('button', { name: '修改：郑师示' }).click();
    const sheet = page.getByRole('dialog', { name: '修改：郑师示' });
    await sheet.getByRole('button', { name: '保存' }).click();
    await sheet.getByRole('alert').getByText(title).waitFor();
    await sheet.getByRole('button', { name: '关闭' }).click();
    await row('郑师示').getByText('精密加工').waitFor();
  });
});

describe('retiring a mentor', () => {
  it('is asked once more, and says why it cannot be while trainees are assigned', async () => {
    const title = '这位带教老师还有见习人员，请先为他们更换带教老师，再停用';
    api.on('POST /mentors/21/retire', () => problem(409, 'hosts/mentor-busy', title));
    await openMentors();
    await present(page).getByRole('button', { name: '停用：郑师示' }).click();
    const sheet = page.getByRole('dialog', { name: '停用郑师示？' });
    await expectAccessible(page);
    await sheet.getByRole('button', { name: '确认停用' }).click();
    await sheet.getByText(title).waitFor();
    api.on('POST /mentors/21/retire', () => {
      mentors = [];
      return { body: { ...mentor, status: 'retired', version: 4 } };
    });
    await sheet.getByRole('button', { name: '确认停用' }).click();
    await present(page).getByRole('heading', { name: '还没有带教老师' }).waitFor();
    expect(lastBody('POST', '/mentors/21/retire')).toEqual({ version: 3 });
  });
});
