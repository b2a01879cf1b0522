import { readFile } from 'node:fs/promises';
import type { Grant } from '@qihang/shared/identity';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../weapp-runtime/node/browser';
import { expectAccessible } from './support/accessibility';
import { AGENT_GRANT, sampleDocument, sampleNumber } from './support/agreement-samples';
import { DESK, openPage, PHONE, present, type WatchedPage } from './support/pages';
import { sampleSession } from './support/samples';
import { fillSignIn } from './support/sign-in';
import { type Asked, problem, StandInApi } from './support/stand-in-api';

const TOKEN = `${'Ab3_'.repeat(10)}-9x`;
const ENDS_AT = '2099-01-01T02:00:00.000Z';
const PDF = { file: Buffer.from('%PDF-1.7 of the test'), headers: { 'content-type': 'application/pdf' } };

let browser: Browser;
let api: StandInApi;
let address: string;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

beforeEach(async () => {
  api = new StandInApi()
    .on('GET /system/info', () => ({ body: { version: 'test', demo: false, demoCode: null } }))
    .on('PUT /identity/consents/privacy-notice', () => ({
      body: { kind: 'privacy-notice', granted: true, noticeVersion: '2026-11', at: null },
    }))
    .on('GET /unread-messages', () => ({ body: { count: 0 } }))
    .on('GET /agreement-documents', () => ({ body: { items: [sampleDocument()], nextCursor: null } }))
    .on('GET /agreements/501/pdf', () => PDF)
    .on('POST /agreements/501/share-links', () => ({ body: { token: TOKEN, endsAt: ENDS_AT } }))
    .on('POST /shared-documents/state', () => ({ body: { state: 'open', endsAt: ENDS_AT } }))
    .on('POST /shared-documents', () => PDF);
  address = await api.start();
});

afterEach(async () => {
  await page.context().close();
  await api.stop();
  expect(watched.failures).toEqual([]);
});

async function openWindow(window = PHONE): Promise<void> {
  watched = await openPage(browser, address, window);
  page = watched.page;
}

/** Signs in and opens the documents of the role. */
async function openDocuments(path: string, grants: Grant[], window = PHONE): Promise<void> {
  api.on('POST /identity/sessions', () => ({ body: sampleSession({ grants }) }));
  await openWindow(window);
  await page.goto('/main/login/index');
  await fillSignIn(page, '13800000001');
  await page.goto(path);
}

const SEEKER_PAGE = '/seeker/documents/index';
const SEEKER = sampleSession().person.grants;
const asSeeker = (window = PHONE) => openDocuments(SEEKER_PAGE, SEEKER, window);
const lastAsked = (method: string, path: string): Asked | undefined =>
  api.asked.filter((asked) => asked.method === method && asked.path === path).at(-1);

/** Taps a button and reads what the browser saves. */
async function savedBy(button: string): Promise<{ name: string; text: string }> {
  const saving = page.waitForEvent('download');
  await present(page).getByRole('button', { name: button }).click();
  const saved = await saving;
  return { name: saved.suggestedFilename(), text: await readFile(await saved.path(), 'utf8') };
}

describe('my documents', () => {
  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('are listed on %s and are accessible', async (_name, window) => {
    await asSeeker(window);
    await present(page).getByRole('heading', { name: '郑州示例智能装备有限公司' }).waitFor();
    await present(page).getByText('已生效').waitFor();
    expect(lastAsked('GET', '/agreement-documents')?.query.get('as')).toBe('trainee');
    await expectAccessible(page);
  });

  it('are saved with their seal', async () => {
    await asSeeker();
    const saved = await savedBy(`下载盖章协议 ${sampleNumber()}`);
    expect(saved.text).toBe('%PDF-1.7 of the test');
    expect(saved.name).toMatch(/^见习协议-XY-[0-9A-Z-]+.*-第1版\.pdf$/);
    expect(Object.fromEntries(lastAsked('GET', '/agreements/501/pdf')?.query ?? [])).toEqual({
      version: '1',
      form: 'sealed',
    });
  });

  it('are saved as signed while the seal is on its way, which is said', async () => {
    api.on('GET /agreement-documents', () => ({
      body: { items: [sampleDocument({ seal: 'pending' })], nextCursor: null },
    }));
    await asSeeker();
    await present(page).getByText('电子印章正在加盖').waitFor();
    const saved = await savedBy(`下载协议原件 ${sampleNumber()}`);
    expect(saved.name).toContain('未盖章');
    expect(lastAsked('GET', '/agreements/501/pdf')?.query.get('form')).toBe('original');
  });

  it('that were signed on paper are marked, and saved as the scan', async () => {
    api.on('GET /agreement-documents', () => ({
      body: { items: [sampleDocument({ way: 'paper', seal: 'none' })], nextCursor: null },
    }));
    api.on('GET /agreements/501/paper/pdf', () => PDF);
    await asSeeker();
    await present(page).getByText('纸质签署').waitFor();
    expect((await savedBy(`下载纸质协议扫描件 ${sampleNumber()}`)).name).toContain('扫描件');
  });

  it('say why when they cannot be saved', async () => {
    api.on('GET /agreements/501/pdf', () => problem(404, 'agreements/no-such-file', '这个文件还没有生成'));
    await asSeeker();
    await present(page)
      .getByRole('button', { name: /下载盖章协议/ })
      .click();
    await present(page).getByRole('alert').getByText('这个文件还没有生成').waitFor();
  });

  it('are exported together as one zip file', async () => {
    api.on('GET /agreement-documents/export', () => ({
      file: Buffer.from('PK of the test'),
      headers: { 'content-type': 'application/zip' },
    }));
    await asSeeker();
    const saved = await savedBy('导出压缩包');
    expect(saved.name).toMatch(/^我的见习协议-\d{4}-\d{2}-\d{2}\.zip$/);
    expect(saved.text).toBe('PK of the test');
  });

  it('are none at first, and the page says when there will be', async () => {
    api.on('GET /agreement-documents', () => ({ body: { items: [], nextCursor: null } }));
    await asSeeker();
    await present(page).getByRole('heading', { name: '还没有签好的协议' }).waitFor();
    await expectAccessible(page);
  });

  it("of a host name the trainee, and cannot be exported by the host's agent", async () => {
    await openDocuments('/host/documents/index', [AGENT_GRANT], DESK);
    await present(page).getByRole('heading', { name: '王示例' }).waitFor();
    expect(lastAsked('GET', '/agreement-documents')?.query.get('as')).toBe('host');
    expect(await present(page).getByRole('button', { name: '导出压缩包' }).count()).toBe(0);
    await expectAccessible(page);
  });
});

