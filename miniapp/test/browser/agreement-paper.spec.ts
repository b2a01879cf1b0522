import type { Agreement, Paper } from '@qihang/shared/agreements';
import type { Grant } from '@qihang/shared/identity';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../weapp-runtime/node/browser';
import { expectAccessible } from './support/accessibility';
import { AGENT_GRANT, sampleVersion } from './support/agreement-samples';
import { type AgreementStage, enterStage, hostAgreement } from './support/agreement-stage';
import { DESK, PHONE, present } from './support/pages';
import { problem } from './support/stand-in-api';

const SEEKER_GRANT: Grant = { role: 'seeker', hostId: null, hostName: null, divisionCode: null, divisionName: null };
const SCANS = '/agreements/501/scans';
/** One grey dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

let browser: Browser;
let stage: AgreementStage;

const scan = (id: string, fileName: string): Paper['scans'][number] => ({
  id,
  fileName,
  pages: 1,
  uploadedAt: '2026-11-20T01:00:00.000Z',
});

function onPaper(paper: Partial<Paper> = {}, patch: Partial<Agreement> = {}): Agreement {
  return hostAgreement({
    way: 'paper',
    waitingFor: 'host',
    openVersion: sampleVersion({ waitingFor: 'host', signatures: [] }),
    paper: { status: 'collecting', scans: [], reason: null, ...paper },
    acts: ['return', 'add-scans'],
    ...patch,
  });
}

/** Enters as the host, or as the trainee where the grant says so; the API takes uploads in, in their order. */
async function enter(agreement: Agreement, { window = PHONE, grant = AGENT_GRANT } = {}): Promise<void> {
  stage = await enterStage(browser, { agreement, window, grant });
  stage.api.on(`POST ${SCANS}`, ({ body }) => {
    const fileName = /filename="([^"]+)"/.exec(String(body))?.[1] ?? '';
    const scans = [...(stage.shown.paper?.scans ?? []), scan(String(stage.api.asked.length), fileName)];
    stage.shown = { ...onPaper({ scans }), viewer: stage.shown.viewer, acts: ['add-scans', 'submit-scans'] };
    return { body: stage.shown };
  });
  const page = grant === AGENT_GRANT ? '/host/agreement/index' : '/seeker/agreement/index';
  await stage.open(`${page}?id=501`, '见习协议');
}

const button = (name: string | RegExp) => present(stage.page).getByRole('button', { name });
const text = (words: string | RegExp) => present(stage.page).getByText(words).first();
const dialog = (name: string) => stage.page.getByRole('dialog', { name });
const uploaded = () => stage.shown.paper?.scans.map(({ fileName }) => fileName);

/** Taps a button that opens the system's chooser, and chooses files there. */
async function choose(name: string, ...files: string[]): Promise<void> {
  const chooser = stage.page.waitForEvent('filechooser');
  await button(name).click();
  const buffers = files.map((file) => ({
    name: file,
    mimeType: file.endsWith('.pdf') ? 'application/pdf' : 'image/png',
    buffer: file.endsWith('.pdf') ? Buffer.from('%PDF-1.7') : PNG,
  }));
  await (await chooser).setFiles(buffers);
}

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

afterEach(async () => {
  expect(await stage.leave()).toEqual([]);
});

