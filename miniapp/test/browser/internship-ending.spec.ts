import { existsSync } from 'node:fs';
import path from 'node:path';
import { addDays, addMonths, formatChineseDate, shanghaiDate } from '@qihang/shared/platform';
import type { Browser } from 'playwright-core';
import { workOff } from '../../../server/test/agreements/support';
import { makePlayer } from '../../../server/test/applications/scene';
import { officerOf } from '../../../server/test/identity/people';
import { type Begun, begunInternship } from '../../../server/test/internships/support';
import { startApi, type TestApi } from '../../../server/test/support/api';
import { launchChromium } from '../weapp-runtime/node/browser';
import { DESK, present } from './support/pages';
import { enterAs, type Person } from './support/person';

const INDEX = path.resolve(__dirname, '../../dist/h5/index.html');
const today = shanghaiDate(new Date());
const endsOn = addDays(today, -1);
const startsOn = addMonths(today, -3);

// four people, a dozen pages, each checked by axe, while other tests keep the cores busy
jest.setTimeout(180_000);

let api: TestApi;
let browser: Browser;
let begun: Begun;
let mentor: Person;
let trainee: Person;
let host: Person;
let officer: Person;
let stranger: Person;
let certificate: { name: string; content: Buffer };

beforeAll(async () => {
  if (!existsSync(INDEX)) throw new Error(`${INDEX} is missing: npm test builds the app before it runs this`);
  api = await startApi({ now: new Date().toISOString() });
  begun = await begunInternship(api, { internship: { status: 'ended', startsOn, endsOn } });
  const bureau = await makePlayer(api, officerOf('410105'));
  browser = await launchChromium();
  mentor = await enterAs(browser, api.url, { phone: begun.mentor.phone });
  trainee = await enterAs(browser, api.url, { phone: begun.seeker.phone });
  host = await enterAs(browser, api.url, { phone: begun.agent.phone, window: DESK });
  officer = await enterAs(browser, api.url, { phone: bureau.phone, window: DESK });
  stranger = await enterAs(browser, api.url, {});
}, 120_000);

afterAll(async () => {
  await browser.close();
  await api.close();
});

const openAs = (person: Person, role: 'mentor' | 'seeker' | 'host' | 'officer') =>
  person.open(`/${role}/internship/index?id=${begun.internshipId}`, '见习详情');

