import { expectAccessible } from './support/accessibility';
import { OFFICER_GRANT } from './support/agreement-samples';
import { DESK, PHONE, present } from './support/pages';
import { problem } from './support/stand-in-api';
import { PROVINCE, sampleTemplate, TEMPLATE_PAGE, templateTest } from './support/template-test';

const LIST = '/officer/agreement-templates/index';

const { test, draftIs } = templateTest();

describe('the list of templates', () => {
  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('tells which is in force and since when, on %s, and is accessible', async (_name, window) => {
    await test.openAs([PROVINCE], LIST, window);
    await present(test.page).getByText('施行中', { exact: true }).waitFor();
    await present(test.page).getByText('第1版，2018年10月1日起施行').waitFor();
    await present(test.page).getByText('草稿', { exact: true }).waitFor();
    await expectAccessible(test.page);
  });

  it('lets officers of the province begin a draft, and nobody else', async () => {
    draftIs();
    test.api.on('POST /agreement-templates', () => ({ body: sampleTemplate() }));
    await test.openAs([PROVINCE], LIST);
    await test.button('新建草稿').click();
    await present(test.page).getByRole('heading', { level: 1, name: '模板详情' }).waitFor();
  });

  it('is only read in a city', async () => {
    await test.openAs([OFFICER_GRANT], LIST);
    await present(test.page).getByText('施行中', { exact: true }).waitFor();
    expect(await test.button('新建草稿').count()).toBe(0);
  });
});

describe('a published template', () => {
  it('is read with its values set off, and shown as PDF', async () => {
    test.api.on('GET /agreement-templates/1/preview', () => ({
      file: Buffer.from('%PDF-1.7'),
      headers: { 'content-type': 'application/pdf' },
    }));
    await test.openAs([OFFICER_GRANT], '/officer/agreement-template/index?id=1');
    await present(test.page).getByRole('heading', { name: '第一条 协议各方' }).waitFor();
    await present(test.page).getByText('统一社会信用代码', { exact: true }).last().waitFor();
    const saving = test.page.waitForEvent('download');
    await test.button('预览 PDF').click();
    expect((await saving).suggestedFilename()).toBe('协议样例.pdf');
    await expectAccessible(test.page);
  });

  it('is taken back before its first day', async () => {
    const later = sampleTemplate({ status: 'published', version: 2, effectiveFrom: '2099-01-01' });
    test.api
      .on('GET /agreement-templates/2', () => ({ body: later }))
      .on('POST /agreement-templates/2/withdraw', () => ({ body: { ...later, status: 'withdrawn' } }));
    await test.openAs([PROVINCE], TEMPLATE_PAGE);
    await test.button('撤回，不施行').click();
    await test.page.getByRole('dialog').getByRole('button', { name: '撤回', exact: true }).click();
    await present(test.page).getByText('已撤回').waitFor();
    expect(await test.button('撤回，不施行').count()).toBe(0);
  });

  it('that is not there says so', async () => {
    test.api.on('GET /agreement-templates/2', () => problem(404, 'agreement-templates/not-found', '没有找到'));
    await test.openAs([PROVINCE], TEMPLATE_PAGE);
    await present(test.page).getByRole('heading', { name: '没有找到这份协议模板' }).waitFor();
  });
});
