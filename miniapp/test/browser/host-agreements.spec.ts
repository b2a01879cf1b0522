import type { Agreement } from '@qihang/shared/agreements';
import type { Applicant } from '@qihang/shared/applications';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../weapp-runtime/node/browser';
import { expectAccessible } from './support/accessibility';
import { sampleAgreementSummary, sampleVersion } from './support/agreement-samples';
import { type AgreementStage, enterStage, hostAgreement } from './support/agreement-stage';
import { DESK, PHONE, present } from './support/pages';
import { problem } from './support/stand-in-api';

const LIST = '/host/agreements/index';
const PAGE = '/host/agreement/index?id=501';
const WINDOWS = [
  ['a phone', PHONE],
  ['a desk', DESK],
] as const;

const APPLICANT: Applicant = {
  id: '301',
  status: 'accepted',
  message: '',
  appliedAt: '2026-11-10T02:00:00.000Z',
  changedAt: '2026-11-18T02:00:00.000Z',
  postId: '1001',
  postTitle: '会计助理',
  name: '王示例',
  age: 23,
  education: 'bachelor',
  institutionName: '郑州大学',
  majorName: '会计学',
  graduatedOn: '2026-06-30',
  phone: '15400000001',
  history: [{ status: 'accepted', at: '2026-11-18T02:00:00.000Z', note: null }],
  version: 4,
};

let browser: Browser;
let stage: AgreementStage;

async function enter(agreement: Agreement, window = PHONE): Promise<void> {
  stage = await enterStage(browser, { agreement, window });
  stage.api
    .on('GET /applicants', () => ({ body: { items: [APPLICANT], nextCursor: null } }))
    .on('GET /applicants/301', () => ({ body: APPLICANT }))
    .on('GET /applicant-counts', () => ({ body: { items: [{ status: 'accepted', count: 2 }] } }))
    .on('GET /managed-posts', () => ({ body: { items: [], nextCursor: null } }))
    .on('GET /agreements', ({ query }) => ({
      body: {
        items: query.get('status') === 'signing' ? [sampleAgreementSummary({ waitingFor: 'host' })] : [],
        nextCursor: null,
      },
    }));
}

const button = (name: string | RegExp) => present(stage.page).getByRole('button', { name });
const text = (words: string | RegExp) => present(stage.page).getByText(words).first();
const dialog = (name: string) => stage.page.getByRole('dialog', { name });

/** Fills in why, and confirms. */
async function confirm(name: string, reason: string, yes: string): Promise<void> {
  await dialog(name).getByRole('textbox').fill(reason);
  await dialog(name).getByRole('button', { name: yes }).click();
  await dialog(name).waitFor({ state: 'hidden' });
}

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

afterEach(async () => {
  expect(await stage.leave()).toEqual([]);
});

describe("the host's agreements", () => {
  it.each(WINDOWS)('show on %s whose agreement is still to be drafted, and begin it', async (_name, window) => {
    await enter(hostAgreement({ status: 'draft', acts: ['fill-terms'] }), window);
    stage.api.on('POST /agreements', () => ({ body: stage.shown }));
    await stage.open(LIST, '见习协议');
    await text('王示例').waitFor();
    await expectAccessible(stage.page);
    await button('起草协议：王示例').click();
    await present(stage.page).getByRole('heading', { level: 1, name: '起草协议' }).waitFor();
    expect(stage.lastBody('POST', '/agreements')).toEqual({ applicationId: '301' });
  });

  it.each(WINDOWS)('are found on %s by where they stand, and lead to their page', async (_name, window) => {
    await enter(hostAgreement(), window);
    await stage.open(LIST, '见习协议');
    await button('已生效').click();
    await text('没有生效中的协议').waitFor();
    await button('等待签署').click();
    await text('等待你签字').waitFor();
    await expectAccessible(stage.page);
    await present(stage.page)
      .getByRole('link', { name: /会计助理/ })
      .click();
    await text('办理过程').waitFor();
  });

  it('tell what is over by how it ended', async () => {
    await enter(hostAgreement());
    await stage.open(LIST, '见习协议');
    await button('已结束').click();
    await text('没有期满完成的协议').waitFor();
    await present(stage.page).getByLabel('怎样结束的').selectOption('voided');
    await text('没有作废的协议').waitFor();
    await expectAccessible(stage.page);
    const statuses = stage.api.asked
      .filter(({ path }) => path === '/agreements')
      .map(({ query }) => query.get('status'));
    expect(statuses).toEqual(['completed', 'voided']);
  });

  it('say what is wrong when they cannot be loaded or begun, and can be tried again', async () => {
    await enter(hostAgreement());
    stage.api
      .on('GET /agreements', () => problem(500, 'http/internal', '系统暂时出了问题，请稍后再试'))
      .on('POST /agreements', () => problem(409, 'agreements/host-not-approved', '单位没有通过审核，不能签订协议'));
    await stage.open(LIST, '见习协议');
    await button('起草协议：王示例').click();
    await text('单位没有通过审核，不能签订协议').waitFor();
    await button('起草中').click();
    await text('系统暂时出了问题，请稍后再试').waitFor();
    await expectAccessible(stage.page);
    stage.api.on('GET /agreements', () => ({ body: { items: [], nextCursor: null } }));
    await button('重新加载').click();
    await text('没有起草中的协议').waitFor();
  });

  it('are reached from the desk and from the applicant', async () => {
    await enter(hostAgreement({ status: 'draft', acts: ['fill-terms'] }), DESK);
    stage.api.on('POST /agreements', () => ({ body: stage.shown }));
    await stage.open('/host/dashboard/index', '单位工作台');
    await present(stage.page)
      .getByRole('link', { name: /待起草 2 份/ })
      .click();
    await present(stage.page).getByRole('heading', { level: 1, name: '见习协议' }).waitFor();
    await stage.open('/host/applicant/index?id=301', '投递详情');
    await button('起草协议：王示例').waitFor();
    await expectAccessible(stage.page);
  });
});

