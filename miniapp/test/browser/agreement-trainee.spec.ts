import { type Agreement, EMPTY_TRAINEE_DETAILS, type TraineeDetails } from '@qihang/shared/agreements';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../weapp-runtime/node/browser';
import { expectAccessible } from './support/accessibility';
import { sampleAgreement, sampleAgreementSummary, sampleText, sampleVersion } from './support/agreement-samples';
import { DESK, openPage, PHONE, present, type WatchedPage } from './support/pages';
import { sampleSession } from './support/samples';
import { fillSignIn } from './support/sign-in';
import { type Asked, problem, StandInApi } from './support/stand-in-api';

const PAGE = '/seeker/agreement/index?id=501';
const DETAILS_PAGE = '/seeker/agreement-details/index?id=501';
const ACCOUNT = '6222000000000000018';

/** A drafted agreement as its trainee sees it. */
function drafted(patch: Partial<Agreement> = {}): Agreement {
  return sampleAgreement({
    viewer: 'trainee',
    status: 'draft',
    waitingFor: null,
    traineeName: '王示例',
    details: EMPTY_TRAINEE_DETAILS,
    detailsRevision: 1,
    openVersion: sampleVersion({
      status: 'draft',
      contentHash: null,
      sentAt: null,
      lapsesAt: null,
      waitingFor: null,
      signatures: [],
    }),
    problems: [
      { path: 'terms.payDay', party: 'host', message: '还没有写每月几日发放补助' },
      { path: 'details.bank', party: 'trainee', message: '还没有填写开户银行' },
    ],
    acts: ['fill-details', 'decline'],
    ...patch,
  });
}

/** An agreement in force as its trainee sees it. */
function inForce(patch: Partial<Agreement> = {}): Agreement {
  const version = sampleVersion();
  const witnessed = {
    party: 'bureau',
    signer: '郑州市见证岗',
    method: 'step-up',
    signedAt: '2026-11-20T02:00:00.000Z',
  } as const;
  return sampleAgreement({
    viewer: 'trainee',
    status: 'in-force',
    waitingFor: null,
    contentHash: null,
    seal: 'pending',
    openVersion: null,
    currentVersion: {
      ...version,
      status: 'effective',
      waitingFor: null,
      signatures: [...version.signatures, witnessed],
    },
    acts: ['amend-clerical', 'request-end', 'share'],
    ...patch,
  });
}

let browser: Browser;
let api: StandInApi;
let address: string;
let watched: WatchedPage;
let page: Page;
let agreement: Agreement;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

beforeEach(async () => {
  agreement = drafted();
  api = new StandInApi()
    .on('GET /system/info', () => ({ body: { version: 'test', demo: false, demoCode: null } }))
    .on('PUT /identity/consents/privacy-notice', () => ({
      body: { kind: 'privacy-notice', granted: true, noticeVersion: '2026-11', at: null },
    }))
    .on('GET /unread-messages', () => ({ body: { count: 0 } }))
    .on('POST /identity/sessions', () => ({ body: sampleSession() }))
    .on('GET /agreements', () => ({ body: { items: [sampleAgreementSummary()], nextCursor: null } }))
    .on('GET /agreements/501/text', () => ({ body: sampleText() }))
    .on('GET /agreements/501', () => ({ body: agreement }));
  address = await api.start();
});

afterEach(async () => {
  await page.context().close();
  await api.stop();
  expect(watched.failures).toEqual([]);
});

const button = (name: string | RegExp) => present(page).getByRole('button', { name });
const heading = (name: string) => present(page).getByRole('heading', { level: 1, name });
const field = (name: string) => present(page).getByLabel(name, { exact: true });
const sent = (path: string): Asked[] => api.asked.filter((asked) => asked.method !== 'GET' && asked.path === path);

/** Signs the trainee in and opens a page. */
async function open(path: string, window = PHONE): Promise<void> {
  watched = await openPage(browser, address, window);
  page = watched.page;
  await page.goto('/main/login/index');
  await fillSignIn(page, '13800000001');
  await page.goto(path);
}

describe('my agreements', () => {
  it('are found from the page 我的, and each says whose turn it is', async () => {
    api.on('GET /agreements', ({ query }) => ({
      body: {
        items: query.get('as') === 'trainee' ? [sampleAgreementSummary({ waitingFor: 'trainee', myTurn: true })] : [],
        nextCursor: null,
      },
    }));
    await open('/main/me/index');
    await present(page)
      .getByRole('link', { name: /我的协议 填写信息/ })
      .click();
    await heading('我的协议').waitFor();
    await present(page).getByText('等待你签字').waitFor();
    await present(page).getByText('需要你处理').waitFor();
    await expectAccessible(page);
    await present(page)
      .getByRole('link', { name: /会计助理/ })
      .click();
    await heading('见习协议').waitFor();
  });

  it('say how one gets there while there is none', async () => {
    api.on('GET /agreements', () => ({ body: { items: [], nextCursor: null } }));
    await open('/seeker/agreements/index');
    await present(page).getByText('还没有见习协议').waitFor();
    await expectAccessible(page);
  });

  it('say so when there is no such agreement', async () => {
    api.on('GET /agreements/501', () => problem(404, 'agreements/not-found', '没有找到这份协议'));
    await open(PAGE);
    await present(page).getByText('没有找到这份协议').waitFor();
    await button('查看协议列表').click();
    await heading('我的协议').waitFor();
  });
});

