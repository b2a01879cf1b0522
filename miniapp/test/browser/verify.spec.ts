import type { Verification } from '@qihang/shared/agreements';
import { expectAccessible } from './support/accessibility';
import { sampleNumber } from './support/agreement-samples';
import { DESK, PHONE, present } from './support/pages';
import { problem } from './support/stand-in-api';
import { standInTest } from './support/stand-in-test';

const NUMBER = sampleNumber();
const PAGE = '/public/verify/index';
const PDF = { name: '协议.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 test') };

const verification = (patch: Partial<Verification> = {}): Verification => ({
  state: 'valid',
  number: NUMBER,
  versionNumber: 1,
  hostName: '郑州示例智能装备有限公司',
  traineeName: '王*',
  startsOn: '2026-12-01',
  endsOn: '2027-05-31',
  way: 'electronic',
  sealedAt: '2026-11-20T02:05:00.000Z',
  isSandboxSeal: false,
  ...patch,
});

const NOTHING_KNOWN = {
  number: null,
  versionNumber: null,
  hostName: null,
  traineeName: null,
  startsOn: null,
  endsOn: null,
  way: null,
  sealedAt: null,
} as const;

const test = standInTest();
const askedFor = () => test.api.asked.filter(({ path }) => /^\/(agreement|document)-verifications/.test(path));
const verdict = () => present(test.page).getByRole('region', { name: '查验结果' });

/** Picks a file and sends it. */
async function sendPdf(file = PDF): Promise<void> {
  const chooser = test.page.waitForEvent('filechooser');
  await present(test.page).getByRole('button', { name: '选择文件' }).click();
  await (await chooser).setFiles(file);
  await present(test.page).getByRole('button', { name: '上传查验' }).click();
}

beforeEach(() => {
  test.api.on(`GET /agreement-verifications/${encodeURIComponent(NUMBER)}`, () => ({ body: verification() }));
});

describe('an agreement verified by its number', () => {
  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('answers at once to the address of its QR code, on %s, and is accessible', async (_name, window) => {
    await test.open(`${PAGE}?number=${encodeURIComponent(NUMBER)}`, window);
    await verdict().getByRole('heading', { name: '真实有效' }).waitFor();
    for (const text of [NUMBER, '郑州示例智能装备有限公司', '王*', '2026年12月1日至2027年5月31日', '电子签署']) {
      await verdict().getByText(text).waitFor();
    }
    expect(await verdict().getByText('演示印章').count()).toBe(0);
    expect(askedFor()).toHaveLength(1);
    await expectAccessible(test.page);
  });

  it('may be typed in small letters without hyphens', async () => {
    await test.open(PAGE);
    await present(test.page).getByLabel('协议编号').fill(NUMBER.replace(/-/g, '').toLowerCase());
    await present(test.page).getByText(`编号完整：${NUMBER}`).waitFor();
    await present(test.page).getByRole('button', { name: '查验编号' }).click();
    await verdict().getByRole('heading', { name: '真实有效' }).waitFor();
  });

  it('is called mistyped at once, and nobody is asked', async () => {
    await test.open(PAGE);
    const wrong = `${NUMBER.slice(0, 3)}${NUMBER[3] === '0' ? '1' : '0'}${NUMBER.slice(4)}`;
    await present(test.page).getByLabel('协议编号').fill(wrong);
    await present(test.page).getByText('编号有误，请对照原件逐位核对').waitFor();
    await expectAccessible(test.page);
    await present(test.page).getByRole('button', { name: '查验编号' }).click();
    await present(test.page).getByRole('alert').getByText('编号有误').waitFor();
    expect(askedFor()).toEqual([]);
  });

  it.each([
    ['ended', '真实，见习已结束'],
    ['void', '已作废或失效'],
    ['superseded', '真实，但已被新版本代替'],
  ] as const)('that is %s is told in words', async (state, words) => {
    test.api.on(`GET /agreement-verifications/${encodeURIComponent(NUMBER)}`, () => ({
      body: verification({ state }),
    }));
    await test.open(`${PAGE}?number=${encodeURIComponent(NUMBER)}`);
    await verdict().getByRole('heading', { name: words }).waitFor();
    await expectAccessible(test.page);
  });

  it('that nobody knows is told without facts', async () => {
    test.api.on(`GET /agreement-verifications/${encodeURIComponent(NUMBER)}`, () => ({
      body: verification({ state: 'unknown', ...NOTHING_KNOWN }),
    }));
    await test.open(`${PAGE}?number=${encodeURIComponent(NUMBER)}`);
    await verdict().getByRole('heading', { name: '没有查到' }).waitFor();
    expect(await verdict().getByText('见习单位').count()).toBe(0);
  });

  it('with a seal of the sandbox says so clearly', async () => {
    test.api.on(`GET /agreement-verifications/${encodeURIComponent(NUMBER)}`, () => ({
      body: verification({ isSandboxSeal: true }),
    }));
    await test.open(`${PAGE}?number=${encodeURIComponent(NUMBER)}`);
    await verdict().getByRole('alert').getByText('演示印章，不具法律效力').waitFor();
    await expectAccessible(test.page);
  });

  it('can be asked for again when the server was away', async () => {
    test.api.on(`GET /agreement-verifications/${encodeURIComponent(NUMBER)}`, () =>
      problem(429, 'http/too-many-requests', '操作太频繁，请稍等一会儿再试'),
    );
    await test.open(`${PAGE}?number=${encodeURIComponent(NUMBER)}`);
    await present(test.page).getByText('操作太频繁').waitFor();
    test.api.on(`GET /agreement-verifications/${encodeURIComponent(NUMBER)}`, () => ({ body: verification() }));
    await present(test.page).getByRole('button', { name: '重新加载' }).click();
    await verdict().getByRole('heading', { name: '真实有效' }).waitFor();
  });
});

