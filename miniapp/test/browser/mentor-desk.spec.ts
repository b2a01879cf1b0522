import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addDays, shanghaiDate } from '@qihang/shared/platform';
import type { Browser, Locator } from 'playwright-core';
import { photo } from '../../../server/test/agreements/support';
import { entryRows } from '../../../server/test/internships/support';
import { startApi, type TestApi } from '../../../server/test/support/api';
import { launchChromium } from '../weapp-runtime/node/browser';
import { type MentorScene, mentorScene } from './support/mentor-scene';
import { DESK, PHONE, present } from './support/pages';
import { enterAs, type Person } from './support/person';

const INDEX = path.resolve(__dirname, '../../dist/h5/index.html');
/** Taps of a mentor for a plain entry, from today's view until it is saved (issue: at most 12). */
const MOST_TAPS = 12;

jest.setTimeout(180_000);

let api: TestApi;
let browser: Browser;
let scene: MentorScene;
let mentor: Person;
let picture: Buffer;

beforeAll(async () => {
  if (!existsSync(INDEX)) throw new Error(`${INDEX} is missing: npm test builds the app before it runs this`);
  api = await startApi({ now: new Date().toISOString() });
  scene = await mentorScene(api);
  browser = await launchChromium();
  mentor = await enterAs(browser, api.url, { phone: scene.mentorPhone });
  picture = await photo({ width: 2_400, height: 1_800 });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await api?.close();
  rmSync(path.dirname(largeFile), { recursive: true });
});

let taps = 0;

/** 30 MB that begin like a photo and are none. */
const largeFile = path.join(mkdtempSync(path.join(tmpdir(), 'qihang-photo-')), '大图.jpg');
writeFileSync(largeFile, Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(30 * 1_048_576)]));

/** Taps, and counts it. */
async function tap(target: Locator): Promise<void> {
  taps += 1;
  await target.tap();
}

/** The chips of what the plan aims at. */
const goals = ({ page }: Person) => present(page).getByRole('group', { name: '工作内容' }).getByRole('button');
const offline = (off: boolean) => mentor.page.context().setOffline(off);
const openDesk = (person: Person) => person.open('/mentor/today/index', '今日带教');
const rowsOf = (at: 0 | 1) => entryRows(api, scene.internshipIds[at]);
/** Waits until nothing is on the phone any more. */
const allSent = (person: Person) => person.text(/等待上传$/).waitFor({ state: 'detached' });
const today = shanghaiDate(new Date());
const yesterday = addDays(today, -1);

describe('the mentor’s desk', () => {
  it('shows who needs an entry, and how many at once', async () => {
    await openDesk(mentor);
    await mentor.sees('孙模拟', '王小明', '依次写 2 人的记录', /^已有\d+天没有记录$/);
    await mentor.page.setViewportSize(DESK);
    await mentor.sees('依次写 2 人的记录');
    await mentor.page.setViewportSize(PHONE);
  });

  it('takes a plain entry in a few taps, and a row of two, without a network', async () => {
    await offline(true);
    taps = 0;
    await tap(mentor.button('依次写 2 人的记录'));
    await mentor.sees(/第1位，共2位/, /^出勤（\d+天）$/);
    await tap(goals(mentor).first());
    await tap(mentor.button('保存，写下一位'));
    const plain = taps;
    await mentor.sees(/第2位，共2位/);
    await tap(mentor.button('照上一位填写'));
    await mentor.field('评语（选填）').fill('肯学，进步快');
    await mentor.choose('拍照或选照片', [{ name: '现场.jpg', mimeType: 'image/jpeg', buffer: picture }]);
    const preview = present(mentor.page).getByRole('img', { name: '照片1' });
    await preview.waitFor();
    expect(await preview.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1_600);
    await mentor.sees('去掉');
    await tap(mentor.button('保存'));
    expect(plain).toBeLessThanOrEqual(MOST_TAPS);
    expect(taps).toBeLessThanOrEqual(MOST_TAPS);
    await mentor.sees('手机上有 2 条记录等待上传', '联网后自动上传，可以继续写。', '1条等待上传');
    expect([...(await rowsOf(0)), ...(await rowsOf(1))]).toEqual([]);
  });

  it('sends them by itself when the network is back, each once, with the photo made small', async () => {
    await offline(false);
    await allSent(mentor);
    await mentor.sees('本月已记录');
    const [first, second] = [await rowsOf(0), await rowsOf(1)];
    expect([first.length, second.length]).toEqual([1, 1]);
    expect([first[0]?.photoIds.length, second[0]?.photoIds.length].sort()).toEqual([0, 1]);
    const [kept] = (await api.dataSource.query('SELECT bytes FROM internship_photos')) as { bytes: number }[];
    expect(kept?.bytes).toBeLessThan(1_000_000);
    await mentor.page.reload();
    await mentor.sees('本月已记录');
    expect([...(await rowsOf(0)), ...(await rowsOf(1))]).toHaveLength(2);
  });

  it('shows the log with its photo to look at', async () => {
    const [row] = [...(await rowsOf(0)), ...(await rowsOf(1))].filter(({ photoIds }) => photoIds.length > 0);
    await mentor.open(`/mentor/internship/index?id=${row?.internshipId}`, '见习详情');
    await mentor.sees('带教记录', '肯学，进步快', '看照片1');
    const opened = mentor.page.context().waitForEvent('page');
    await mentor.button(/^看照片1/).tap();
    await (await opened).close();
  });
});