describe("an agreement's page, as its host sees it", () => {
  const signing = (patch: Partial<Agreement> = {}) =>
    hostAgreement({ waitingFor: 'host', openVersion: sampleVersion({ waitingFor: 'host', signatures: [] }), ...patch });

  it.each(WINDOWS)('leads on %s to reading and signing when it is the turn of the host', async (_name, window) => {
    await enter(signing({ acts: ['return', 'void', 'sign', 'choose-paper'] }), window);
    await stage.open(PAGE, '见习协议');
    await text('等待你签字').waitFor();
    await expectAccessible(stage.page);
    await button('阅读并签字').click();
    await present(stage.page).getByRole('heading', { level: 1, name: '阅读和签字' }).waitFor();
  });

  it('is voided with a reason, after one more question', async () => {
    await enter(signing({ acts: ['void'] }));
    stage.api.on('POST /agreements/501/void', () => {
      stage.shown = hostAgreement({ status: 'voided', openVersion: null });
      return { body: stage.shown };
    });
    await stage.open(PAGE, '见习协议');
    await button('作废协议').click();
    await dialog('作废这份协议？').getByRole('button', { name: '确认作废' }).click();
    await dialog('作废这份协议？').getByText('请写明原因').waitFor();
    await expectAccessible(stage.page);
    await confirm('作废这份协议？', '岗位取消', '确认作废');
    await text('协议已作废').waitFor();
    expect(stage.lastBody('POST', '/agreements/501/void')).toEqual({ reason: '岗位取消' });
  });

  it('reminds whose turn it is, and then says from when it can again', async () => {
    await enter(hostAgreement({ waitingFor: 'trainee', acts: ['return', 'remind'] }));
    stage.api.on('POST /agreements/501/reminders', () => {
      stage.shown = { ...stage.shown, acts: ['return'], remindAgainAt: '2026-11-21T02:00:00.000Z' };
      return { body: stage.shown };
    });
    await stage.open(PAGE, '见习协议');
    await button('提醒见习人员').click();
    await text('已提醒过，2026年11月21日 10:00后可以再次提醒。').waitFor();
    await expectAccessible(stage.page);
  });

  it('offers to send once nothing is missing', async () => {
    await enter(
      hostAgreement({
        status: 'draft',
        waitingFor: null,
        acts: ['fill-terms', 'send', 'void'],
        openVersion: sampleVersion({ status: 'draft', contentHash: null, waitingFor: null, signatures: [] }),
      }),
    );
    await stage.open(PAGE, '见习协议');
    await button('核对并提交签署').click();
    await text('内容齐全，可以提交签署').waitFor();
  });

  it('gives the sealed file and a one-time link once it is in force', async () => {
    const currentVersion = sampleVersion({ status: 'effective', waitingFor: null });
    await enter(
      hostAgreement({
        status: 'in-force',
        seal: 'sealed',
        waitingFor: null,
        openVersion: null,
        currentVersion,
        acts: ['share'],
      }),
    );
    const token = 'k'.repeat(43);
    stage.api.on('POST /agreements/501/share-links', () => ({
      body: { token, endsAt: '2026-11-20T03:00:00.000Z' },
    }));
    await stage.open(PAGE, '见习协议');
    await button(/^下载盖章协议/).waitFor();
    await button(/^分享协议/).click();
    await dialog('分享协议').getByRole('button', { name: '生成链接' }).click();
    await dialog('分享协议').getByText(`/public/shared-document/index#${token}`).waitFor();
    await expectAccessible(stage.page);
  });

  it('says so when there is no such agreement', async () => {
    await enter(hostAgreement());
    stage.api.on('GET /agreements/501', () => problem(404, 'agreements/not-found', '没有找到这份协议'));
    await stage.open(PAGE, '见习协议');
    await text('没有找到这份协议').waitFor();
    await expectAccessible(stage.page);
    await button('查看协议列表').click();
    await text('王示例').waitFor();
  });
});
