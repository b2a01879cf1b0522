import { expectAccessible } from './support/accessibility';
import { DESK, present } from './support/pages';
import { signingTest } from './support/signing-test';

const { test, openSigning, readThrough, askForCode, status } = signingTest();

describe('reading before signing', () => {
  it('goes on only after the end of the text was reached', async () => {
    await openSigning();
    await present(test.page).getByText('每月生活补助 2,100 元，每月 10 日发放').waitFor();
    expect(await test.button('已读完，下一步').isDisabled()).toBe(true);
    await status('请读到全文末尾').waitFor();
    await expectAccessible(test.page);
    await readThrough();
    await status('你已读完全文').waitFor();
    await status('已读完全文').first().waitFor();
    await expectAccessible(test.page);
    await test.button('已读完，下一步').click();
    await present(test.page).getByRole('heading', { name: '手写签名（选填）' }).waitFor();
  });

  it('turns sheet by sheet to the last one', async () => {
    await openSigning();
    await test.button('逐页阅读').click();
    await present(test.page).getByText('先看要点').waitFor();
    const [, total = ''] = /共 (\d+) 页/.exec((await status(/第 1 页/).textContent()) ?? '') ?? [];
    for (let sheet = 2; sheet <= Number(total); sheet++) {
      expect(await test.button('已读完，下一步').isDisabled()).toBe(true);
      await test.button('下一页').click();
      await status(`第 ${sheet} 页，共 ${total} 页`).waitFor();
    }
    expect(Number(total)).toBeGreaterThan(3);
    await readThrough();
    await status('你已读完全文').waitFor();
    await expectAccessible(test.page);
  });

  it('remembers large type and the way of reading', async () => {
    await openSigning();
    const sizeOf = () =>
      present(test.page)
        .getByText('第 1 条的内容。')
        .evaluate((node) => getComputedStyle(node).fontSize);
    const before = Number.parseFloat(await sizeOf());
    await test.button('大字').click();
    expect(Number.parseFloat(await sizeOf())).toBeGreaterThan(before);
    await test.button('逐页阅读').click();
    await test.page.reload();
    await status(/第 1 页/).waitFor();
    expect(await test.button('大字').getAttribute('aria-pressed')).toBe('true');
    expect(await test.button('逐页阅读').getAttribute('aria-pressed')).toBe('true');
  });

  it('opens the PDF that is signed', async () => {
    test.api.on('GET /agreements/501/pdf', () => ({ body: 'the bytes of the file' }));
    await openSigning();
    const saved = test.page.waitForEvent('download');
    await test.button('打开 PDF 原文').click();
    expect((await saved).suggestedFilename()).toMatch(/^见习协议-XY-.*\.pdf$/);
    const asked = test.api.asked.find(({ path }) => path === '/agreements/501/pdf');
    expect(asked?.query.get('version')).toBe('1');
  });

  it('fits a desk', async () => {
    await openSigning(DESK);
    await expectAccessible(test.page);
    await askForCode();
    await expectAccessible(test.page);
  });
});
