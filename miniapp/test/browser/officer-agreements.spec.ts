import type { AgreementSummary } from '@qihang/shared/agreements';
import { expectAccessible } from './support/accessibility';
import {
  CONTENT_HASH,
  OFFICER_GRANT,
  sampleAgreement,
  sampleAgreementSummary,
  sampleNumber,
  sampleText,
} from './support/agreement-samples';
import { DESK, PHONE, present } from './support/pages';
import { problem } from './support/stand-in-api';
import { standInTest } from './support/stand-in-test';

const LIST = '/officer/agreements/index';

const test = standInTest();

beforeEach(() => {
  test.api
    .on('GET /officer/agreement-counts', () => ({ body: { toWitness: 3, paper: 1, objections: 1 } }))
    .on('GET /agreements/501', () => ({ body: sampleAgreement() }))
    .on('GET /agreements/501/text', () => ({ body: sampleText() }));
  list(THREE);
});

const THREE = [1, 2, 3].map((seed) =>
  sampleAgreementSummary({
    id: String(500 + seed),
    number: sampleNumber(seed),
    traineeName: ['王*', '李*', '张*'][seed - 1],
  }),
);

/** What the officer's list answers from now on. */
function list(items: readonly AgreementSummary[]): void {
  test.api.on('GET /officer/agreements', () => ({ body: { items, nextCursor: null } }));
}

/** Ticks agreements by their seeds and goes on to check them. */
async function tick(...seeds: number[]): Promise<void> {
  for (const seed of seeds)
    await present(test.page)
      .getByLabel(`选择 ${sampleNumber(seed)}`)
      .check();
  await test.button('核对并签字').click();
  await present(test.page)
    .getByRole('heading', { name: `核对要见证的 ${seeds.length} 份协议` })
    .waitFor();
}

async function declareChecked(): Promise<void> {
  await present(test.page)
    .getByLabel(/我已(阅读并)?核对/)
    .check();
}

describe("an officer's agreements", () => {
  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('wait in queues that are counted, on %s, and are accessible', async (_name, window) => {
    await test.openAs([OFFICER_GRANT], LIST, window);
    await present(test.page)
      .getByRole('row', { name: new RegExp(sampleNumber(1)) })
      .getByText('等待你见证签字')
      .waitFor();
    await test.button('待见证 3').and(test.page.locator('[aria-pressed="true"]')).waitFor();
    await test.button('纸质待核验 1').waitFor();
    await test.button('异议待处理 1').waitFor();
    await expectAccessible(test.page);
    const wider = await test.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider).toBeLessThanOrEqual(0);
  });

  it('are shown queue by queue, and all of them by status', async () => {
    await test.openAs([OFFICER_GRANT], LIST);
    await test.button('纸质待核验 1').click();
    await present(test.page).getByRole('row').first().waitFor();
    expect(await present(test.page).getByRole('checkbox').count()).toBe(0);
    await test.button('全部').click();
    await present(test.page).getByLabel('状态').selectOption('已生效');
    await present(test.page).getByRole('row', { name: /王/ }).waitFor();
    const asked = test.api.asked
      .filter(({ path }) => path === '/officer/agreements')
      .map(({ query }) => Object.fromEntries(query));
    expect(asked).toEqual([
      { queue: 'to-witness' },
      { queue: 'paper' },
      { queue: 'all' },
      { queue: 'all', status: 'in-force' },
    ]);
  });

  it('that nobody has to witness leave an empty queue', async () => {
    list([]);
    await test.openAs([OFFICER_GRANT], LIST);
    await present(test.page).getByRole('heading', { name: '没有等待见证签字的协议' }).waitFor();
    await expectAccessible(test.page);
  });
});

