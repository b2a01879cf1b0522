import { type Agreement, type AgreementText, drawingSchema } from '@qihang/shared/agreements';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../weapp-runtime/node/browser';
import { expectAccessible } from './support/accessibility';
import { CONTENT_HASH, sampleAgreement, sampleText, sampleVersion } from './support/agreement-samples';
import { DESK, openPage, PHONE, present, type WatchedPage } from './support/pages';
import { sampleSession } from './support/samples';
import { fillSignIn } from './support/sign-in';
import { type Asked, problem, StandInApi } from './support/stand-in-api';

const PAGE = '/seeker/agreement-sign/index?id=501';
const NEXT_HASH = 'b2'.repeat(32);
const HOST_SIGNED = { party: 'host', signer: '李示例', method: 'code', signedAt: '2026-11-18T02:00:00.000Z' } as const;

/** What the trainee sees when it is the trainee's turn. */
function waiting(patch: Partial<Agreement> = {}): Agreement {
  return sampleAgreement({
    viewer: 'trainee',
    waitingFor: 'trainee',
    acts: ['sign', 'return', 'decline'],
    openVersion: sampleVersion({ waitingFor: 'trainee', signatures: [HOST_SIGNED] }),
    ...patch,
  });
}

/** The same after a party has signed. */
function signedBy(party: 'guardian' | 'trainee', next: 'trainee' | 'bureau'): Agreement {
  const signature = { party, signer: '王示例', method: 'code', signedAt: '2026-11-19T02:00:00.000Z' } as const;
  return waiting({
    waitingFor: next,
    acts: next === 'trainee' ? ['sign', 'return', 'decline'] : ['remind'],
    openVersion: sampleVersion({ waitingFor: next, signatures: [HOST_SIGNED, signature] }),
  });
}

/** A text that no screen shows at once. */
function longText(patch: Partial<AgreementText> = {}): AgreementText {
  const sections = Array.from({ length: 12 }, (_, index) => ({
    heading: `第${'一二三四五六七八九十'[index] ?? `十${'一二'[index - 10]}`}条 约定`,
    paragraphs: [`第 ${index + 1} 条的内容。`, '双方按照国家和省里关于就业见习的规定履行。'.repeat(8)],
  }));
  return sampleText({ sections, ...patch });
}

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
    .on('POST /identity/sessions', () => ({ body: sampleSession() }))
    .on('GET /agreements/501', () => ({ body: waiting() }))
    .on('GET /agreements/501/text', () => ({ body: longText() }))
    .on('POST /agreements/501/signing-codes', () => ({
      body: { resendAfterSeconds: 60, validMinutes: 5, maskedPhone: '138****0001' },
    }))
    .on('POST /agreements/501/signatures', () => ({ body: signedBy('trainee', 'bureau') }));
  address = await api.start();
});

afterEach(async () => {
  await page.context().close();
  await api.stop();
  expect(watched.failures).toEqual([]);
});

const button = (name: string | RegExp) => present(page).getByRole('button', { name });
const status = (text: string | RegExp) => present(page).getByRole('status').filter({ hasText: text });
const signatures = (): Asked[] => api.asked.filter(({ path }) => path.endsWith('/signatures'));
const readThrough = () => present(page).getByText('全文到此结束').scrollIntoViewIfNeeded();

/** Signs in and opens the signing page. */
async function openSigning(window = PHONE): Promise<void> {
  watched = await openPage(browser, address, window);
  page = watched.page;
  await page.goto('/main/login/index');
  await fillSignIn(page, '13800000001');
  await page.goto(PAGE);
  await present(page).getByRole('heading', { name: '就业见习协议' }).waitFor();
}

async function read(): Promise<void> {
  await readThrough();
  await button('已读完，下一步').click();
}

/** Reads, skips the drawn signature, and asks for a code. */
async function askForCode(): Promise<void> {
  await read();
  await button('不手写，直接下一步').click();
  await button('获取验证码').click();
  await status(/验证码已发到你的手机 138\*\*\*\*0001/).waitFor();
}

