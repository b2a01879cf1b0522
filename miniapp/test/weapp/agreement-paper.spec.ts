import type { Agreement } from '@qihang/shared/agreements';
import { draftOf, FULL_TERMS } from '../browser/support/agreement-drafts';
import { AGENT_GRANT, sampleVersion } from '../browser/support/agreement-samples';
import { hostAgreement, MENTORS } from '../browser/support/agreement-stage';
import { samplePostDetail, sampleSession } from '../browser/support/samples';
import { StandInApi } from '../browser/support/stand-in-api';
import { launchWeapp, type Weapp } from '../weapp-runtime';
import { agreeToPrivacy, complaints, DIST, press, requireBuild, sendPhoneCode } from './support/mini-program';

const PDF = { file: Buffer.from('%PDF-1.7 of the test'), headers: { 'content-type': 'application/pdf' } };
/** One grey dot. */
const PHOTO = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';

function onPaper(fileNames: readonly string[]): Agreement {
  const scans = fileNames.map((fileName, at) => ({
    id: String(at + 1),
    fileName,
    pages: 1,
    uploadedAt: '2026-11-20T01:00:00.000Z',
  }));
  return hostAgreement({
    way: 'paper',
    waitingFor: null,
    openVersion: sampleVersion({ waitingFor: null, signatures: [] }),
    paper: { status: 'collecting', scans, reason: null },
    acts: ['add-scans', 'submit-scans'],
  });
}

let api: StandInApi;
let app: Weapp;
let shown: Agreement;

beforeAll(async () => {
  requireBuild();
  shown = draftOf(FULL_TERMS);
  const uploaded: string[] = [];
  api = new StandInApi()
    .on('GET /system/info', () => ({ body: { version: 'test', demo: false, demoCode: null } }))
    .on('PUT /identity/consents/privacy-notice', () => ({
      body: { kind: 'privacy-notice', granted: true, noticeVersion: '2026-11', at: null },
    }))
    .on('POST /identity/sessions', () => ({ body: sampleSession({ grants: [AGENT_GRANT] }) }))
    .on('GET /unread-messages', () => ({ body: { count: 0 } }))
    .on('GET /posts', () => ({ body: { items: [], nextCursor: null } }))
    .on('GET /posts/1001', () => ({ body: samplePostDetail() }))
    .on('GET /mentors', () => ({ body: { items: MENTORS, nextCursor: null } }))
    .on('GET /reference/divisions', () => ({ body: { items: [] } }))
    .on('GET /agreements/501', () => ({ body: shown }))
    .on('PUT /agreements/501/terms', ({ body }) => {
      shown = { ...shown, ...(body as Pick<Agreement, 'terms'>), termsRevision: shown.termsRevision + 1 };
      return { body: shown };
    })
    .on('GET /agreements/501/pdf', () => PDF)
    .on('POST /agreements/501/scans', ({ body }) => {
      uploaded.push(/filename="([^"]+)"/.exec(String(body))?.[1] ?? '');
      shown = onPaper(uploaded);
      return { body: shown };
    });
  app = await launchWeapp({ dist: DIST, apiBase: await api.start(), path: 'main/login/index' });
}, 180_000);

afterAll(async () => {
  await app?.close();
  await api?.stop();
});

describe("a host's agent with WeChat", () => {
  it('drafts an agreement step by step, each of which is saved', async () => {
    await agreeToPrivacy(app);
    await sendPhoneCode(app, '13800000003');
    await app.arrive('main/home/index');
    await app.relaunch('host/agreement-draft/index?id=501');
    await app.page.see('最后一天：2027年5月31日');
    await press(app, '下一步');
    await app.fill('写到门牌号，对方凭它找得到地方', '示例路 2 号');
    await press(app, '下一步');
    await app.page.see('正在带 2/3 名 · 会计核算');
    await app.page.see('已保存，对方也能看到');
    expect(shown.terms.address).toBe('示例路 2 号');
  });

  it('opens the text that is signed on paper, to print it', async () => {
    shown = onPaper([]);
    await app.relaunch('host/agreement/index?id=501');
    await press(app, '下载协议，用来打印');
    const opened = () => window.__weapp.calls().some(({ api: name }) => name === 'openDocument');
    await app.browserPage.waitForFunction(opened);
  });

  it('photographs the signed pages in a row and uploads them in order', async () => {
    await app.answer({ files: ['甲.png', '乙.png'].map((name) => ({ name, base64: PHOTO })) });
    await press(app, '拍照或选照片');
    await app.page.see('2. 照片2.png');
    await app.tap('下移');
    await press(app, '上传 2 个文件');
    await app.page.see('2. 照片1.png');
    await app.page.see('1 页 · 已上传');
    expect(shown.paper?.scans.map(({ fileName }) => fileName)).toEqual(['照片2.png', '照片1.png']);
  });

  it('has used nothing that WeChat does not have', async () => {
    expect(await complaints(app)).toEqual([]);
  });
});
