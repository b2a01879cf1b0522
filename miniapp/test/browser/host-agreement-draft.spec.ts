import type { AgreementTerms } from '@qihang/shared/agreements';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../weapp-runtime/node/browser';
import { expectAccessible } from './support/accessibility';
import { DRAFT_PAGE, draftOf, enterDraft, FULL_TERMS, TERMS_ROUTE } from './support/agreement-drafts';
import { sampleVersion } from './support/agreement-samples';
import type { AgreementStage } from './support/agreement-stage';
import { DESK, PHONE, present } from './support/pages';
import { problem } from './support/stand-in-api';

/** As the server begins a draft: what the post has promised, and whom to call. */
const FIRST: AgreementTerms = {
  ...FULL_TERMS,
  startsOn: null,
  mentorId: null,
  plan: Array.from({ length: 6 }, (_, at) => ({ month: at + 1, goals: '' })),
  payDay: null,
  hoursPerDay: null,
  daysPerWeek: null,
  rest: '',
  safety: '',
  insurer: '',
  insurancePolicyNumber: '',
  insuranceFen: null,
  leave: '',
};
const STEPS = 11;

let browser: Browser;
let stage: AgreementStage;

const button = (name: string | RegExp) => present(stage.page).getByRole('button', { name });
const field = (name: string | RegExp) => present(stage.page).getByLabel(name);
const text = (words: string | RegExp) => present(stage.page).getByText(words);
const step = (at: number) => text(`第 ${at} 步，共 ${STEPS + 1} 步`);
const saved = () => stage.shown.terms;

/** Goes on to the next step and waits for it. */
async function next(from: number): Promise<void> {
  await button('下一步').click();
  await step(from + 1).waitFor();
}

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

afterEach(async () => {
  expect(await stage.leave()).toEqual([]);
});

describe('drafting an agreement', () => {
  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('goes on on %s from what the post has promised, and is saved at each step', async (_name, window) => {
    stage = await enterDraft(browser, draftOf(FIRST), window);
    await stage.open(DRAFT_PAGE, '起草协议');
    await field('开始日期').fill('2026-12-01');
    await text('最后一天：2027年5月31日').waitFor();
    await expectAccessible(stage.page);
    await next(1);
    await text('已保存，对方也能看到').waitFor();
    expect(saved()).toMatchObject({
      startsOn: '2026-12-01',
      months: 6,
      divisionCode: '410105',
      monthlyStipendFen: 210_000,
    });
    expect(await field('详细地址').inputValue()).toBe('示例路 1 号');
  });

  it('shows how many trainees each mentor has, and that one has as many as may be', async () => {
    stage = await enterDraft(browser, draftOf({ ...FULL_TERMS, mentorId: null }));
    await stage.open(DRAFT_PAGE, '起草协议');
    await next(1);
    await next(2);
    await text('正在带 2/3 名 · 会计核算').waitFor();
    await field(/^钱师示/).check();
    await text('钱师示已带满 3 名见习人员').waitFor();
    await expectAccessible(stage.page);
    await field(/^郑师示/).check();
    await next(3);
    expect(saved().mentorId).toBe('21');
  });

  it('fills the plan from the duties of the post, and copies a month on to the later ones', async () => {
    stage = await enterDraft(browser, draftOf({ ...FULL_TERMS, months: 3, plan: [] }));
    await stage.open(DRAFT_PAGE, '起草协议');
    for (const at of [1, 2, 3]) await next(at);
    await field('第 1 个月的目标').fill('熟悉制度');
    await button('第 2 个月：从岗位职责里选').click();
    const sheet = stage.page.getByRole('dialog', { name: '第 2 个月的目标' });
    await sheet.getByLabel('整理凭证').check();
    await sheet.getByLabel('协助报税').check();
    await expectAccessible(stage.page);
    await sheet.getByRole('button', { name: '加入 2 项' }).click();
    await button('把第 2 个月的目标复制到后面各月').click();
    await next(4);
    expect(saved().plan).toEqual([
      { month: 1, goals: '熟悉制度' },
      { month: 2, goals: '整理凭证\n协助报税' },
      { month: 3, goals: '整理凭证\n协助报税' },
    ]);
  });

  it('names what is wrong with a step and stays there, but lets blanks pass', async () => {
    stage = await enterDraft(browser, draftOf({ ...FIRST, monthlyStipendFen: null }));
    await stage.open(DRAFT_PAGE, '起草协议');
    for (const at of [1, 2, 3, 4]) await next(at);
    await field('每月生活补助（元）').fill('900');
    await button('下一步').click();
    const summary = present(stage.page).getByRole('alert');
    await summary.getByRole('button', { name: '每月生活补助：不能低于每月 1,260 元' }).click();
    await stage.page.locator('#field-stipend:focus').waitFor();
    await expectAccessible(stage.page);
    await field('每月生活补助（元）').fill('');
    await next(5);
    await button('填入每天 8 小时、每周 5 天').click();
    await text('每周 40 小时').waitFor();
    await button('填入常用写法').click();
    expect(await field('休息安排').inputValue()).toContain('法定节假日');
    await field('每周工作天数').selectOption('6');
    await button('下一步').click();
    await summary.getByRole('button', { name: '每周工作天数：每周不能超过 40 小时' }).waitFor();
  });
});

