import type { Deletion } from '@qihang/shared/identity';
import { expectAccessible } from './support/accessibility';
import { PHONE, present } from './support/pages';
import { sampleSession } from './support/samples';
import { problem } from './support/stand-in-api';
import { standInTest } from './support/stand-in-test';

const PAGE = '/public/deletion/index';
const WAITING: Deletion = {
  request: { status: 'waiting', requestedAt: '2026-11-20T02:00:00.000Z', erasesAt: '2026-11-27T02:00:00.000Z' },
  obstacles: [],
};

const test = standInTest();
let shown: Deletion;

beforeEach(() => {
  shown = { request: null, obstacles: [] };
  test.api.on('GET /identity/deletion', () => ({ body: shown }));
});

const text = (words: string | RegExp) => present(test.page).getByText(words).first();
const open = (path = PAGE) => test.openAs(sampleSession().person.grants, path, PHONE);

describe('deleting one’s account', () => {
  it('is found below the privacy notice, and says what is erased, what stays and why', async () => {
    test.api.on('GET /identity/consents', () => ({ body: { items: [], currentNoticeVersion: '2026-11' } }));
    await open('/public/privacy/index');
    await present(test.page)
      .getByRole('link', { name: /注销账号/ })
      .click();
    for (const title of ['会删除的', '依法保留的']) {
      await present(test.page).getByRole('region', { name: title }).waitFor();
    }
    await text(/财政补贴凭这些发放/).waitFor();
    await expectAccessible(test.page);
    await test.button('申请注销').click();
    await present(test.page).getByRole('alert').waitFor();
    expect(test.lastAsked('POST', '/identity/deletion')).toBeUndefined();
  });

  it('is asked for after one more question and a fresh proof, and can be taken back', async () => {
    test.answerAfterStepUp('POST /identity/deletion', () => ({ body: WAITING }));
    test.api.on('POST /identity/deletion/withdrawal', () => ({
      body: { ...WAITING, request: WAITING.request && { ...WAITING.request, status: 'withdrawn' } },
    }));
    await open();
    await present(test.page).getByLabel('我已看清会删除什么、依法保留什么').check();
    await test.button('申请注销').click();
    const dialog = test.page.getByRole('dialog', { name: '申请注销账号？' });
    await expectAccessible(test.page);
    await dialog.getByRole('button', { name: '申请注销' }).click();
    await text('注销账号前，请用短信验证码确认是您本人').waitFor();
    await test.proveIdentity();
    await text('2026年11月27日 之后账号会被注销').waitFor();
    await expectAccessible(test.page);
    await test.button('撤回注销申请').click();
    await present(test.page).getByRole('region', { name: '会删除的' }).waitFor();
  });

  it('is refused with every reason, also when one has come up meanwhile', async () => {
    test.api.on('POST /identity/deletion', () => {
      shown = { request: null, obstacles: ['见习协议 QH-1 还在履行，结束以后才能注销。', '您还在带 2 名见习人员。'] };
      return problem(409, 'identity/deletion-refused', '现在还不能注销账号');
    });
    await open();
    await present(test.page).getByLabel('我已看清会删除什么、依法保留什么').check();
    await test.button('申请注销').click();
    await test.page.getByRole('dialog').getByRole('button', { name: '申请注销' }).click();
    const reasons = present(test.page).getByRole('region', { name: '现在还不能注销' });
    await reasons.getByText('见习协议 QH-1 还在履行，结束以后才能注销。').waitFor();
    expect(await reasons.getByRole('listitem').count()).toBe(2);
    await expectAccessible(test.page);
  });

  it('that did not come about says so', async () => {
    shown = { request: WAITING.request && { ...WAITING.request, status: 'stopped' }, obstacles: [] };
    await open();
    await text('上次申请没有注销成功').waitFor();
    await expectAccessible(test.page);
  });
});