async function enterCode(code = '123456'): Promise<void> {
  await present(page).getByLabel('验证码', { exact: true }).fill(code);
}

describe('reading before signing', () => {
  it('goes on only after the end of the text was reached', async () => {
    await openSigning();
    await present(page).getByText('每月生活补助 2,100 元，每月 10 日发放').waitFor();
    expect(await button('已读完，下一步').isDisabled()).toBe(true);
    await status('请读到全文末尾').waitFor();
    await expectAccessible(page);
    await readThrough();
    await status('你已读完全文').waitFor();
    await status('已读完全文').first().waitFor();
    await expectAccessible(page);
    await button('已读完，下一步').click();
    await present(page).getByRole('heading', { name: '手写签名（选填）' }).waitFor();
  });

  it('turns sheet by sheet to the last one', async () => {
    await openSigning();
    await button('逐页阅读').click();
    await present(page).getByText('先看要点').waitFor();
    const [, total = ''] = /共 (\d+) 页/.exec((await status(/第 1 页/).textContent()) ?? '') ?? [];
    for (let sheet = 2; sheet <= Number(total); sheet++) {
      expect(await button('已读完，下一步').isDisabled()).toBe(true);
      await button('下一页').click();
      await status(`第 ${sheet} 页，共 ${total} 页`).waitFor();
    }
    expect(Number(total)).toBeGreaterThan(3);
    await readThrough();
    await status('你已读完全文').waitFor();
    await expectAccessible(page);
  });

  it('remembers large type and the way of reading', async () => {
    await openSigning();
    const sizeOf = () =>
      present(page)
        .getByText('第 1 条的内容。')
        .evaluate((node) => getComputedStyle(node).fontSize);
    const before = Number.parseFloat(await sizeOf());
    await button('大字').click();
    expect(Number.parseFloat(await sizeOf())).toBeGreaterThan(before);
    await button('逐页阅读').click();
    await page.reload();
    await status(/第 1 页/).waitFor();
    expect(await button('大字').getAttribute('aria-pressed')).toBe('true');
    expect(await button('逐页阅读').getAttribute('aria-pressed')).toBe('true');
  });

  it('opens the PDF that is signed', async () => {
    api.on('GET /agreements/501/pdf', () => ({ body: 'the bytes of the file' }));
    await openSigning();
    const saved = page.waitForEvent('download');
    await button('打开 PDF 原文').click();
    expect((await saved).suggestedFilename()).toMatch(/^见习协议-XY-.*\.pdf$/);
    const asked = api.asked.find(({ path }) => path === '/agreements/501/pdf');
    expect(asked?.query.get('version')).toBe('1');
  });

  it('fits a desk', async () => {
    await openSigning(DESK);
    await expectAccessible(page);
    await askForCode();
    await expectAccessible(page);
  });
});

