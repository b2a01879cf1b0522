import type { AgreementTerms } from '@qihang/shared/agreements';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../weapp-runtime/node/browser';
import { expectAccessible } from './support/accessibility';
import { DRAFT_PAGE, draftOf, enterDraft, FULL_TERMS, TERMS_ROUTE } from './support/agreement-drafts';
import { sampleVersion } from './support/agreement-samples';
import { type AgreementStage, hostAgreement } from './support/agreement-stage';
import { DESK, PHONE, present } from './support/pages';
import { problem } from './support/stand-in-api';

let browser: Browser;
let stage: AgreementStage;

const button = (name: string | RegExp) => present(stage.page).getByRole('button', { name });
const field = (name: string | RegExp) => present(stage.page).getByLabel(name);
const text = (words: string | RegExp) => present(stage.page).getByText(words);

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

afterEach(async () => {
  expect(await stage.leave()).toEqual([]);
});

describe('checking before sending', () => {
  const ofTrainee = { path: 'details.bank', party: 'trainee', message: '请填写收补助的开户银行' } as const;
  const ofHost = { path: 'terms.insuranceFen', party: 'host', message: '请填写人身意外伤害保险的保额' } as const;

  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('lists on %s what is missing by who can mend it, each of one’s own leading to its step', async (_name, window) => {
    stage = await enterDraft(
      browser,
      draftOf({ ...FULL_TERMS, insuranceFen: null }, { problems: [ofHost, ofTrainee] }),
      window,
    );
    await stage.open(`${DRAFT_PAGE}&at=check`, '起草协议');
    await text('还有 1 项需要你补充或修改').waitFor();
    await text('等待见习人员补充').waitFor();
    await expectAccessible(stage.page);
    expect(await button('提交签署').count()).toBe(0);
    await button('请填写人身意外伤害保险的保额').click();
    await field('保险金额（元）').fill('100000');
    stage.api.on(`PUT ${TERMS_ROUTE}`, ({ body }) => {
      const { terms } = body as { terms: AgreementTerms };
      stage.shown = { ...stage.shown, terms, termsRevision: 4, problems: [ofTrainee] };
      return { body: stage.shown };
    });
    await button('保存并返回核对').click();
    await text('提交前请核对').waitFor();
    expect(stage.shown.terms.insuranceFen).toBe(10_000_000);
    expect(await text('还有 1 项需要你补充或修改').count()).toBe(0);
    stage.shown = { ...stage.shown, problems: [] };
    await button('看看填好了没有').click();
    await text('内容齐全，可以提交签署').waitFor();
  });

  it('sends once the person says yes to what follows, and forgets the draft', async () => {
    stage = await enterDraft(browser, draftOf(FULL_TERMS, { detailsRevision: 7 }));
    stage.api.on('POST /agreements/501/send', () => {
      stage.shown = hostAgreement({
        acts: ['sign'],
        waitingFor: 'host',
        openVersion: sampleVersion({ waitingFor: 'host' }),
      });
      return { body: stage.shown };
    });
    await stage.open(`${DRAFT_PAGE}&at=check`, '起草协议');
    await button('提交签署').click();
    const sure = stage.page.getByRole('dialog', { name: '提交签署？' });
    await sure.getByText('全部签完协议才生效').waitFor();
    await expectAccessible(stage.page);
    await sure.getByRole('button', { name: '取消' }).click();
    await sure.waitFor({ state: 'hidden' });
    expect(stage.lastBody('POST', '/agreements/501/send')).toBeUndefined();
    await button('提交签署').click();
    await sure.getByRole('button', { name: '确认提交' }).click();
    await text('等待你签字').waitFor();
    expect(stage.lastBody('POST', '/agreements/501/send')).toEqual({ termsRevision: 3, detailsRevision: 7 });
  });

  it('shows the refusal when the trainee has changed their part meanwhile, and what is open now', async () => {
    stage = await enterDraft(browser, draftOf(FULL_TERMS));
    stage.api.on('POST /agreements/501/send', () => {
      stage.shown = { ...stage.shown, detailsRevision: 3, problems: [ofTrainee] };
      return problem(409, 'agreements/changed', '对方刚刚改动了协议，请查看最新内容后再操作');
    });
    await stage.open(`${DRAFT_PAGE}&at=check`, '起草协议');
    await button('提交签署').click();
    await stage.page.getByRole('dialog').getByRole('button', { name: '确认提交' }).click();
    await text('对方刚刚改动了协议，请查看最新内容后再操作').waitFor();
    await text('请填写收补助的开户银行').waitFor();
  });
});
