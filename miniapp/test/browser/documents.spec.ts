import { readFile } from 'node:fs/promises';
import { expectAccessible } from './support/accessibility';
import { AGENT_GRANT, sampleDocument, sampleNumber } from './support/agreement-samples';
import { DESK, PHONE, present } from './support/pages';
import { sampleSession } from './support/samples';
import { problem } from './support/stand-in-api';
import { standInTest } from './support/stand-in-test';

const TOKEN = `${'Ab3_'.repeat(10)}-9x`;
const ENDS_AT = '2099-01-01T02:00:00.000Z';
const PDF = { file: Buffer.from('%PDF-1.7 of the test'), headers: { 'content-type': 'application/pdf' } };

const test = standInTest();

beforeEach(() => {
  test.api
    .on('GET /agreement-documents', () => ({ body: { items: [sampleDocument()], nextCursor: null } }))
    .on('GET /agreements/501/pdf', () => PDF)
    .on('POST /agreements/501/share-links', () => ({ body: { token: TOKEN, endsAt: ENDS_AT } }))
    .on('POST /shared-documents/state', () => ({ body: { state: 'open', endsAt: ENDS_AT } }))
    .on('POST /shared-documents', () => PDF);
});

const SEEKER_PAGE = '/seeker/documents/index';
const SEEKER = sampleSession().person.grants;
const asSeeker = (window = PHONE) => test.openAs(SEEKER, SEEKER_PAGE, window);

/** Taps a button and reads what the browser saves. */
async function savedBy(button: string): Promise<{ name: string; text: string }> {
  const saving = test.page.waitForEvent('download');
  await present(test.page).getByRole('button', { name: button }).click();
  const saved = await saving;
  return { name: saved.suggestedFilename(), text: await readFile(await saved.path(), 'utf8') };
}

describe('my documents', () => {
  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('are listed on %s and are accessible', async (_name, window) => {
    await asSeeker(window);
    await present(test.page).getByRole('heading', { name: '郑州示例智能装备有限公司' }).waitFor();
    await present(test.page).getByText('已生效').waitFor();
    expect(test.lastAsked('GET', '/agreement-documents')?.query.get('as')).toBe('trainee');
    await expectAccessible(test.page);
  });

  it('are saved with their seal', async () => {
    await asSeeker();
    const saved = await savedBy(`下载盖章协议 ${sampleNumber()}`);
    expect(saved.text).toBe('%PDF-1.7 of the test');
    expect(saved.name).toMatch(/^见习协议-XY-[0-9A-Z-]+.*-第1版\.pdf$/);
    expect(Object.fromEntries(test.lastAsked('GET', '/agreements/501/pdf')?.query ?? [])).toEqual({
      version: '1',
      form: 'sealed',
    });
  });

  it('are saved as signed while the seal is on its way, which is said', async () => {
    test.api.on('GET /agreement-documents', () => ({
      body: { items: [sampleDocument({ seal: 'pending' })], nextCursor: null },
    }));
    await asSeeker();
    await present(test.page).getByText('电子印章正在加盖').waitFor();
    const saved = await savedBy(`下载协议原件 ${sampleNumber()}`);
    expect(saved.name).toContain('未盖章');
    expect(test.lastAsked('GET', '/agreements/501/pdf')?.query.get('form')).toBe('original');
  });

  it('that were signed on paper are marked, and saved as the scan', async () => {
    test.api.on('GET /agreement-documents', () => ({
      body: { items: [sampleDocument({ way: 'paper', seal: 'none' })], nextCursor: null },
    }));
    test.api.on('GET /agreements/501/paper/pdf', () => PDF);
    await asSeeker();
    await present(test.page).getByText('纸质签署').waitFor();
    expect((await savedBy(`下载纸质协议扫描件 ${sampleNumber()}`)).name).toContain('扫描件');
  });

  it('say why when they cannot be saved', async () => {
    test.api.on('GET /agreements/501/pdf', () => problem(404, 'agreements/no-such-file', '这个文件还没有生成'));
    await asSeeker();
    await present(test.page)
      .getByRole('button', { name: /下载盖章协议/ })
      .click();
    await present(test.page).getByRole('alert').getByText('这个文件还没有生成').waitFor();
  });

  it('are exported together as one zip file', async () => {
    test.api.on('GET /agreement-documents/export', () => ({
      file: Buffer.from('PK of the test'),
      headers: { 'content-type': 'application/zip' },
    }));
    await asSeeker();
    const saved = await savedBy('导出压缩包');
    expect(saved.name).toMatch(/^我的见习协议-\d{4}-\d{2}-\d{2}\.zip$/);
    expect(saved.text).toBe('PK of the test');
  });

  it('are none at first, and the page says when there will be', async () => {
    test.api.on('GET /agreement-documents', () => ({ body: { items: [], nextCursor: null } }));
    await asSeeker();
    await present(test.page).getByRole('heading', { name: '还没有签好的协议' }).waitFor();
    await expectAccessible(test.page);
  });

  it("of a host name the trainee, and cannot be exported by the host's agent", async () => {
    await test.openAs([AGENT_GRANT], '/host/documents/index', DESK);
    await present(test.page).getByRole('heading', { name: '王示例' }).waitFor();
    expect(test.lastAsked('GET', '/agreement-documents')?.query.get('as')).toBe('host');
    expect(await present(test.page).getByRole('button', { name: '导出压缩包' }).count()).toBe(0);
    await expectAccessible(test.page);
  });
});