describe('one agreement', () => {
  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('names what is missing and who has to mend it, on %s', async (_name, window) => {
    await open(PAGE, window);
    await present(page).getByText('等待你补充信息').waitFor();
    const missing = present(page).getByRole('region', { name: '签署前还要补充' }).getByRole('listitem');
    expect(await missing.allTextContents()).toEqual(['你 还没有填写开户银行', '单位 还没有写每月几日发放补助']);
    await expectAccessible(page);
    await button('查看全部约定').click();
    await present(page).getByText('BX20260001').waitFor();
    await expectAccessible(page);
  });

  it('shows who has signed and until when, and reminds once a day', async () => {
    const waits: Partial<Agreement> = {
      status: 'signing',
      waitingFor: 'host',
      problems: [],
      openVersion: sampleVersion({ waitingFor: 'host', signatures: [] }),
    };
    agreement = drafted({ ...waits, acts: ['remind', 'return', 'decline'] });
    api.on('POST /agreements/501/reminders', () => {
      agreement = drafted({ ...waits, acts: ['return', 'decline'], remindAgainAt: '2026-12-01T02:00:00.000Z' });
      return { body: agreement };
    });
    await open(PAGE);
    await present(page).getByText('等待单位签字').waitFor();
    await present(page)
      .getByText(/2026年12月2日 09:00前没有签完，协议自动失效/)
      .waitFor();
    const turns = present(page).getByRole('list', { name: '第 1 版的签字进度' }).getByRole('listitem');
    expect(await turns.allTextContents()).toEqual(['见习单位轮到签字', '见习人员还没轮到', '人社部门（见证）还没轮到']);
    await expectAccessible(page);
    await button('提醒单位').click();
    await present(page).getByText('已提醒过，2026年12月1日 10:00后可以再次提醒。').waitFor();
    expect(await button('提醒单位').count()).toBe(0);
    expect(sent('/agreements/501/reminders')).toHaveLength(1);
  });

  it('is refused only with a reason, after a question', async () => {
    api.on('POST /agreements/501/decline', () => ({
      body: drafted({ status: 'voided', openVersion: null, problems: [], acts: [] }),
    }));
    await open(PAGE);
    await button('拒绝签署').click();
    const question = page.getByRole('dialog', { name: '拒绝签署这份协议？' });
    await expectAccessible(page);
    await question.getByRole('button', { name: '确认拒绝' }).click();
    await question.getByText('请写明原因').waitFor();
    await question.getByLabel('原因').fill('找到了别的工作');
    await question.getByRole('button', { name: '确认拒绝' }).click();
    await present(page).getByText('协议已作废').waitFor();
    expect(sent('/agreements/501/decline').map(({ body }) => body)).toEqual([{ reason: '找到了别的工作' }]);
    await expectAccessible(page);
  });

  it('shows how it is now when somebody else was faster', async () => {
    agreement = drafted({
      status: 'signing',
      waitingFor: 'trainee',
      openVersion: sampleVersion(),
      problems: [],
      acts: ['sign', 'return'],
    });
    api.on('POST /agreements/501/return', () => {
      agreement = drafted({ status: 'voided', openVersion: null, problems: [], acts: [] });
      return problem(409, 'agreements/not-allowed', '协议现在的状态不能这样操作');
    });
    await open(PAGE);
    await button('退回修改').click();
    const question = page.getByRole('dialog', { name: '退回修改这份协议？' });
    await question.getByLabel('原因').fill('补助金额写错了');
    await question.getByRole('button', { name: '确认退回' }).click();
    await question.getByText('协议现在的状态不能这样操作').waitFor();
    await page.keyboard.press('Escape');
    await present(page).getByText('协议已作废').waitFor();
  });

  it('in force says that the seal follows, and while it changes which version holds', async () => {
    const signing = sampleVersion({ number: 2, waitingFor: 'trainee', reason: '生活补助提高', signatures: [] });
    agreement = inForce({ openVersion: signing, waitingFor: 'trainee', seal: 'delayed', acts: ['sign', 'decline'] });
    await open(PAGE);
    await present(page).getByText('电子印章稍后补盖，不影响协议效力').waitFor();
    await present(page).getByText('第 2 版变更协议：等待你签字').waitFor();
    await present(page)
      .getByText(/变更原因：生活补助提高。各方签完之前，第 1 版继续有效/)
      .waitFor();
    await expectAccessible(page);
    await button('拒绝签署').click();
    await page.getByRole('dialog', { name: '拒绝这次变更？' }).waitFor();
  });

  it('is marked as paper', async () => {
    agreement = inForce({ way: 'paper' });
    await open(PAGE);
    await present(page).getByText('纸质签署', { exact: true }).waitFor();
    await expectAccessible(page);
  });

  it('is read without signing', async () => {
    await open(PAGE);
    await button('阅读协议全文').click();
    await heading('协议全文').waitFor();
    await present(page).getByText('全文到此结束').waitFor();
    await expectAccessible(page);
  });
});

