import { type Agreement, CLERICAL_LABELS } from '@qihang/shared/agreements';
import type { Grant } from '@qihang/shared/identity';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../weapp-runtime/node/browser';
import { expectAccessible } from './support/accessibility';
import { AGENT_GRANT, sampleVersion } from './support/agreement-samples';
import { type AgreementStage, enterStage, hostAgreement } from './support/agreement-stage';
import { DESK, PHONE, present } from './support/pages';
import { problem } from './support/stand-in-api';

const SEEKER_GRANT: Grant = { role: 'seeker', hostId: null, hostName: null, divisionCode: null, divisionName: null };
const ACCOUNT = '6222000000000000123';
const END = '/agreements/501/early-end';

let browser: Browser;
let stage: AgreementStage;

function inForce(patch: Partial<Agreement> = {}): Agreement {
  const currentVersion = sampleVersion({ status: 'effective', waitingFor: null });
  return hostAgreement({
    status: 'in-force',
    waitingFor: null,
    seal: 'sealed',
    openVersion: null,
    currentVersion,
    ...patch,
  });
}

const requested = {
  id: '9',
  status: 'requested',
  reasonCode: 'employed',
  text: '已签劳动合同',
  lastDay: '2026-12-20',
  requestedAt: '2026-11-19T02:00:00.000Z',
  answer: null,
  decision: null,
} as const;

async function asHost(agreement: Agreement, window = PHONE): Promise<void> {
  stage = await enterStage(browser, { agreement, window, grant: AGENT_GRANT });
  await stage.open('/host/agreement/index?id=501', '见习协议');
}

async function asTrainee(agreement: Agreement, window = PHONE): Promise<void> {
  stage = await enterStage(browser, { agreement: { ...agreement, viewer: 'trainee' }, window, grant: SEEKER_GRANT });
  await stage.open('/seeker/agreement/index?id=501', '见习协议');
}

/** Answers an act with the agreement as it is after it. */
function answer(path: string, patch: Partial<Agreement>): void {
  stage.api.on(`POST /agreements/501/${path}`, () => {
    stage.shown = { ...stage.shown, ...patch };
    return { body: stage.shown };
  });
}

const button = (name: string) => present(stage.page).getByRole('button', { name, exact: true });
const text = (words: string | RegExp) => present(stage.page).getByText(words).first();
const sheet = (name: string) => stage.page.getByRole('dialog', { name });

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

afterEach(async () => {
  expect(await stage.leave()).toEqual([]);
});

describe('an early end', () => {
  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('is asked for on %s by the trainee with reason, words and a day after the notice', async (_name, window) => {
    await asTrainee(inForce({ acts: ['amend-clerical', 'request-end'] }), window);
    answer('early-end', { acts: ['withdraw-end'], earlyEnd: { ...requested, by: 'trainee' } });
    await button('申请提前终止').click();
    const form = sheet('申请提前终止');
    await form.getByText('提交后由单位答复').waitFor();
    await form.getByRole('button', { name: '提交申请' }).click();
    await form
      .getByRole('alert')
      .getByRole('button', { name: /^原因：/ })
      .waitFor();
    await form.getByLabel('已找到工作').check();
    await form.getByLabel('情况说明').fill('已签劳动合同');
    await form.getByLabel('最后一天').fill('2026-11-21');
    await form.getByRole('button', { name: '提交申请' }).click();
    await form.getByRole('button', { name: '最后一天：请选择2026年11月23日到2027年5月30日之间的一天' }).waitFor();
    await expectAccessible(stage.page);
    expect(stage.lastBody('POST', END)).toBeUndefined();
    await form.getByLabel('单位未履行协议').check();
    await form.getByText('最早可以是今天').waitFor();
    await form.getByLabel('已找到工作').check();
    await form.getByLabel('最后一天').fill('2026-12-20');
    await form.getByRole('button', { name: '提交申请' }).click();
    await text('已申请提前终止，等待对方答复').waitFor();
    expect(stage.lastBody('POST', END)).toEqual({
      reasonCode: 'employed',
      text: '已签劳动合同',
      lastDay: '2026-12-20',
    });
  });

  it('is not offered on the last day, when the agreement ends by itself', async () => {
    await asHost(inForce({ endsOn: '2026-11-20', acts: ['request-end'] }));
    await button('申请提前终止').click();
    await sheet('申请提前终止').getByText('协议到2026年11月20日自动期满完成。').waitFor();
    await expectAccessible(stage.page);
  });

  it('is confirmed by the other side, once it knows what follows', async () => {
    await asHost(inForce({ acts: ['answer-end'], earlyEnd: { ...requested, by: 'trainee' } }));
    answer('early-end/answer', { acts: [], earlyEnd: { ...requested, by: 'trainee', status: 'confirmed' } });
    await text('见习人员申请提前终止，请你答复').waitFor();
    await expectAccessible(stage.page);
    await button('同意终止').click();
    await sheet('同意提前终止？').getByText('协议在2026年12月20日终止').waitFor();
    await sheet('同意提前终止？').getByRole('button', { name: '确认同意' }).click();
    await sheet('同意提前终止？').waitFor({ state: 'hidden' });
    expect(stage.lastBody('POST', `${END}/answer`)).toEqual({ answer: 'confirm', text: '' });
  });

  it('is objected to with a reason, which goes to the officer', async () => {
    await asTrainee(inForce({ acts: ['answer-end'], earlyEnd: { ...requested, reasonCode: 'conduct', by: 'host' } }));
    answer('early-end/answer', {
      acts: [],
      hasObjection: true,
      earlyEnd: { ...requested, by: 'host', status: 'objected' },
    });
    await button('我有异议').click();
    const form = sheet('对提前终止有异议？');
    await form.getByRole('button', { name: '提交异议' }).click();
    await form.getByText('请写明原因').waitFor();
    await expectAccessible(stage.page);
    await form.getByLabel('异议的理由').fill('没有违反规定');
    await form.getByRole('button', { name: '提交异议' }).click();
    await text('提前终止有异议，等待人社部门处理').waitFor();
    expect(stage.lastBody('POST', `${END}/answer`)).toEqual({ answer: 'object', text: '没有违反规定' });
  });

  it('is withdrawn by who asked for it', async () => {
    await asHost(inForce({ acts: ['withdraw-end'], earlyEnd: { ...requested, by: 'host' } }));
    answer('early-end/withdraw', {
      acts: ['request-end'],
      earlyEnd: { ...requested, by: 'host', status: 'withdrawn' },
    });
    await button('撤回提前终止申请').click();
    await sheet('撤回提前终止的申请？').getByRole('button', { name: '确认撤回' }).click();
    await text('协议已生效').waitFor();
  });
});