describe('an agreement verified by its file', () => {
  it.each([
    ['valid', '真实有效', '文件盖章后没有改动过'],
    ['changed', '文件在盖章后被改动过，不可信', '请不要采信'],
    ['not-sealed', '文件上没有本平台的电子印章', '不能说明文件的真假'],
  ] as const)('that is %s is told in words', async (state, words, advice) => {
    test.api.on('POST /document-verifications', () => ({
      body: { kind: 'agreement', agreement: verification({ state }) },
    }));
    await test.open(PAGE);
    await present(test.page).getByText('文件只用于比对，不会保存').waitFor();
    await sendPdf();
    await verdict().getByRole('heading', { name: words }).waitFor();
    await verdict().getByText(advice).waitFor();
    expect(String(askedFor()[0]?.body)).toContain('%PDF-1.7 test');
    await expectAccessible(test.page);
  });

  it('is not sent when it is too large', async () => {
    await test.open(PAGE);
    await sendPdf({ ...PDF, buffer: Buffer.alloc(20 * 1024 * 1024 + 1) });
    await present(test.page).getByRole('alert').getByText('文件超过 20 MB').waitFor();
    expect(askedFor()).toEqual([]);
  });

  it('takes the place of the answer before', async () => {
    test.api.on('POST /document-verifications', () => ({
      body: { kind: 'agreement', agreement: verification({ state: 'changed', ...NOTHING_KNOWN }) },
    }));
    await test.open(`${PAGE}?number=${encodeURIComponent(NUMBER)}`);
    await verdict().getByRole('heading', { name: '真实有效' }).waitFor();
    await sendPdf();
    await verdict().getByRole('heading', { name: '文件在盖章后被改动过，不可信' }).waitFor();
    expect(await verdict().getByText('真实有效').count()).toBe(0);
  });
});

describe('the way to verify', () => {
  it.each(['/', '/main/me/index'])('begins at %s', async (from) => {
    await test.open(from);
    await present(test.page)
      .getByRole('link', { name: /^协议查验/ })
      .click();
    await present(test.page).getByRole('heading', { level: 1, name: '协议查验' }).waitFor();
  });
});