describe('a draft that was saved elsewhere meanwhile', () => {
  it('keeps what was typed, shows what was changed there, and asks about what both changed', async () => {
    stage = await enterDraft(browser, draftOf(FULL_TERMS));
    await stage.open(DRAFT_PAGE, '起草协议');
    await next(1);
    await field('详细地址').fill('示例路 2 号');
    stage.shown = {
      ...stage.shown,
      terms: { ...FULL_TERMS, address: '示例路 3 号', payDay: 15 },
      termsRevision: 9,
    };
    await button('下一步').click();
    await text('这份协议刚刚在别处改过').waitFor();
    await text('发放日：每月 15 日').waitFor();
    await text('你填写的：示例路 2 号').waitFor();
    await text('别处改成：示例路 3 号').waitFor();
    await expectAccessible(stage.page);
    await button('用我填写的').click();
    await next(3);
    expect(saved()).toMatchObject({ address: '示例路 2 号', payDay: 15 });
    expect(stage.lastBody('PUT', TERMS_ROUTE)).toMatchObject({ revision: 9 });
  });

  it('gives way to the other text when the person chooses so', async () => {
    stage = await enterDraft(browser, draftOf(FULL_TERMS));
    await stage.open(DRAFT_PAGE, '起草协议');
    await next(1);
    await field('详细地址').fill('示例路 2 号');
    stage.shown = { ...stage.shown, terms: { ...FULL_TERMS, address: '示例路 3 号' }, termsRevision: 9 };
    await button('下一步').click();
    await button('用别处改的').click();
    await button('上一步').click();
    expect(await field('详细地址').inputValue()).toBe('示例路 3 号');
  });

  it('says so when it can no longer be changed', async () => {
    stage = await enterDraft(browser, draftOf(FULL_TERMS, { status: 'signing', acts: ['sign'] }));
    await stage.open(DRAFT_PAGE, '起草协议');
    await text('这份协议现在不能修改').waitFor();
    await expectAccessible(stage.page);
  });
});

describe('drafting without a network', () => {
  it('keeps everything on the phone, also when the app is closed, and saves when the network is back', async () => {
    stage = await enterDraft(browser, draftOf(FULL_TERMS));
    await stage.open(DRAFT_PAGE, '起草协议');
    await next(1);
    stage.api.on(`PUT ${TERMS_ROUTE}`, () => problem(503, 'http/unavailable', '系统正在恢复', { retryAfter: 60 }));
    await field('详细地址').fill('示例路 2 号');
    await next(2);
    await text('先存在这台手机上，联网后再保存').waitFor();
    await stage.page.reload();
    await step(3).waitFor();
    await button('上一步').click();
    expect(await field('详细地址').inputValue()).toBe('示例路 2 号');
    stage.api.on(`PUT ${TERMS_ROUTE}`, ({ body }) => {
      stage.shown = { ...stage.shown, ...(body as { terms: AgreementTerms }), termsRevision: 4 };
      return { body: stage.shown };
    });
    await stage.page.context().setOffline(true);
    await stage.page.getByText('网络没有连上，可以继续填写。').waitFor();
    await stage.page.context().setOffline(false);
    await text('已保存，对方也能看到').waitFor();
    expect(saved().address).toBe('示例路 2 号');
  });
});

describe('a new version of an agreement in force', () => {
  it('may begin on a day that has passed', async () => {
    const terms = { ...FULL_TERMS, startsOn: '2026-10-01' };
    const openVersion = sampleVersion({
      number: 2,
      status: 'draft',
      contentHash: null,
      waitingFor: null,
      signatures: [],
    });
    const currentVersion = sampleVersion({ status: 'effective', waitingFor: null });
    stage = await enterDraft(
      browser,
      draftOf(terms, { status: 'in-force', startsOn: '2026-10-01', openVersion, currentVersion }),
    );
    await stage.open(DRAFT_PAGE, '起草协议');
    await text('王示例 · 会计助理 · 第 2 版').waitFor();
    await next(1);
  });
});