describe('a clerical change', () => {
  it('sends only what the trainee has changed, and never shows the account in full', async () => {
    const agreement = inForce({ acts: ['amend-clerical'] });
    await asTrainee({ ...agreement, details: { ...agreement.details, bankAccountNumber: ACCOUNT } });
    answer('clerical-amendments', {});
    await button('更正联系方式和收款账户').click();
    const form = sheet('更正联系方式和收款账户');
    await form.getByText('现在是尾号 0123；不换卡就不用填').waitFor();
    expect(await form.textContent()).not.toContain(ACCOUNT);
    await form.getByRole('button', { name: '确认更正' }).click();
    await form.getByRole('button', { name: '通信地址：还没有改动任何内容' }).waitFor();
    await expectAccessible(stage.page);
    await form.getByLabel('紧急联系电话').fill('15400000010');
    await form.getByLabel('原因').fill('换了手机号');
    await form.getByRole('button', { name: '确认更正' }).click();
    await form.waitFor({ state: 'hidden' });
    expect(stage.lastBody('POST', '/agreements/501/clerical-amendments')).toEqual({
      reason: '换了手机号',
      trainee: { emergencyPhone: '15400000010' },
    });
  });

  it('shows at the field what the server objects to', async () => {
    await asHost(inForce({ acts: ['amend-clerical'] }));
    const errors = [{ path: 'host.contactPhone', message: '单位联系电话不能是见习人员的手机号' }];
    stage.api.on('POST /agreements/501/clerical-amendments', () =>
      problem(422, 'http/invalid', '有内容需要修改', { errors }),
    );
    await button('更正联系方式和保险单号').click();
    const form = sheet('更正联系方式和保险单号');
    await form.getByLabel(CLERICAL_LABELS.contactPhone).fill('15400000001');
    await form.getByLabel('原因').fill('换了联系人');
    await form.getByRole('button', { name: '确认更正' }).click();
    await form.getByRole('button', { name: '单位联系电话：单位联系电话不能是见习人员的手机号' }).click();
    await stage.page.locator('#field-contactPhone:focus').waitFor();
    await expectAccessible(stage.page);
  });
});

describe('another mentor', () => {
  it('is chosen among the others of the host, from a day on', async () => {
    await asHost(inForce({ acts: ['change-mentor'] }), DESK);
    answer('mentor-changes', { mentorName: '钱师示' });
    await button('更换带教老师').click();
    const form = sheet('更换带教老师');
    await form.getByLabel(/^钱师示/).waitFor();
    expect(await form.getByLabel(/^郑师示/).count()).toBe(0);
    await form.getByRole('button', { name: '确认更换' }).click();
    await form.getByRole('button', { name: '新的带教老师：请选择一位带教老师' }).waitFor();
    await expectAccessible(stage.page);
    await form.getByLabel(/^钱师示/).check();
    await form.getByLabel('原因').fill('原老师调岗');
    await form.getByRole('button', { name: '确认更换' }).click();
    await form.waitFor({ state: 'hidden' });
    expect(stage.lastBody('POST', '/agreements/501/mentor-changes')).toEqual({
      mentorId: '22',
      from: '2026-12-01',
      reason: '原老师调岗',
    });
  });
});

describe('a material change', () => {
  it('leads to the steps of a new version, which all sign again', async () => {
    await asHost(inForce({ acts: ['revise'] }));
    const openVersion = sampleVersion({
      number: 2,
      status: 'draft',
      contentHash: null,
      waitingFor: null,
      signatures: [],
    });
    answer('revisions', { openVersion, acts: ['fill-terms', 'send', 'drop-revision'] });
    await button('修改协议内容').click();
    const form = sheet('修改协议内容，需各方重新签字');
    await expectAccessible(stage.page);
    await form.getByLabel('为什么要修改').fill('延长见习');
    await form.getByRole('button', { name: '开始起草新版本' }).click();
    await present(stage.page).getByRole('heading', { level: 1, name: '起草协议' }).waitFor();
    await text('第 2 版').waitFor();
    expect(stage.lastBody('POST', '/agreements/501/revisions')).toEqual({ reason: '延长见习' });
  });

  it('is dropped with a reason, and the version in force stays', async () => {
    const openVersion = sampleVersion({
      number: 2,
      status: 'draft',
      contentHash: null,
      waitingFor: null,
      signatures: [],
    });
    await asHost(inForce({ openVersion, acts: ['fill-terms', 'send', 'drop-revision'] }));
    answer('revisions/drop', { openVersion: null, acts: ['revise'] });
    await button('放弃修改').click();
    const form = sheet('放弃这次修改？');
    await form.getByLabel('原因').fill('不延长了');
    await form.getByRole('button', { name: '确认放弃' }).click();
    await button('修改协议内容').waitFor();
  });
});