describe('an entry', () => {
  it('says at the field what is wrong, and keeps what was written when the page is left', async () => {
    await openDesk(mentor);
    await mentor.button('给王小明写记录').tap();
    await mentor.field('开始日期').fill(addDays(scene.startsOn, -1));
    await mentor.button('保存').tap();
    await mentor.sees('还有内容需要修改', /^请至少写一项工作内容$/, /不能记录更早的日期$/);
    await mentor.field('其他工作（选填）').fill('月末盘点');
    await mentor.page.reload();
    await mentor.sees('写带教记录');
    expect(await mentor.field('其他工作（选填）').inputValue()).toBe('月末盘点');
    const chooser = mentor.page.waitForEvent('filechooser');
    await mentor.button('拍照或选照片').tap();
    await (await chooser).setFiles(largeFile);
    await mentor.sees(/^大图\.jpg太大并且无法压缩，没有加入/);
  });

  it('that the server refuses stays with its reason, is mended and sent again', async () => {
    const { internshipIds } = scene;
    await openDesk(mentor);
    await editLast(mentor, 1);
    await mentor.field('结束日期').fill(addDays(today, -2));
    await mentor.button('保存修改').tap();
    await allSent(mentor);
    await openDesk(mentor);
    await mentor.sees(/^已经记到/);
    await offline(true);
    await mentor.button('给王小明写记录').tap();
    await mentor.field('开始日期').fill(yesterday);
    await mentor.field('其他工作（选填）').fill('月末盘点');
    await mentor.button('保存').tap();
    await mentor.sees('手机上有 1 条记录等待上传');
    await scene.sendFromElsewhere({ internshipId: internshipIds[1], periodFrom: yesterday, periodTo: yesterday });
    await offline(false);
    await mentor.sees(/没有上传成功$/, /^与已有记录/);
    await mentor.button(/^删除/).tap();
    await mentor.dialog('删除这条记录？').getByRole('button', { name: '取消' }).tap();
    await mentor.button(/^修改王小明/).tap();
    await mentor.sees('修改：王小明', /与已有记录/);
    await mentor.field('开始日期').fill(today);
    await mentor.button('保存修改').tap();
    await allSent(mentor);
    await expectRows(1, 3);
  });

  it('that two devices have changed is kept in both versions until the mentor chooses', async () => {
    const other = await enterAs(browser, api.url, { phone: scene.mentorPhone });
    for (const person of [mentor, other]) {
      await openDesk(person);
      await editLast(person, 0);
    }
    await other.field('评语（选填）').fill('另一台手机的评语');
    await other.button('保存修改').tap();
    await allSent(other);
    await other.page.waitForURL(/internship/);
    await mentor.field('评语（选填）').fill('这台手机的评语');
    await mentor.button('保存修改').tap();
    await openDesk(mentor);
    await mentor.sees(/有两个版本$/, '另一台手机的评语', '这台手机的评语', '有记录需要选择版本');
    await mentor.page.setViewportSize(DESK);
    await mentor.sees(/有两个版本$/);
    await mentor.page.setViewportSize(PHONE);
    await mentor.button('用后收到的版本').tap();
    await mentor.text(/有两个版本$/).waitFor({ state: 'detached' });
    await other.open(`/mentor/internship/index?id=${scene.internshipIds[0]}`, '见习详情');
    await other.sees('这台手机的评语');
    await expectRows(0, 1);
    expect(other.failures).toEqual([]);
  });

  it('is not lost when the storage is full: the mentor is told, and it stays on the page', async () => {
    await openDesk(mentor);
    await mentor.button('给王小明写记录').tap();
    await mentor.page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await mentor.field('其他工作（选填）').fill('整理档案');
    await mentor.sees('手机存储空间已满，还没有保存');
    expect(await mentor.field('其他工作（选填）').inputValue()).toBe('整理档案');
    await mentor.page.reload();
    await mentor.sees('写带教记录');
  });

  it('is written with a warning when the phone’s clock is wrong', async () => {
    api.clock.advance(2 * 3_600_000);
    await openDesk(mentor);
    await mentor.sees('手机时间不准');
  });

  it('shows no error on the screen', () => {
    expect(mentor.failures).toEqual([]);
  });
});

/** Opens the latest entry of one of the trainees to change it. */
async function editLast(person: Person, at: 0 | 1): Promise<void> {
  await person.open(`/mentor/internship/index?id=${scene.internshipIds[at]}`, '见习详情');
  await person.button(/^修改/).tap();
  await person.text(/^修改：/).waitFor();
}

async function expectRows(at: 0 | 1, count: number): Promise<void> {
  expect(await rowsOf(at)).toHaveLength(count);
}
