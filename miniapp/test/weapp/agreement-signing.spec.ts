import { type Agreement, type AgreementText, drawingSchema } from '@qihang/shared/agreements';
import { CONTENT_HASH, sampleAgreement, sampleText, sampleVersion } from '../browser/support/agreement-samples';
import { sampleSession } from '../browser/support/samples';
import { StandInApi } from '../browser/support/stand-in-api';
import { launchWeapp, type Weapp } from '../weapp-runtime';
import { agreeToPrivacy, complaints, DIST, press, requireBuild, sendPhoneCode } from './support/mini-program';

const PAGE = 'seeker/agreement-sign/index';
const CANVAS = '.q-signature-canvas';
const HOST_SIGNED = { party: 'host', signer: '李示例', method: 'code', signedAt: '2026-11-18T02:00:00.000Z' } as const;
const SIGNED = { ...HOST_SIGNED, party: 'trainee', signer: '王示例' } as const;

const waiting: Agreement = sampleAgreement({
  viewer: 'trainee',
  waitingFor: 'trainee',
  acts: ['sign', 'return', 'decline'],
  openVersion: sampleVersion({ waitingFor: 'trainee', signatures: [HOST_SIGNED] }),
});

const signed: Agreement = {
  ...waiting,
  waitingFor: 'bureau',
  acts: [],
  openVersion: sampleVersion({ waitingFor: 'bureau', signatures: [HOST_SIGNED, SIGNED] }),
};

/** A text that no screen shows at once. */
const text: AgreementText = sampleText({
  sections: Array.from({ length: 10 }, (_, index) => ({
    heading: `第 ${index + 1} 条`,
    paragraphs: ['双方按照国家和省里关于就业见习的规定履行。'.repeat(12)],
  })),
});

let api: StandInApi;
let app: Weapp;
let current: Agreement;

beforeAll(async () => {
  requireBuild();
  current = waiting;
  api = new StandInApi()
    .on('GET /system/info', () => ({ body: { version: 'test', demo: false, demoCode: null } }))
    .on('PUT /identity/consents/privacy-notice', () => ({
      body: { kind: 'privacy-notice', granted: true, noticeVersion: '2026-11', at: null },
    }))
    .on('POST /identity/sessions', () => ({ body: sampleSession() }))
    .on('GET /unread-messages', () => ({ body: { count: 0 } }))
    .on('GET /posts', () => ({ body: { items: [], nextCursor: null } }))
    .on('GET /reference/divisions', () => ({ body: { items: [] } }))
    .on('GET /agreements/501', () => ({ body: current }))
    .on('GET /agreements/501/text', () => ({ body: text }))
    .on('POST /agreements/501/signing-codes', () => ({
      body: { resendAfterSeconds: 60, validMinutes: 5, maskedPhone: '138****0001' },
    }))
    .on('POST /agreements/501/signatures', () => {
      current = signed;
      return { body: signed };
    });
  app = await launchWeapp({ dist: DIST, apiBase: await api.start(), path: 'main/login/index' });
}, 180_000);

afterAll(async () => {
  await app?.close();
  await api?.stop();
});

const asked = (path: string) => api.asked.filter((it) => it.path === `/agreements/501/${path}`);

describe('a trainee with a phone', () => {
  it('opens the agreement that waits for the signature', async () => {
    await agreeToPrivacy(app);
    await sendPhoneCode(app, '13800000001');
    await app.arrive('main/home/index');
    await app.relaunch(`${PAGE}?id=501`);
    await app.page.see('每月生活补助 2,100 元，每月 10 日发放');
    await app.page.see('请读到全文末尾，之后才能签字。');
  });

  it('cannot go on before the end of the text was reached', async () => {
    const blocked = () => app.page.locate('.q-disabled').filter({ hasText: '已读完，下一步' }).count();
    expect(await blocked()).toBe(1);
    await app.scrollToEnd();
    await app.page.see('你已读完全文，可以签字。');
    expect(await blocked()).toBe(0);
    await app.tap('已读完，下一步');
    await app.page.see('手写签名（选填）');
  });

  it('goes on there after WeChat was closed', async () => {
    await app.relaunch(`${PAGE}?id=501`);
    await app.page.see('手写签名（选填）');
  });

  it('draws on the canvas, takes a stroke back and draws it anew', async () => {
    await app.page.locate(CANVAS).first().scrollIntoViewIfNeeded();
    const line = (y: number) => Array.from({ length: 12 }, (_, step) => ({ x: 40 + step * 18, y: y + (step % 3) * 6 }));
    await app.draw(CANVAS, line(40));
    await app.draw(CANVAS, [
      { x: 30, y: 20 },
      { x: 31, y: 120 },
    ]);
    await app.tap('撤销一笔');
    await app.draw(CANVAS, [
      { x: 150, y: 20 },
      { x: 150, y: 130 },
    ]);
    expect(await inkOnCanvas()).toBeGreaterThan(200);
    await app.tap('用这个签名，下一步');
    await app.page.see('手写签名：已写好');
  });

  it('asks for a code, enters it and signs', async () => {
    await app.tap('获取验证码');
    await app.page.see(/^验证码已发到你的手机 138\*\*\*\*0001/);
    await app.fill('验证码', '123456');
    await press(app, '签字');
    await app.page.see('已签字');
    await app.page.see(/等待人社部门见证签字/);
  });

  it('has sent the hash of the text, the code and the strokes, once', () => {
    expect(asked('signing-codes').map(({ body }) => body)).toEqual([{ contentHash: CONTENT_HASH, signAs: 'self' }]);
    const sent = asked('signatures');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.headers['idempotency-key']).toMatch(/^[0-9a-z]{20,}$/);
    const body = sent[0]?.body as { drawing: { strokes: number[][]; ratio: number } };
    expect(body).toMatchObject({ contentHash: CONTENT_HASH, signAs: 'self', code: '123456' });
    expect(drawingSchema.parse(body.drawing)).toEqual(body.drawing);
    const [first, second, ...others] = body.drawing.strokes;
    expect(others).toEqual([]);
    expect(first?.length).toBeGreaterThan(8);
    const [fromX, fromY, toX, toY] = second ?? [];
    expect(fromX).toBe(toX);
    expect(Number(toY) - Number(fromY)).toBeGreaterThan(400);
  });

  it('meets no error on the way, and nothing that WeChat lacks', async () => {
    expect(await complaints(app)).toEqual([]);
  });
});

/** Pixels of the canvas that are not empty. */
function inkOnCanvas(): Promise<number> {
  return app.page
    .locate(`${CANVAS} canvas`)
    .first()
    .evaluate((node) => {
      const canvas = node as HTMLCanvasElement;
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return pixels.filter((value, index) => index % 4 === 3 && value > 0).length;
    });
}
