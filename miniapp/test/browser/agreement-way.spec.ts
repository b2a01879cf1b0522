import { existsSync } from 'node:fs';
import path from 'node:path';
import { addDays, formatChineseDate, shanghaiDate } from '@qihang/shared/platform';
import type { Browser } from 'playwright-core';
import { demoPhone } from '../../../server/src/demo/demo-people';
import { SeedDemo } from '../../../server/src/demo/seed-demo';
import { workOff } from '../../../server/test/agreements/support';
import { pdfsig } from '../../../server/test/platform/seal-tools';
import { startApi, type TestApi } from '../../../server/test/support/api';
import { launchChromium } from '../weapp-runtime/node/browser';
import {
  draftTerms,
  drawSignature,
  fillInDetails,
  historyOf,
  numberOf,
  readSheetBySheet,
  readToTheEnd,
  sendForSigning,
  signByCode,
  stepUp,
} from './support/agreement-walk';
import { DESK, PHONE, present } from './support/pages';
import { enterAs, type Person } from './support/person';

const INDEX = path.resolve(__dirname, '../../dist/h5/index.html');
/** The demo seeker whose application to the demo host was accepted. */
const TRAINEE = demoPhone(1_004);
const HOST_AGENT = demoPhone(3);
const OFFICER = demoPhone(4);

// a dozen pages a test, each checked by axe, while other tests keep the cores busy
jest.setTimeout(180_000);

let api: TestApi;
let browser: Browser;
let host: Person;
let trainee: Person;
let officer: Person;
let stranger: Person;
let id: string;
let number: string;
let sealed: Buffer;

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

/** Asks the public page about a file. */
async function verifyFile(content: Buffer): Promise<void> {
  await stranger.open('/public/verify/index', '协议查验');
  await stranger.choose(/选择.*文件/, [{ name: '见习协议.pdf', mimeType: 'application/pdf', buffer: content }]);
  await stranger.button('上传查验').click();
}

describe('the way of an agreement', () => {
  it('begins when the host opens it for who accepted, and fills in its part on a phone', async () => {
    await host.open('/host/agreements/index', '见习协议');
    await host.sees(/起草协议/);
    await host.button(/^起草协议/).click();
    await draftTerms(host, '3');
    id = new URL(host.page.url()).searchParams.get('id') ?? '';
    await host.sees('等待见习人员补充');
  });

  it('goes on when the trainee fills in the rest', async () => {
    await trainee.open('/seeker/agreements/index', '我的协议');
    await trainee.sees('需要你处理');
    await trainee.link(/需要你处理/).click();
    await trainee.sees('等待你补充信息');
    await trainee.button('填写我的信息').click();
    await fillInDetails(trainee);
    await trainee.sees('等待单位提交签署');
  });

  it('is sent by the host, who reads it to the end, draws and signs by a code', async () => {
    await host.button('看看填好了没有').click();
    await host.sees('内容齐全，可以提交签署');
    await sendForSigning(host);
    await host.sees('轮到签字');
    await host.button('阅读并签字').click();
    await readToTheEnd(host);
    await drawSignature(host);
    await signByCode(host);
    await host.sees('等待见习人员签字');
  });

  it('is read sheet by sheet, and signed, by the trainee', async () => {
    await openAsTrainee();
    await trainee.sees('等待你签字');
    await trainee.button('阅读并签字').click();
    await readSheetBySheet(trainee);
    await drawSignature(trainee);
    await signByCode(trainee);
    await trainee.sees('等待人社部门见证签字');
  });

  it('is read and witnessed by the officer after proving identity', async () => {
    const { page } = officer;
    await officer.open('/officer/agreements/index', '协议管理');
    await officer.sees('待见证 1');
    await present(page)
      .getByRole('checkbox', { name: /^选择 XY/ })
      .check();
    await officer.button('核对并签字').click();
    await page.setViewportSize(PHONE);
    await officer.sees('核对要见证的 1 份协议');
    await officer.button(/^阅读全文/).click();
    const text = page.getByRole('dialog', { name: /^协议 XY/ });
    await text.getByText('全文到此结束').scrollIntoViewIfNeeded();
    await officer.text('已读全文').waitFor();
    await text.getByRole('button', { name: '关闭' }).click();
    await officer.sees('已读全文');
    await page.setViewportSize(DESK);
    await officer.field(/我已核对以上 1 份协议/).check();
    await officer.button('见证签字（1 份）').click();
    await stepUp(officer, present(page));
    await officer.sees('1 份协议已见证签字');
  });

  it('is in force for all three, with one history, and its seal follows', async () => {
    await openAsHost();
    await openAsTrainee();
    await openAsOfficer();
    for (const person of [host, trainee, officer]) await person.sees('协议已生效', /正在加盖电子印章。/);
    await workOff(api);
    await openAsHost();
    await openAsTrainee();
    await openAsOfficer();
    const term = formatChineseDate(addDays(shanghaiDate(new Date()), 8));
    for (const person of [host, trainee, officer]) {
      await person.sees(/电子印章已加盖。/, new RegExp(`^${term}至`));
      const history = await historyOf(person);
      for (const act of ['提交签署', '单位签字', '见习人员签字', '人社部门见证签字', '协议生效', '加盖电子印章'])
        expect(history).toContain(act);
    }
  });

  it('is downloaded sealed by both, and other programs accept the seal', async () => {
    number = await numberOf(trainee);
    await trainee.open('/seeker/documents/index', '我的协议文件');
    await trainee.sees('已生效');
    await host.open('/host/documents/index', '协议文件');
    await host.sees('已生效');
    const own = await trainee.download(/^下载盖章协议/);
    expect(own.name).toMatch(/^见习协议-XY-.*-第1版\.pdf$/);
    sealed = own.content;
    expect((await host.download(`下载盖章协议 ${number}`)).content.equals(sealed)).toBe(true);
    const said = pdfsig(sealed);
    expect(said).toContain('Signature Validation: Signature is Valid.');
    expect(said).toContain('Total document signed');
  });

  it('is verified by anybody by its number and by its file, but not a copy that was altered', async () => {
    await stranger.open('/public/verify/index', '协议查验');
    await stranger.field('协议编号').fill(number);
    await stranger.button('查验编号').click();
    await stranger.sees('真实有效', '演示印章，不具法律效力');
    await verifyFile(sealed);
    await stranger.sees('真实有效', /文件盖章后没有改动过/);
    const altered = Buffer.from(sealed);
    const middle = Math.floor(altered.length / 3);
    altered.writeUInt8(altered.readUInt8(middle) ^ 1, middle);
    await verifyFile(altered);
    await stranger.sees('文件在盖章后被改动过，不可信');
  });

  it('is shared by a link that opens once, without an account', async () => {
    await trainee.button(/^分享协议/).click();
    const sheet = trainee.dialog('分享协议');
    await sheet.getByRole('button', { name: '生成链接' }).click();
    const link = (await sheet.getByText('/public/shared-document').textContent()) ?? '';
    await trainee.sees();
    await stranger.open(link, '下载协议');
    await stranger.sees('有人分享给你一份见习协议');
    expect((await stranger.download('下载协议')).content.equals(sealed)).toBe(true);
    await stranger.sees('协议已下载');
    await stranger.page.reload();
    await stranger.sees('链接已经用过了');
  });

  it('shows no error on any of the four screens', () => {
    expect([host, trainee, officer, stranger].flatMap(({ failures }) => failures)).toEqual([]);
  });
});