describe('signing', () => {
  it('sends the text that was read, the code, and what was drawn', async () => {
    await openSigning();
    await read();
    const pad = present(page).locator('canvas');
    await pad.scrollIntoViewIfNeeded();
    const box = await pad.boundingBox();
    if (!box) throw new Error('the pad has no place on the screen');
    const draw = async (points: [number, number][]) => {
      for (const [index, [x, y]] of points.entries()) {
        await page.mouse.move(box.x + box.width * x, box.y + box.height * y);
        if (index === 0) await page.mouse.down();
      }
      await page.mouse.up();
    };
    await draw([
      [0.1, 0.2],
      [0.5, 0.8],
      [0.9, 0.2],
    ]);
    await draw([
      [0.2, 0.5],
      [0.8, 0.5],
    ]);
    await draw([
      [0.5, 0.1],
      [0.5, 0.9],
    ]);
    await button('撤销一笔').click();
    await present(page).getByRole('img', { name: '手写签名区，已有签名' }).waitFor();
    await expectAccessible(page);
    await button('用这个签名，下一步').click();
    await present(page).getByText('手写签名：已写好').waitFor();
    await button('获取验证码').click();
    await enterCode();
    await expectAccessible(page);
    await button('签字').click();
    await status('已签字').waitFor();
    await expectAccessible(page);
    const asked = api.asked.find(({ path }) => path.endsWith('/signing-codes'));
    expect(asked?.body).toEqual({ contentHash: CONTENT_HASH, signAs: 'self' });
    const [sent] = signatures();
    const body = sent?.body as { drawing: { strokes: number[][]; ratio: number } };
    expect(body).toMatchObject({ contentHash: CONTENT_HASH, signAs: 'self', code: '123456' });
    expect(drawingSchema.parse(body.drawing)).toEqual(body.drawing);
    expect(body.drawing.strokes).toHaveLength(2);
    expect(body.drawing.strokes[1]?.[0]).toBeCloseTo(200, -1);
  });

  it('does without a drawing', async () => {
    await openSigning();
    await askForCode();
    await enterCode();
    await button('签字').click();
    await status('已签字').waitFor();
    expect(signatures()[0]?.body).toMatchObject({ drawing: null });
    await button('查看协议').click();
    await present(page).getByRole('heading', { level: 1, name: '见习协议' }).waitFor();
  });

  it('keeps the step and the code field when the code is wrong, and asks for a new one when it is used up', async () => {
    const wrong = '验证码不正确，请核对后重新输入';
    const spent = '验证码已失效，请重新获取';
    const refuse = (code: string, title: string) => () =>
      problem(422, code, title, { errors: [{ path: 'code', message: title }] });
    api.on('POST /agreements/501/signatures', refuse('identity/code-wrong', wrong));
    await openSigning();
    await askForCode();
    await enterCode('111111');
    await button('签字').click();
    await present(page).getByRole('alert').getByText(wrong).first().waitFor();
    expect(await present(page).getByLabel('验证码', { exact: true }).inputValue()).toBe('111111');
    await expectAccessible(page);
    api.on('POST /agreements/501/signatures', refuse('identity/code-spent', spent));
    await button('签字').click();
    await present(page).getByRole('alert').getByText(spent).first().waitFor();
    expect(await present(page).getByLabel('验证码', { exact: true }).inputValue()).toBe('');
  });

  it('goes on where it was after the app was closed', async () => {
    await openSigning();
    await read();
    await present(page).getByRole('heading', { name: '手写签名（选填）' }).waitFor();
    await page.reload();
    await present(page).getByRole('heading', { name: '手写签名（选填）' }).waitFor();
  });

  it('reads again when the text was changed meanwhile', async () => {
    await openSigning();
    await askForCode();
    api
      .on('POST /agreements/501/signatures', () =>
        problem(409, 'agreements/text-changed', '协议文本已更新，请重新阅读后再签字'),
      )
      .on('GET /agreements/501', () => ({
        body: waiting({
          openVersion: sampleVersion({ contentHash: NEXT_HASH, waitingFor: 'trainee', signatures: [HOST_SIGNED] }),
        }),
      }))
      .on('GET /agreements/501/text', () => ({ body: longText({ contentHash: NEXT_HASH, title: '新的见习协议' }) }));
    await enterCode();
    await button('签字').click();
    await present(page).getByRole('alert').getByText('协议文本已经改过').waitFor();
    await present(page).getByRole('heading', { name: '新的见习协议' }).waitFor();
    expect(await button('已读完，下一步').isDisabled()).toBe(true);
    await expectAccessible(page);
    api.on('POST /agreements/501/signatures', () => ({ body: signedBy('trainee', 'bureau') }));
    await askForCode();
    await enterCode();
    await button('签字').click();
    await status('已签字').waitFor();
    expect(signatures().map(({ body }) => (body as { contentHash: string }).contentHash)).toEqual([
      CONTENT_HASH,
      NEXT_HASH,
    ]);
  });
});

