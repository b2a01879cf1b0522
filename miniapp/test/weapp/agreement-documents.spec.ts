import type { Verification } from '@qihang/shared/agreements';
import { sampleDocument, sampleNumber } from '../browser/support/agreement-samples';
import { sampleSession } from '../browser/support/samples';
import { problem, StandInApi } from '../browser/support/stand-in-api';
import { launchWeapp, type Weapp } from '../weapp-runtime';
import { agreeToPrivacy, complaints, DIST, press, requireBuild, sendPhoneCode } from './support/mini-program';

const NUMBER = sampleNumber();
const TOKEN = `${'Ab3_'.repeat(10)}-9x`;
const ENDS_AT = '2099-01-01T02:00:00.000Z';
const PDF = { file: Buffer.from('%PDF-1.7 of the test'), headers: { 'content-type': 'application/pdf' } };

const verification: Verification = {
  state: 'valid',
  number: NUMBER,
  versionNumber: 1,
  hostName: '郑州示例智能装备有限公司',
  traineeName: '王*',
  startsOn: '2026-12-01',
  endsOn: '2027-05-31',
  way: 'electronic',
  sealedAt: '2026-11-20T02:05:00.000Z',
  isSandboxSeal: true,
};

let api: StandInApi;
let app: Weapp;

beforeAll(async () => {
  requireBuild();
  api = new StandInApi()
    .on('GET /system/info', () => ({ body: { version: 'test', demo: false, demoCode: null } }))
    .on('PUT /identity/consents/privacy-notice', () => ({
      body: { kind: 'privacy-notice', granted: true, noticeVersion: '2026-11', at: null },
    }))
    .on('POST /identity/sessions', () => ({ body: sampleSession() }))
    .on('GET /unread-messages', () => ({ body: { count: 0 } }))
    .on('GET /posts', () => ({ body: { items: [], nextCursor: null } }))
    .on('GET /agreement-documents', () => ({ body: { items: [sampleDocument()], nextCursor: null } }))
    .on('GET /agreements/501/pdf', () => PDF)
    .on('POST /agreements/501/share-links', () => ({ body: { token: TOKEN, endsAt: ENDS_AT } }))
    .on('POST /shared-documents/state', () => ({ body: { state: 'open', endsAt: ENDS_AT } }))
    .on('POST /shared-documents', () => PDF)
    .on(`GET /agreement-verifications/${encodeURIComponent(NUMBER)}`, () => ({ body: verification }))
    .on('POST /document-verifications', () => ({
      body: { kind: 'agreement', agreement: { ...verification, state: 'changed' } },
    }));
  app = await launchWeapp({ dist: DIST, apiBase: await api.start(), path: 'main/login/index' });
}, 180_000);

afterAll(async () => {
  await app?.close();
  await api?.stop();
});

const asked = (method: string, path: string) =>
  api.asked.filter((it) => it.method === method && it.path === path).at(-1);

/** Waits until the phone's viewer has been given that many documents, and reads the last one. */
async function viewed(count: number): Promise<string> {
  const many = (wanted: number) => window.__weapp.calls().filter((it) => it.api === 'openDocument').length === wanted;
  await app.browserPage.waitForFunction(many, count);
  const { filePath } = (await app.calls('openDocument')).at(-1) ?? {};
  return (await app.file(String(filePath))).toString('utf8');
}

describe('documents on a phone with WeChat', () => {
  it("open in the phone's viewer", async () => {
    await agreeToPrivacy(app);
    await sendPhoneCode(app, '13800000001');
    await app.arrive('main/home/index');
    await app.relaunch('seeker/documents/index');
    await app.page.see('郑州示例智能装备有限公司');
    await press(app, '下载盖章协议');
    expect(await viewed(1)).toBe('%PDF-1.7 of the test');
    expect(asked('GET', '/agreements/501/pdf')?.query.get('form')).toBe('sealed');
  });

  it('cannot be saved as one zip file, which is said with another way', async () => {
    await app.page.see(/^微信里不能保存压缩包/);
    await press(app, '复制网址');
    await app.page.see('网址已复制。');
    expect((await app.calls('setClipboardData')).at(-1)?.data).toMatch(/\/seeker\/documents\/index$/);
  });

  it('are sent to a friend by a link that opens the mini-program', async () => {
    await press(app, '分享');
    await press(app, '生成链接');
    await app.page.see(new RegExp(`/public/shared-document/index#${TOKEN}$`));
    await press(app, '发给微信好友');
    expect((await app.calls('shareAppMessage')).at(-1)).toMatchObject({
      path: `/public/shared-document/index?token=${TOKEN}`,
    });
  });
});

describe('a document that a friend has shared', () => {
  it('is downloaded by its secret, which stands in no address', async () => {
    await app.relaunch(`public/shared-document/index?token=${TOKEN}`);
    await press(app, '下载协议');
    expect(await viewed(1)).toBe('%PDF-1.7 of the test');
    await app.page.see('协议已下载');
    expect(asked('POST', '/shared-documents')?.body).toEqual({ token: TOKEN });
    expect(app.requests().filter(({ url }) => url.includes(TOKEN))).toEqual([]);
  });

  it('that was opened before says so', async () => {
    await app.relaunch(`public/shared-document/index?token=${TOKEN}`);
    await app.page.see('有人分享给你一份见习协议');
    api.on('POST /shared-documents', () => problem(410, 'agreements/link-used', '这个链接已经用过了'));
    api.on('POST /shared-documents/state', () => ({ body: { state: 'used', endsAt: null } }));
    await press(app, '下载协议');
    await app.page.see('链接已经用过了');
  });
});

describe('verifying on a phone with WeChat', () => {
  it('reads the QR code of the agreement', async () => {
    await app.relaunch('public/verify/index');
    await app.answer({ scan: 'https://example.com/menu' });
    await press(app, '扫文件上的二维码');
    await app.page.see(/^这不是协议或者证明上的二维码/);
    await app.answer({ scan: `https://qihang.example/public/verify/index?number=${encodeURIComponent(NUMBER)}` });
    await press(app, '扫文件上的二维码');
    await app.page.see('真实有效');
    await app.page.see('演示印章，不具法律效力');
  });

  it('opens at the answer when WeChat itself has read the QR code', async () => {
    const address = `https://qihang.example/public/verify/index?number=${encodeURIComponent(NUMBER)}`;
    await app.relaunch(`public/verify/index?q=${encodeURIComponent(address)}`);
    await app.page.see('真实有效');
  });

  it('compares a PDF from a chat', async () => {
    await app.answer({ files: [{ name: '协议.pdf', base64: Buffer.from('%PDF-1.7').toString('base64') }] });
    await press(app, '选择文件');
    await app.page.see(/^协议\.pdf/);
    await press(app, '上传查验');
    await app.page.see('文件在盖章后被改动过，不可信');
  });

  it('meets no error on the way, and nothing that WeChat lacks', async () => {
    expect(await complaints(app)).toEqual([]);
  });
});