describe('signing on paper', () => {
  it('is chosen by the host with a reason, and the way is explained', async () => {
    await enter(hostAgreement({ waitingFor: 'host', acts: ['sign', 'choose-paper'] }));
    stage.api.on('POST /agreements/501/paper', () => {
      stage.shown = onPaper();
      return { body: stage.shown };
    });
    await button('改为纸质签署').click();
    const form = dialog('改为纸质签署？');
    await expectAccessible(stage.page);
    await form.getByLabel('为什么用纸质签署').fill('见习人员暂时没有手机');
    await form.getByRole('button', { name: '确认改为纸质签署' }).click();
    await text('第一步：打印并签字盖章').waitFor();
    expect(stage.lastBody('POST', '/agreements/501/paper')).toEqual({ reason: '见习人员暂时没有手机' });
    expect(await button('提交核验').isDisabled()).toBe(true);
    await expectAccessible(stage.page);
  });

  it('gives the text to print', async () => {
    await enter(onPaper());
    stage.api.on('GET /agreements/501/pdf', () => ({
      file: Buffer.from('%PDF-1.7'),
      headers: { 'content-type': 'application/pdf' },
    }));
    const download = stage.page.waitForEvent('download');
    await button('下载协议，用来打印').click();
    await download;
    const asked = stage.api.asked.find(({ path }) => path === '/agreements/501/pdf');
    expect(Object.fromEntries(asked?.query ?? [])).toEqual({ version: '1', form: 'original' });
  });

  it.each([
    ['a phone by the host', { window: PHONE, grant: AGENT_GRANT }],
    ['a desk by the trainee', { window: DESK, grant: SEEKER_GRANT }],
  ])('is photographed on %s, put in order, uploaded one after the other and submitted', async (_name, who) => {
    await enter(onPaper({}, { viewer: who.grant === AGENT_GRANT ? 'host' : 'trainee' }), who);
    await choose('拍照或选照片', '第二页.png', '第一页.png');
    await text('2. 第一页.png').waitFor();
    await text('还有 2 个文件没有上传。').waitFor();
    await expectAccessible(stage.page);
    await button('上移 第一页.png').click();
    await choose('选择 PDF', '附页.pdf');
    await text('3. 附页.pdf').waitFor();
    await choose('继续添加照片', '多余.png');
    await button('移除 多余.png').click();
    await button('上传 3 个文件').click();
    await present(stage.page).getByRole('list', { name: '已上传的文件' }).getByText('3. 附页.pdf').waitFor();
    expect(uploaded()).toEqual(['第一页.png', '第二页.png', '附页.pdf']);
    await expectAccessible(stage.page);
    stage.api.on(`POST ${SCANS}/submit`, () => {
      stage.shown = { ...stage.shown, paper: { status: 'submitted', scans: [], reason: null }, acts: [] };
      return { body: stage.shown };
    });
    await button('提交核验').click();
    await dialog('提交 3 页给人社部门核验？').getByRole('button', { name: '确认提交' }).click();
    await text('等待人社部门核验纸质协议').waitFor();
  });

  it.each([
    ['refused', problem(422, 'files/unreadable', '这张照片打不开，请重新拍照'), false],
    ['not answered', problem(503, 'http/unavailable', '系统正在恢复', { retryAfter: 60 }), true],
  ])('stops at a file that is %s, says why, and goes on from it when tried again', async (_name, refusal, sameAct) => {
    await enter(onPaper());
    const acts: unknown[] = [];
    stage.api.on(`POST ${SCANS}`, ({ headers }) => {
      acts.push(headers['idempotency-key']);
      if (acts.length === 1) return refusal;
      stage.shown = onPaper({ scans: acts.slice(1).map((_, at) => scan(String(at + 1), `${at + 1}.png`)) });
      return { body: stage.shown };
    });
    await choose('拍照或选照片', '1.png', '2.png');
    await button('上传 2 个文件').click();
    await text('没有上传成功').waitFor();
    await expectAccessible(stage.page);
    expect(acts).toHaveLength(1);
    await button('上传 2 个文件').click();
    await present(stage.page).getByRole('list', { name: '已上传的文件' }).getByText('2. 2.png').waitFor();
    expect(acts[1] === acts[0]).toBe(sameAct);
    expect(acts[2]).not.toBe(acts[1]);
  });

  it('takes an upload out again after one more question', async () => {
    await enter(onPaper({ scans: [scan('71', '模糊.png')] }, { acts: ['add-scans', 'submit-scans'] }));
    stage.api.on(`DELETE ${SCANS}/71`, () => {
      stage.shown = onPaper();
      return { body: stage.shown };
    });
    await button('删除 模糊.png').click();
    await dialog('删除“模糊.png”？').getByRole('button', { name: '确认删除' }).click();
    await text('模糊.png').waitFor({ state: 'hidden' });
    await text('上传以后才能提交。').waitFor();
  });

  it('refuses a file that is larger than the server takes, before sending it', async () => {
    await enter(onPaper());
    const chooser = stage.page.waitForEvent('filechooser');
    await button('选择 PDF').click();
    const large = { name: '大.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(20 * 1024 * 1024 + 1) };
    await (await chooser).setFiles([large]);
    await text('大.pdf超过 20 MB').waitFor();
    await expectAccessible(stage.page);
    expect(stage.api.asked.filter(({ path }) => path === SCANS)).toEqual([]);
  });

  it('shows why an officer has returned it, with what was uploaded before', async () => {
    const returned = { status: 'returned', scans: [scan('71', '1.png')], reason: '第 3 页没有盖章' } as const;
    await enter(onPaper({ ...returned, scans: [...returned.scans] }, { acts: ['add-scans', 'submit-scans'] }), {
      window: DESK,
    });
    await text('人社部门退回的原因').waitFor();
    await text('第 3 页没有盖章').waitFor();
    await button('查看 1.png').waitFor();
    await expectAccessible(stage.page);
  });

  it('leaves nothing to change while the officers check it', async () => {
    await enter(onPaper({ status: 'submitted', scans: [scan('71', '1.png')] }, { acts: [] }));
    await button('查看提交的文件').waitFor();
    expect(await button('删除 1.png').count()).toBe(0);
    expect(await button('拍照或选照片').count()).toBe(0);
    await expectAccessible(stage.page);
  });
});