describe('the end of an internship', () => {
  it('begins with the mentor’s evaluation, which names what is missing', async () => {
    await openAs(mentor, 'mentor');
    await mentor.sees('请作见习鉴定');
    await mentor.link('填写鉴定').click();
    await mentor.sees('技能评价', '账务处理');
    await mentor.button('提交鉴定').click();
    await mentor.sees('请选择鉴定结论');
    await mentor.field('账务处理').selectOption('4');
    await mentor.field('综合评价').fill('工作认真细致，能够独立处理日常账务。');
    await present(mentor.page).getByRole('radio', { name: '良好' }).check();
    await mentor.button('提交鉴定').click();
    await mentor.sees('已鉴定，等待见习人员确认', '带教老师');
  });

  it('goes on with the trainee’s no, in words that the mentor reads', async () => {
    await openAs(trainee, 'seeker');
    await trainee.sees('请答复见习鉴定');
    await trainee.link('查看并答复').click();
    await trainee.sees('工作认真细致，能够独立处理日常账务。', '熟练');
    await trainee.button('不同意').click();
    const sheet = trainee.dialog('不同意这份鉴定？');
    await sheet.getByLabel('哪里不同意').fill('报税工作没有写上');
    await trainee.sees();
    await sheet.getByRole('button', { name: '提交' }).click();
    await trainee.sees('见习人员对鉴定有异议', '不同意的理由');
    await openAs(mentor, 'mentor');
    await mentor.sees('见习人员不同意鉴定', '报税工作没有写上', '重新鉴定');
  });

  it('is settled by the officer, who finds it on the list', async () => {
    await officer.open('/officer/internship-endings/index', '见习结束事项');
    await officer.sees('会计助理');
    await officer.link(/会计助理/).click();
    await officer.sees('处理鉴定的异议', '报税工作没有写上');
    await present(officer.page).getByRole('radio', { name: '优秀' }).check();
    await officer.field('处理理由').fill('核对带教记录，报税工作属实');
    await officer.button('提交决定并办结').click();
    await officer.sees('已办结', '鉴定已经确定，结论为“优秀”。');
  });

  it('ends with a certificate for trainee and host', async () => {
    await workOff(api);
    await openAs(trainee, 'seeker');
    await trainee.sees('证明编号', '核对带教记录，报税工作属实');
    certificate = await trainee.download('下载见习证明');
    expect(certificate.name).toMatch(/^见习证明-JX-/);
    expect(certificate.content.subarray(0, 5).toString()).toBe('%PDF-');
    await openAs(host, 'host');
    expect((await host.download('下载见习证明')).content.equals(certificate.content)).toBe(true);
  });

  it('is checked by a stranger, by number and by file', async () => {
    const number = /JX(-[0-9A-Z]+)+/.exec(certificate.name)?.[0] ?? '';
    await stranger.open(`/public/verify/index?number=${number}`, '证明和协议查验');
    await stranger.sees('真实有效', '优秀', /\*/, `${formatChineseDate(startsOn)}至${formatChineseDate(endsOn)}`);
    const pdf = (buffer: Buffer) => ({ name: '证明.pdf', mimeType: 'application/pdf', buffer });
    await stranger.choose('选择文件', [pdf(Buffer.concat([certificate.content, Buffer.from(' ')]))]);
    await stranger.button('上传查验').click();
    await stranger.sees('文件在盖章后被改动过，不可信');
    await stranger.page.reload();
    await stranger.choose('选择文件', [pdf(certificate.content)]);
    await stranger.button('上传查验').click();
    await stranger.sees('真实有效', number);
  });

  it('has an outcome that the host records and the trainee confirms', async () => {
    await openAs(host, 'host');
    await host.sees('请登记留用情况');
    await host.link('登记留用情况').click();
    await present(host.page)
      .getByRole('radio', { name: /^已留用/ })
      .check();
    await host.field('劳动合同签订日期').fill(endsOn);
    await present(host.page).getByRole('radio', { name: '固定期限', exact: true }).check();
    await host.field('合同期限（月）').fill('36');
    await host.field('参加社会保险日期').fill(today);
    await host.sees();
    await host.button('提交登记').click();
    await host.sees('单位留用', '等待确认');
    await openAs(trainee, 'seeker');
    await trainee.sees('请确认留用情况');
    await trainee.link('查看并确认').click();
    await trainee.sees('36个月');
    await trainee.button('属实，确认').click();
    await trainee.sees();
    await trainee.dialog('确认留用情况属实？').getByRole('button', { name: '确认属实' }).click();
    await trainee.sees('单位留用', '已确认');
  });

  it('or with the help that the trainee wants, which the host does not read', async () => {
    const other = await begunInternship(api, { hostSide: begun, internship: { status: 'ended', startsOn, endsOn } });
    const wishing = await enterAs(browser, api.url, { phone: other.seeker.phone });
    await wishing.open(`/seeker/internship/index?id=${other.internshipId}`, '见习详情');
    await wishing.link('选择需要的帮助').click();
    await present(wishing.page)
      .getByRole('checkbox', { name: /^就业服务/ })
      .check();
    await present(wishing.page)
      .getByRole('checkbox', { name: /^技能培训/ })
      .check();
    await wishing.sees();
    await wishing.button('提交').click();
    await wishing.sees('没有留用', '就业服务、技能培训');
    await host.open(`/host/internship/index?id=${other.internshipId}`, '见习详情');
    await host.sees('没有留用', '请登记留用情况');
    expect(await host.text('技能培训').count()).toBe(0);
    expect(wishing.failures).toEqual([]);
  });

  it('shows no error on any of the screens', () => {
    expect([mentor, trainee, host, officer, stranger].flatMap(({ failures }) => failures)).toEqual([]);
  });
});