describe('signing once', () => {
  it('sends two taps as one', async () => {
    let answer = () => undefined as unknown;
    const held = new Promise((resolve) => {
      answer = () => resolve(undefined);
    });
    api.on('POST /agreements/501/signatures', async () => {
      await held;
      return { body: signedBy('trainee', 'bureau') };
    });
    await openSigning();
    await askForCode();
    await enterCode();
    await button('签字').evaluate((node: HTMLElement) => {
      node.click();
      node.click();
    });
    await button('正在签字，请不要离开…').waitFor();
    answer();
    await status('已签字').waitFor();
    expect(signatures()).toHaveLength(1);
  });

  it('tries again with the same key when the answer was lost, and shows one clear result', async () => {
    let lost = true;
    await openSigning();
    await page.route('**/signatures', async (route) => {
      if (!lost) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await askForCode();
    await enterCode();
    await button('签字').click();
    await present(page).getByRole('alert').getByText('还不知道签字是否成功').waitFor();
    await expectAccessible(page);
    lost = false;
    await button('签字').click();
    await status('已签字').waitFor();
    const keys = new Set(signatures().map(({ headers }) => headers['idempotency-key']));
    expect(signatures().length).toBeGreaterThan(1);
    expect(keys.size).toBe(1);
  });

  it('shows that it is signed when it turns out so after a lost answer', async () => {
    await openSigning();
    await askForCode();
    api.on('GET /agreements/501', () => ({ body: signedBy('trainee', 'bureau') }));
    await page.reload();
    await status('已签字').waitFor();
    expect(signatures()).toHaveLength(0);
  });
});

describe('a trainee of 16 or 17', () => {
  const guardian = { name: '王监护', relation: '父亲', phone: '15400000009' };
  const needsGuardian = { needsGuardian: true, details: { ...waiting().details, guardian } };

  it('hands the phone to the guardian, who reads and signs first with a code of the own phone', async () => {
    const before = waiting({
      ...needsGuardian,
      waitingFor: 'guardian',
      openVersion: sampleVersion({ waitingFor: 'guardian', signatures: [HOST_SIGNED] }),
    });
    let current = before;
    api
      .on('GET /agreements/501', () => ({ body: current }))
      .on('POST /agreements/501/signing-codes', ({ body }) => ({
        body: {
          resendAfterSeconds: 60,
          validMinutes: 5,
          maskedPhone: (body as { signAs: string }).signAs === 'guardian' ? '154****0009' : '138****0001',
        },
      }))
      .on('POST /agreements/501/signatures', ({ body }) => {
        const byGuardian = (body as { signAs: string }).signAs === 'guardian';
        current = {
          ...(byGuardian ? signedBy('guardian', 'trainee') : signedBy('trainee', 'bureau')),
          ...needsGuardian,
        };
        return { body: current };
      });
    await openSigning();
    await present(page).getByText('请把手机交给监护人王监护').waitFor();
    await expectAccessible(page);
    await read();
    await button('不手写，直接下一步').click();
    await button('获取验证码').click();
    await status(/监护人的手机 154\*\*\*\*0009/).waitFor();
    await enterCode('654321');
    await button('签字').click();
    await status('监护人已签字').waitFor();
    await present(page).getByRole('heading', { name: '阅读协议全文', exact: true }).waitFor();
    expect(await button('已读完，下一步').isDisabled()).toBe(true);
    await askForCode();
    await enterCode();
    await button('签字').click();
    await status('已签字').waitFor();
    expect(signatures().map(({ body }) => (body as { signAs: string }).signAs)).toEqual(['guardian', 'self']);
  });

  it("finds the guardian's code in the sandbox of the demonstration, where no message goes out", async () => {
    api
      .on('GET /system/info', () => ({ body: { version: 'test', demo: true, demoCode: '000000' } }))
      .on('GET /identity/sandbox-code', ({ query }) => ({
        body: { code: query.get('phone') === guardian.phone ? '654321' : null },
      }))
      .on('GET /agreements/501', () => ({
        body: waiting({
          ...needsGuardian,
          waitingFor: 'guardian',
          openVersion: sampleVersion({ waitingFor: 'guardian', signatures: [HOST_SIGNED] }),
        }),
      }));
    await openSigning();
    await read();
    await button('不手写，直接下一步').click();
    await button('获取验证码').click();
    await button('查看短信验证码').click();
    await present(page).getByText('短信验证码是 654321。').waitFor();
    await expectAccessible(page);
  });
});