describe('sharing a document', () => {
  it('makes a link that names nothing in its address, and warns before', async () => {
    await asSeeker();
    await present(page)
      .getByRole('button', { name: `分享协议 ${sampleNumber()}` })
      .click();
    const sheet = page.getByRole('dialog', { name: '分享协议' });
    await sheet.getByText('拿到链接的人能看到整份协议').waitFor();
    expect(lastAsked('POST', '/agreements/501/share-links')).toBeUndefined();
    await sheet.getByRole('button', { name: '生成链接', exact: true }).click();
    await sheet.getByText(`${address}/public/shared-document/index#${TOKEN}`).waitFor();
    await expectAccessible(page);
  });

  it('puts the link on the clipboard', async () => {
    await asSeeker();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await present(page)
      .getByRole('button', { name: /分享协议/ })
      .click();
    const sheet = page.getByRole('dialog', { name: '分享协议' });
    await sheet.getByRole('button', { name: '生成链接', exact: true }).click();
    await sheet.getByRole('button', { name: '复制链接' }).click();
    await sheet.getByText('链接已复制').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${address}/public/shared-document/index#${TOKEN}`);
  });

  it('says how to copy by hand where the browser refuses', async () => {
    await asSeeker();
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await page.reload();
    await present(page)
      .getByRole('button', { name: /分享协议/ })
      .click();
    const sheet = page.getByRole('dialog', { name: '分享协议' });
    await sheet.getByRole('button', { name: '生成链接', exact: true }).click();
    await sheet.getByRole('button', { name: '复制链接' }).click();
    await sheet.getByText('没有复制成功').waitFor();
  });
});

describe('a shared document', () => {
  const LINK = `/public/shared-document/index#${TOKEN}`;
  const openLink = async (link = LINK, window = PHONE) => {
    await openWindow(window);
    await page.goto(link);
  };

  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('is looked at before the link is used up, on %s, and is accessible', async (_name, window) => {
    await openLink(LINK, window);
    await present(page).getByRole('button', { name: '下载协议' }).waitFor();
    expect(lastAsked('POST', '/shared-documents/state')?.body).toEqual({ token: TOKEN });
    expect(lastAsked('POST', '/shared-documents')).toBeUndefined();
    await expectAccessible(page);
  });

  it('is saved once, with the token in no address that a server sees', async () => {
    const addresses: string[] = [];
    await openWindow();
    page.on('request', (request) => addresses.push(request.url()));
    await page.goto(LINK);
    expect((await savedBy('下载协议')).text).toBe('%PDF-1.7 of the test');
    await present(page).getByText('这个链接不能再用了').waitFor();
    expect(lastAsked('POST', '/shared-documents')?.body).toEqual({ token: TOKEN });
    // a browser keeps what stands behind # to itself, though it tells scripts and tests
    expect(addresses.filter((it) => new URL(it).href.replace(/#.*/, '').includes(TOKEN))).toEqual([]);
    await expectAccessible(page);
  });

  it.each([
    ['used', '链接已经用过了'],
    ['ended', '链接已经过期'],
    ['unknown', '链接不正确'],
  ] as const)('whose link is %s cannot be had, and the page says what to do', async (state, words) => {
    api.on('POST /shared-documents/state', () => ({ body: { state, endsAt: null } }));
    await openLink();
    await present(page).getByRole('heading', { name: words }).waitFor();
    expect(await present(page).getByRole('button', { name: '下载协议' }).count()).toBe(0);
    await expectAccessible(page);
  });

  it('whose link was cut off is not asked for', async () => {
    await openLink(LINK.slice(0, -1));
    await present(page).getByRole('heading', { name: '链接不正确' }).waitFor();
    expect(lastAsked('POST', '/shared-documents/state')).toBeUndefined();
  });

  it('that somebody else has opened meanwhile says so', async () => {
    await openLink();
    await present(page).getByRole('button', { name: '下载协议' }).waitFor();
    api.on('POST /shared-documents', () => problem(410, 'agreements/link-used', '这个链接已经用过了'));
    api.on('POST /shared-documents/state', () => ({ body: { state: 'used', endsAt: null } }));
    await present(page).getByRole('button', { name: '下载协议' }).click();
    await present(page).getByRole('heading', { name: '链接已经用过了' }).waitFor();
  });
});
