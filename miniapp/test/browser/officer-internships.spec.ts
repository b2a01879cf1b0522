import { existsSync } from 'node:fs';
import path from 'node:path';
import { addDays, shanghaiDate } from '@qihang/shared/platform';
import type { Browser } from 'playwright-core';
import { photo } from '../../../server/test/agreements/support';
import { makePlayer } from '../../../server/test/applications/scene';
import { officerOf } from '../../../server/test/identity/people';
import { assess, type Begun, begunInternship, makeMentoredHost } from '../../../server/test/internships/support';
import { startApi, type TestApi } from '../../../server/test/support/api';
import { launchChromium } from '../weapp-runtime/node/browser';
import { DESK } from './support/pages';
import { enterAs, type Person } from './support/person';

const INDEX = path.resolve(__dirname, '../../dist/h5/index.html');
const today = shanghaiDate(new Date());
const stay = (begun: number) => ({ startsOn: addDays(today, -begun), endsOn: addDays(today, 100) });

// a dozen pages, each checked by axe, while other tests keep the cores busy
jest.setTimeout(120_000);

let api: TestApi;
let browser: Browser;
let late: Begun;
let officer: Person;
let onPhone: Person;
let host: Person;

beforeAll(async () => {
  if (!existsSync(INDEX)) throw new Error(`${INDEX} is missing: npm test builds the app before it runs this`);
  api = await startApi({ now: new Date().toISOString() });
  const side = await makeMentoredHost(api);
  late = await begunInternship(api, { hostSide: side, internship: stay(40) });
  await begunInternship(api, { hostSide: side, internship: stay(5) });
  await assess(api);
  const { phone } = await makePlayer(api, officerOf('410100'));
  browser = await launchChromium();
  officer = await enterAs(browser, api.url, { phone, window: DESK });
  onPhone = await enterAs(browser, api.url, { phone });
  host = await enterAs(browser, api.url, { phone: side.agent.phone });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await api.close();
});

describe('an officer’s internships', () => {
  it('are listed by risk, and explained with what to do', async () => {
    await officer.open('/officer/internships/index', '见习管理');
    await officer.sees('全部 2', '没有发现风险');
    await officer.button('长期没有带教记录 1').click();
    await officer.text('没有发现风险').waitFor({ state: 'detached' });
    await officer.sees('补助发放未确认');
    await officer.link('王**').click();
    await officer.sees('需要关注', '已经40天没有带教记录。', /打电话问单位/, '还没有走访过。记录只有人社部门看得到。');
  });

  it('are drawn at random and visited, with findings, photos and a day to look again', async () => {
    await officer.open('/officer/spot-checks/index', '随机抽查');
    await officer.sees(/没有要复查的/, '还没有抽查过');
    await officer.field('随机抽取几份').fill('2');
    await officer.button('抽取').click();
    await officer.sees('2份里随机抽2份', '随机种子', '等待走访');
    await officer.button('记录走访').click();
    await officer.text('逐项核对').waitFor();
    await officer.button('保存走访记录').click();
    await officer.sees('请选择走访方式', '请选择；没有看的选“没有查看”', '请选择结果');
    await officer.field('现场').check();
    for (const box of await officer.field(/^符合$/).all()) await box.check();
    await officer.field('需整改').check();
    await officer.field('发现的情况').fill('带教老师不在岗，由同事代为带教');
    const picture = { name: '现场.jpg', mimeType: 'image/jpeg', buffer: await photo() };
    await officer.choose('拍照或选照片', [picture]);
    await officer.text('照片1，已上传').waitFor();
    await officer.field('复查日期').fill(addDays(today, 14));
    await officer.sees();
    await officer.button('保存走访记录').click();
    await officer.sees(/已走访/, '1 / 2');
  });

  it('show the visit, and on a phone what is to be looked at again', async () => {
    await onPhone.open('/officer/spot-checks/index', '随机抽查');
    await onPhone.sees('等待复查', '需整改', '1 / 2');
    await onPhone.link('王**').click();
    await onPhone.sees('走访记录', '带教老师不在岗，由同事代为带教', '查看照片1', /还没有复查/);
    await onPhone.open('/officer/internships/index', '见习管理');
    await onPhone.sees('全部 2', '长期没有带教记录 1');
  });

  it('have an insurance that the host records, and whose end is a risk', async () => {
    await host.open(`/host/internship/index?id=${late.internshipId}`, '见习详情');
    await host.sees(/没有登记到期日/);
    await host.button('登记保险到期日').click();
    await host.field('保险到期日').fill(addDays(today, 20));
    await host.button('保存').click();
    await host.sees(/比见习结束得早/);
    await assess(api);
    await onPhone.open('/officer/internships/index', '见习管理');
    await onPhone.sees('保险即将到期 1');
  });
});

describe('a host’s internships', () => {
  it('begin with what is to be done, then the mentors with their trainees', async () => {
    await host.open('/host/internships/index', '见习管理');
    await host.sees(
      '现在的情况',
      '2人',
      '要办的事',
      /已经40天没有写/,
      /第1个月的考勤和补助还没有提交/,
      /每人最多带3人/,
    );
    await host.link(/已经40天没有写/).click();
    await host.sees('意外伤害保险');
  });

  it('caused no error in any browser', () => {
    expect([...officer.failures, ...onPhone.failures, ...host.failures]).toEqual([]);
  });
});