describe('sharing a document', () => {
  it('makes a link that names nothing in its address, and warns before', async () => {
    await asSeeker();
    await present(test.page)
      .getByRole('button', { name: `分享协议 ${sampleNumber()}` })
      .click();
    const sheet = test.page.getByRole('dialog', { name: '分享协议' });
    await sheet.getByText('拿到链接的人能看到整份协议').waitFor();
    expect(test.lastAsked('POST', '/agreements/501/share-links')).toBeUndefined();
    await sheet.getByRole('button', { name: '生成链接', exact: true }).click();
    await sheet.getByText(`${test.address}/public/shared-document/index#${TOKEN}`).waitFor();
    await expectAccessible(test.page);
  });

  it('puts the link on the clipboard', async () => {
    await asSeeker();
    await test.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await present(test.page)
      .getByRole('button', { name: /分享协议/ })
      .click();
    const sheet = test.page.getByRole('dialog', { name: '分享协议' });
    await sheet.getByRole('button', { name: '生成链接', exact: true }).click();
    await sheet.getByRole('button', { name: '复制链接' }).click();
    await sheet.getByText('链接已复制').waitFor();
    const copied = await test.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${test.address}/public/shared-document/index#${TOKEN}`);
  });

  it('says how to copy by hand where the browser refuses', async () => {
    await asSeeker();
    await test.context().addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await test.page.reload();
    await present(test.page)
      .getByRole('button', { name: /分享协议/ })
      .click();
    const sheet = test.page.getByRole('dialog', { name: '分享协议' });
    await sheet.getByRole('button', { name: '生成链接', exact: true }).click();
    await sheet.getByRole('button', { name: '复制链接' }).click();
    await sheet.getByText('没有复制成功').waitFor();
  });
});

describe('a shared document', () => {
  const LINK = `/public/shared-document/index#${TOKEN}`;
  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('is looked at before the link is used up, on %s, and is accessible', async (_name, window) => {
    await test.open(LINK, window);
    await present(test.page).getByRole('button', { name: '下载协议' }).waitFor();
    expect(test.lastAsked('POST', '/shared-documents/state')?.body).toEqual({ token: TOKEN });
    expect(test.lastAsked('POST', '/shared-documents')).toBeUndefined();
    await expectAccessible(test.page);
  });

  it('is saved once, with the token in no address that a server sees', async () => {
    const addresses: string[] = [];
    await test.open('/');
    test.page.on('request', (request) => addresses.push(request.url()));
    await test.page.goto(LINK);
    expect((await savedBy('下载协议')).text).toBe('%PDF-1.7 of the test');
    await present(test.page).getByText('这个链接不能再用了').waitFor();
    expect(test.lastAsked('POST', '/shared-documents')?.body).toEqual({ token: TOKEN });
    // a browser keeps what stands behind # to itself, though it tells scripts and tests
    expect(addresses.filter((it) => new URL(it).href.replace(/#.*/, '').includes(TOKEN))).toEqual([]);
    await expectAccessible(test.page);
  });

  it.each([
    ['used', '链接已经用过了'],
    ['ended', '链接已经过期'],
    ['unknown', '链接不正确'],
  ] as const)('whose link is %s cannot be had, and the page says what to do', async (state, words) => {
    test.api.on('POST /shared-documents/state', () => ({ body: { state, endsAt: null } }));
    await test.open(LINK);
    await present(test.page).getByRole('heading', { name: words }).waitFor();
    expect(await present(test.page).getByRole('button', { name: '下载协议' }).count()).toBe(0);
    await expectAccessible(test.page);
  });

  it('whose link was cut off is not asked for', async () => {
    await test.open(LINK.slice(0, -1));
    await present(test.page).getByRole('heading', { name: '链接不正确' }).waitFor();
    expect(test.lastAsked('POST', '/shared-documents/state')).toBeUndefined();
  });

  it('that somebody else has opened meanwhile says so', async () => {
    await test.open(LINK);
    await present(test.page).getByRole('button', { name: '下载协议' }).waitFor();
    test.api.on('POST /shared-documents', () => problem(410, 'agreements/link-used', '这个链接已经用过了'));
    test.api.on('POST /shared-documents/state', () => ({ body: { state: 'used', endsAt: null } }));
    await present(test.page).getByRole('button', { name: '下载协议' }).click();
    await present(test.page).getByRole('heading', { name: '链接已经用过了' }).waitFor();
  });
});