describe("the trainee's part", () => {
  const typed = {
    通信地址: '郑州市示例小区 1 号楼',
    紧急联系人姓名: '王示例',
    与你的关系: '父亲',
    紧急联系人手机号: '15400000009',
    开户银行: '示例银行郑州金水支行',
    银行卡号: ACCOUNT,
  };
  const details: TraineeDetails = {
    address: '郑州市示例小区 1 号楼',
    emergencyName: '王示例',
    emergencyRelation: '父亲',
    emergencyPhone: '15400000009',
    bank: '示例银行郑州金水支行',
    bankAccountNumber: ACCOUNT,
    guardian: null,
  };
  const fill = async (values: Record<string, string>) => {
    for (const [name, value] of Object.entries(values)) await field(name).fill(value);
  };
  const openForm = async () => {
    await open(DETAILS_PAGE);
    await heading('填写我的信息').waitFor();
    await field('开户银行').waitFor();
  };

  it('says what is missing or wrong, then is saved', async () => {
    api.on('PUT /agreements/501/details', () => {
      agreement = drafted({ details, detailsRevision: 2, problems: [] });
      return { body: agreement };
    });
    await openForm();
    await expectAccessible(page);
    await fill({ ...typed, 银行卡号: '12345', 通信地址: '' });
    await button('保存').click();
    const summary = present(page).getByRole('alert').filter({ hasText: '还有内容需要修改' });
    await summary.getByText('通信地址：还没有填写').waitFor();
    await summary.getByText('银行卡号：请输入 12—19 位银行卡号').waitFor();
    expect(sent('/agreements/501/details')).toHaveLength(0);
    await expectAccessible(page);
    await fill(typed);
    await button('保存').click();
    await heading('见习协议').waitFor();
    await present(page).getByText('等待单位提交签署').waitFor();
    expect(sent('/agreements/501/details').map(({ body }) => body)).toEqual([{ revision: 1, details }]);
  });

  it('keeps what was typed when the app is closed, but no card number in the storage', async () => {
    await openForm();
    await fill(typed);
    await present(page).getByText('草稿已自动保存在这台设备上').waitFor();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(ACCOUNT);
    await page.reload();
    await field('开户银行').waitFor();
    expect(await field('开户银行').inputValue()).toBe(typed.开户银行);
    expect(await field('银行卡号').inputValue()).toBe('');
  });

  it('keeps what was typed when it was saved elsewhere meanwhile, and shows the rest as it is now', async () => {
    api.on('PUT /agreements/501/details', ({ body }) => {
      if ((body as { revision: number }).revision === 2) return { body: agreement };
      agreement = drafted({ details: { ...details, address: '别处改的地址', bank: '另一家银行' }, detailsRevision: 2 });
      return problem(409, 'agreements/changed', '对方刚刚改动了协议，请查看最新内容后再操作');
    });
    agreement = drafted({ details, problems: [] });
    await openForm();
    await field('开户银行').fill('示例银行洛阳支行');
    await button('保存').click();
    await present(page).getByRole('alert').getByText('信息刚刚在别处改过').waitFor();
    await present(page).getByText('别处改的地址').waitFor();
    expect(await field('开户银行').inputValue()).toBe('示例银行洛阳支行');
    await button('保存').click();
    await heading('见习协议').waitFor();
    expect(sent('/agreements/501/details').at(-1)?.body).toEqual({
      revision: 2,
      details: { ...details, address: '别处改的地址', bank: '示例银行洛阳支行' },
    });
  });

  it('asks minors for their guardian', async () => {
    agreement = drafted({ needsGuardian: true });
    api.on('PUT /agreements/501/details', () => ({ body: agreement }));
    await openForm();
    await fill(typed);
    await button('保存').click();
    await present(page).getByRole('alert').getByText('监护人姓名：还没有填写').waitFor();
    await fill({ 监护人姓名: '王监护', 监护人与你的关系: '父亲', 监护人手机号: '15400000009' });
    await expectAccessible(page);
    await button('保存').click();
    await heading('见习协议').waitFor();
    const guardian = { name: '王监护', relation: '父亲', phone: '15400000009' };
    expect(sent('/agreements/501/details')[0]?.body).toEqual({ revision: 1, details: { ...details, guardian } });
  });

  it('cannot be changed once the text is frozen', async () => {
    agreement = drafted({ status: 'signing', waitingFor: 'host', problems: [], acts: ['return', 'decline'] });
    await open(DETAILS_PAGE);
    await present(page).getByText('现在不能修改').waitFor();
    await expectAccessible(page);
  });
});