describe('witnessing several agreements', () => {
  it('proves identity once, signs each text, and keeps what was refused with the reason', async () => {
    test.answerAfterStepUp('POST /agreement-witnessing', () => {
      list(THREE.slice(1));
      return {
        body: {
          items: [
            { id: '501', outcome: 'signed', message: null },
            { id: '502', outcome: 'refused', message: '协议文本已更新，请重新阅读后再签字' },
          ],
        },
      };
    });
    await test.openAs([OFFICER_GRANT], LIST, DESK);
    await tick(1, 2);
    await expectAccessible(test.page);
    await test.button('见证签字（2 份）').click();
    await present(test.page).getByText('请先核对并勾选').waitFor();
    await declareChecked();
    await test.button('见证签字（2 份）').click();
    await test.proveIdentity();
    await present(test.page).getByText('1 份已签署，1 份没有签署').waitFor();
    await present(test.page).getByText('协议文本已更新，请重新阅读后再签字').waitFor();
    await present(test.page)
      .getByRole('heading', { name: sampleNumber(2) })
      .waitFor();
    expect(
      await present(test.page)
        .getByRole('heading', { name: sampleNumber(1) })
        .count(),
    ).toBe(0);
    expect(test.lastAsked('POST', '/agreement-witnessing')?.body).toEqual({
      items: [
        { id: '501', contentHash: CONTENT_HASH },
        { id: '502', contentHash: CONTENT_HASH },
      ],
    });
    await expectAccessible(test.page);
    await test.button('返回列表').click();
    await present(test.page).getByText('已选 1 份').waitFor();
    expect(
      await present(test.page)
        .getByLabel(`选择 ${sampleNumber(2)}`)
        .isChecked(),
    ).toBe(true);
  });

  it('signs the text that was read anew after it had changed', async () => {
    const changed = 'b2'.repeat(32);
    test.api.on('POST /agreement-witnessing', () => ({
      body: { items: [{ id: '501', outcome: 'signed', message: null }] },
    }));
    test.api.on('GET /agreements/501/text', () => ({ body: sampleText({ contentHash: changed }) }));
    await test.openAs([OFFICER_GRANT], LIST);
    await tick(1);
    await test.button(`阅读全文：${sampleNumber(1)}`).click();
    const reader = test.page.getByRole('dialog', { name: `协议 ${sampleNumber(1)}` });
    await reader.getByText('全文到此结束').scrollIntoViewIfNeeded();
    await present(test.page).getByText('已读全文').waitFor();
    await expectAccessible(test.page);
    await reader.getByRole('button', { name: '关闭' }).click();
    await declareChecked();
    await test.button('见证签字（1 份）').click();
    await present(test.page).getByText('1 份协议已见证签字').waitFor();
    expect(test.lastAsked('POST', '/agreement-witnessing')?.body).toEqual({
      items: [{ id: '501', contentHash: changed }],
    });
  });

  it('shows what the list leaves out before anything is signed', async () => {
    await test.openAs([OFFICER_GRANT], LIST);
    await tick(1);
    await test.button(`补助、保险和签字：${sampleNumber(1)}`).click();
    for (const text of ['每月 2,100 元', '示例财产保险，保额 100,000 元', '郑师示'])
      await present(test.page).getByText(text).waitFor();
    await expectAccessible(test.page);
  });

  it('ticks all that are listed and stops at a hundred', async () => {
    const many = Array.from({ length: 101 }, (_, index) =>
      sampleAgreementSummary({ id: String(1_000 + index), number: sampleNumber(index) }),
    );
    list(many);
    await test.openAs([OFFICER_GRANT], LIST, DESK);
    await test.button('全选已列出的').click();
    await present(test.page).getByText('已选 100 份，一次最多 100 份').waitFor();
    expect(await present(test.page).locator('input[type=checkbox]:checked').count()).toBe(100);
    await test.button('全部取消').click();
    expect(await test.button('核对并签字').isDisabled()).toBe(true);
  });

  it('keeps everything ticked when nothing could be signed', async () => {
    test.api.on('POST /agreement-witnessing', () => problem(500, 'http/internal', '系统暂时出了问题，请稍后再试'));
    await test.openAs([OFFICER_GRANT], LIST);
    await tick(1, 3);
    await declareChecked();
    await test.button('见证签字（2 份）').click();
    await present(test.page).getByRole('alert').getByText('系统暂时出了问题').waitFor();
    await present(test.page).getByRole('heading', { name: '核对要见证的 2 份协议' }).waitFor();
  });
});
