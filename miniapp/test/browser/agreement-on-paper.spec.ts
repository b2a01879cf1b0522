import { existsSync } from 'node:fs';
import path from 'node:path';
import { shanghaiDate } from '@qihang/shared/platform';
import type { Browser } from 'playwright-core';
import { demoPhone } from '../../../server/src/demo/demo-people';
import { SeedDemo } from '../../../server/src/demo/seed-demo';
import { photo, workOff } from '../../../server/test/agreements/support';
import { pdfsig } from '../../../server/test/platform/seal-tools';
import { startApi, type TestApi } from '../../../server/test/support/api';
import { launchChromium } from '../weapp-runtime/node/browser';
import { fillInDetails, historyOf, numberOf, sendForSigning, stepUp } from './support/agreement-walk';
import { DESK, present } from './support/pages';
import { enterAs, type Person } from './support/person';

const INDEX = path.resolve(__dirname, '../../dist/h5/index.html');
/** The demo trainee whose agreement waits for the own part. */
const TRAINEE = demoPhone(7);
const HOST_AGENT = demoPhone(3);
const OFFICER = demoPhone(4);
const UNREADABLE = '第 2 页看不清印章，请重拍';

// a dozen pages a test, each checked by axe, while other tests keep the cores busy
jest.setTimeout(180_000);

let api: TestApi;
let browser: Browser;
let host: Person;
let trainee: Person;
let officer: Person;
let stranger: Person;
let number: string;

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

let taken = 0;

/** A photo of a page, of a size of its own: the same picture twice would be kept once. */
async function photoOf(page: number) {
  taken += 1;
  const buffer = await photo({ width: 700 + 40 * taken, height: 1_000 });
  return { name: `第${page}页.jpg`, mimeType: 'image/jpeg', buffer };
}

const uploaded = (person: Person) => present(person.page).getByRole('list', { name: '已上传的文件' });

async function submitPages(count: number): Promise<void> {
  await host.button('提交核验').click();
  const sheet = host.dialog(`提交 ${count} 页给人社部门核验？`);
  await sheet.getByRole('button', { name: '确认提交' }).click();
  await host.sees('等待人社部门核验纸质协议');
}

/** Opens the paper that waits for the officer from the queue. */
async function openFromQueue(): Promise<void> {
  await officer.open('/officer/agreements/index?queue=paper', '协议管理');
  await officer.sees('纸质待核验 1');
  await officer.link(number).click();
  await officer.sees('等待你核验纸质协议');
}

describe('an agreement on paper', () => {
  it('is complete when the trainee has filled in the rest, and the host sends it and chooses paper', async () => {
    await trainee.open('/seeker/agreements/index', '我的协议');
    await trainee.link(/需要你处理/).click();
    await trainee.button('填写我的信息').click();
    await fillInDetails(trainee);
    await host.open('/host/agreements/index?show=draft', '见习协议');
    await host.sees('需要你处理');
    await host.link(/需要你处理/).click();
    number = await numberOf(host);
    await host.sees('等待你提交签署');
    await host.button('核对并提交签署').click();
    await sendForSigning(host);
    await host.button('改为纸质签署').click();
    const sheet = host.dialog('改为纸质签署？');
    await sheet.getByRole('textbox').fill('见习人员暂时没有手机');
    await sheet.getByRole('button', { name: '确认改为纸质签署' }).click();
    await host.sees('等待打印签字后上传');
  });

  it('is printed, photographed page by page, and submitted', async () => {
    const { name, content } = await host.download('下载协议，用来打印');
    expect(name).toMatch(/^见习协议-XY-/);
    expect(content.subarray(0, 5).toString()).toBe('%PDF-');
    await host.choose('拍照或选照片', [await photoOf(1), await photoOf(2)]);
    await host.sees('第2页.jpg');
    await host.button('上传 2 个文件').click();
    await uploaded(host).getByText('2. 第2页.jpg').waitFor();
    await host.sees('第三步：提交核验');
    await submitPages(2);
  });

  it('is returned by the officer, with the reason', async () => {
    await openFromQueue();
    const view = present(officer.page).getByRole('button', { name: /^查看第 2 个文件/ });
    const tab = officer.page.context().waitForEvent('page');
    await view.click();
    await (await tab).close();
    await officer.field(/^退回重新上传/).check();
    await officer.field('核验情况').fill(UNREADABLE);
    await officer.button('提交核验结果').click();
    await stepUp(officer, present(officer.page));
    await officer.sees('纸质协议被退回，请重新上传');
    for (const person of [host, trainee]) {
      await person.page.reload();
      await person.sees('纸质协议被退回，请重新上传', new RegExp(UNREADABLE));
    }
  });

  it('is mended by the host and submitted again', async () => {
    await host.button('删除 第2页.jpg').click();
    await host.dialog('删除“第2页.jpg”？').getByRole('button', { name: '确认删除' }).click();
    await uploaded(host).getByText('第2页.jpg').waitFor({ state: 'detached' });
    await host.choose('拍照或选照片', [await photoOf(2)]);
    await host.button('上传 1 个文件').click();
    await uploaded(host).getByText('2. 第2页.jpg').waitFor();
    await submitPages(2);
  });

  it('is confirmed by the officer, and in force for all three, marked as paper', async () => {
    await openFromQueue();
    await officer.field(/^核验通过/).check();
    await officer.field('纸上的签订日期').fill(shanghaiDate(new Date()));
    await officer.field('核验情况').fill('签字盖章齐全，与协议文本一致');
    await officer.sees('核验纸质协议');
    await officer.button('提交核验结果').click();
    await officer.sees('协议已生效');
    await workOff(api);
    for (const person of [host, trainee, officer]) {
      await person.page.reload();
      await person.sees('协议已生效', /电子印章已加盖。/, '纸质签署');
      const history = await historyOf(person);
      for (const act of ['改为纸质签署', '纸质协议被退回', UNREADABLE, '纸质协议通过核验', '加盖电子印章'])
        expect(history).toContain(act);
    }
    await trainee.open('/seeker/documents/index', '我的协议文件');
    await trainee.sees('纸质签署');
    await host.open('/host/agreements/index?show=in-force', '见习协议');
    await host.sees('纸质签署');
    await officer.open('/officer/agreements/index?queue=all', '协议管理');
    await officer.sees('纸质签署');
  });

  it('is sealed, and verified by anybody as signed on paper', async () => {
    const { content } = await trainee.download(`下载盖章协议 ${number}`);
    expect(pdfsig(content)).toContain('Signature Validation: Signature is Valid.');
    await stranger.open(`/public/verify/index?number=${encodeURIComponent(number)}`, '协议查验');
    await stranger.sees('真实有效', '纸质签署，工作人员核验');
    await stranger.choose(/选择.*文件/, [{ name: '协议.pdf', mimeType: 'application/pdf', buffer: content }]);
    await stranger.button('上传查验').click();
    await stranger.sees('真实有效', /文件盖章后没有改动过/, '纸质签署，工作人员核验');
  });

  it('shows no error on any of the four screens', () => {
    expect([host, trainee, officer, stranger].flatMap(({ failures }) => failures)).toEqual([]);
  });
});
