import type { Agreement } from '@qihang/shared/agreements';
import { expectAccessible } from './support/accessibility';
import { CONTENT_HASH, OFFICER_GRANT, sampleAgreement, sampleText, sampleVersion } from './support/agreement-samples';
import { DESK, PHONE, present } from './support/pages';
import { problem } from './support/stand-in-api';
import { standInTest } from './support/stand-in-test';

const ONE = '/officer/agreement/index?id=501';

const test = standInTest();

beforeEach(() => {
  test.api
    .on('GET /agreements/501', () => ({ body: sampleAgreement() }))
    .on('GET /agreements/501/text', () => ({ body: sampleText() }));
});

describe('one agreement at the officer', () => {
  /** The agreement from now on, in answer to the page and to the act. */
  const agreementIs = (patch: Partial<Agreement>, act?: `POST /${string}`, after: Partial<Agreement> = {}) => {
    test.api.on('GET /agreements/501', () => ({ body: sampleAgreement(patch) }));
    if (act) test.api.on(act, () => ({ body: sampleAgreement({ ...patch, acts: [], ...after }) }));
  };

  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('shows who has signed and what happened, on %s, and is accessible', async (_name, window) => {
    agreementIs({ acts: ['sign', 'return', 'decline', 'void'] });
    await test.openAs([OFFICER_GRANT], ONE, window);
    await present(test.page).getByText('等待你见证签字').waitFor();
    await present(test.page).getByText('李示例 · 单位签字').waitFor();
    await expectAccessible(test.page);
  });

  it('is witnessed after reading, with identity proved anew', async () => {
    agreementIs({ acts: ['sign'] });
    test.answerAfterStepUp('POST /agreement-witnessing', () => {
      agreementIs({ status: 'in-force', seal: 'pending', waitingFor: null, openVersion: null, contentHash: null });
      return { body: { items: [{ id: '501', outcome: 'signed', message: null }] } };
    });
    await test.openAs([OFFICER_GRANT], ONE);
    await test.button('阅读全文').click();
    await present(test.page).getByText('第一条 见习岗位').waitFor();
    await test.button('见证签字').click();
    const sheet = test.page.getByRole('dialog', { name: '见证签字' });
    await sheet.getByLabel(/我已阅读并核对/).check();
    await sheet.getByRole('button', { name: '确认签字' }).click();
    await test.proveIdentity(sheet);
    await present(test.page).getByText('协议已生效').first().waitFor();
    expect(test.lastAsked('POST', '/agreement-witnessing')?.body).toEqual({
      items: [{ id: '501', contentHash: CONTENT_HASH }],
    });
  });

  it.each([
    ['return', '退回修改', '确认退回'],
    ['decline', '拒绝签署', '确认拒绝'],
    ['void', '作废协议', '确认作废'],
  ] as const)('can be subject to %s only with a reason', async (act, label, confirm) => {
    agreementIs({ acts: [act] }, `POST /agreements/501/${act}`);
    await test.openAs([OFFICER_GRANT], ONE);
    await test.button(label).click();
    await test.page.getByRole('dialog').getByRole('button', { name: confirm }).click();
    await test.page.getByRole('dialog').getByText('请写明原因').waitFor();
    expect(test.lastAsked('POST', `/agreements/501/${act}`)).toBeUndefined();
    await test.page.getByRole('dialog').getByLabel('原因').fill('补助标准写错了');
    await test.page.getByRole('dialog').getByRole('button', { name: confirm }).click();
    await test.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(test.lastAsked('POST', `/agreements/501/${act}`)?.body).toEqual({ reason: '补助标准写错了' });
  });

  it('that is in force can be downloaded sealed and as signed', async () => {
    agreementIs({
      status: 'in-force',
      seal: 'sealed',
      openVersion: null,
      currentVersion: sampleVersion({ status: 'effective', waitingFor: null }),
    });
    test.api.on('GET /agreements/501/pdf', () => ({
      file: Buffer.from('%PDF-1.7'),
      headers: { 'content-type': 'application/pdf' },
    }));
    await test.openAs([OFFICER_GRANT], ONE);
    for (const [name, form] of [
      [/下载盖章协议/, 'sealed'],
      [/下载协议原件/, 'original'],
    ] as const) {
      const saving = test.page.waitForEvent('download');
      await test.button(name).click();
      await saving;
      expect(test.lastAsked('GET', '/agreements/501/pdf')?.query.get('form')).toBe(form);
    }
    await expectAccessible(test.page);
  });

  it('that was signed on paper has its scan beside the sealed document', async () => {
    agreementIs({
      status: 'in-force',
      way: 'paper',
      seal: 'sealed',
      openVersion: null,
      currentVersion: sampleVersion({ status: 'effective', waitingFor: null }),
    });
    await test.openAs([OFFICER_GRANT], ONE);
    await test.button(/下载盖章协议/).waitFor();
    await test.button(/下载纸质协议扫描件/).waitFor();
    expect(await test.button(/下载协议原件/).count()).toBe(0);
  });

  it('that is not in the division says so', async () => {
    test.api.on('GET /agreements/501', () => problem(404, 'agreements/not-found', '没有找到这份协议'));
    await test.openAs([OFFICER_GRANT], ONE);
    await present(test.page).getByRole('heading', { name: '没有找到这份协议' }).waitFor();
    await expectAccessible(test.page);
  });
});

describe('a signed paper', () => {
  const FILE_HASH = 'c3'.repeat(32);
  const paper: NonNullable<Agreement['paper']> = {
    status: 'submitted',
    scans: [
      { id: '71', fileName: '第一页.png', pages: 1, uploadedAt: '2026-11-19T02:00:00.000Z' },
      { id: '72', fileName: '后几页.pdf', pages: 3, uploadedAt: '2026-11-19T02:01:00.000Z' },
    ],
    reason: null,
    fileHash: FILE_HASH,
  };
  const onPaper = { way: 'paper', paper } as const;
  const DOT = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  beforeEach(() => {
    test.api.on('GET /agreements/501', () => ({ body: sampleAgreement({ ...onPaper, acts: ['decide-paper'] }) }));
  });

  it('is looked at scan by scan', async () => {
    test.api.on('GET /agreements/501/scans/71', () => ({ file: DOT, headers: { 'content-type': 'image/png' } }));
    await test.openAs([OFFICER_GRANT], ONE, DESK);
    await present(test.page).getByText('2. 后几页.pdf（3 页）').waitFor();
    const tab = test.page.context().waitForEvent('page');
    await test.button('查看第 1 个文件 第一页.png').click();
    expect((await tab).url()).toMatch(/^blob:/);
    await expectAccessible(test.page);
  });

  it('is never run as a page of this origin, whatever was uploaded', async () => {
    test.api.on('GET /agreements/501/scans/71', () => ({
      file: Buffer.from('<script>parent.hacked = true</script>'),
      headers: { 'content-type': 'text/html' },
    }));
    await test.openAs([OFFICER_GRANT], ONE, DESK);
    const saving = test.page.waitForEvent('download');
    await test.button('查看第 1 个文件 第一页.png').click();
    await saving;
    expect(test.page.context().pages()).toHaveLength(1);
  });

  it('is confirmed with the date on it, after identity was proved anew', async () => {
    test.answerAfterStepUp('POST /agreements/501/paper/decide', () => ({
      body: sampleAgreement({ ...onPaper, status: 'in-force', openVersion: null, waitingFor: null, acts: [] }),
    }));
    await test.openAs([OFFICER_GRANT], ONE);
    await test.button('提交核验结果').click();
    await present(test.page).getByRole('button', { name: '核验结果：请选择核验结果' }).waitFor();
    await present(test.page)
      .getByLabel(/核验通过/)
      .check();
    await present(test.page).getByLabel('核验情况').fill('签字盖章齐全');
    await test.button('提交核验结果').click();
    await present(test.page).getByRole('button', { name: '纸上的签订日期：请填写纸上的签订日期' }).waitFor();
    await expectAccessible(test.page);
    await present(test.page).getByLabel('纸上的签订日期').fill('2026-11-18');
    await test.button('提交核验结果').click();
    await test.proveIdentity();
    await present(test.page).getByText('协议已生效').first().waitFor();
    expect(test.lastAsked('POST', '/agreements/501/paper/decide')?.body).toEqual({
      decision: 'confirm',
      signedOn: '2026-11-18',
      reason: '签字盖章齐全',
      fileHash: FILE_HASH,
    });
  });

  it('is returned with the reason', async () => {
    test.api.on('POST /agreements/501/paper/decide', () => ({
      body: sampleAgreement({
        ...onPaper,
        paper: { ...paper, status: 'returned', reason: '缺第二页' },
        acts: [],
      }),
    }));
    await test.openAs([OFFICER_GRANT], ONE);
    await present(test.page)
      .getByLabel(/退回重新上传/)
      .check();
    await present(test.page).getByLabel('核验情况').fill('缺第二页');
    await test.button('提交核验结果').click();
    await present(test.page).getByText('纸质协议被退回').waitFor();
    expect(test.lastAsked('POST', '/agreements/501/paper/decide')?.body).toEqual({
      decision: 'return',
      reason: '缺第二页',
      fileHash: FILE_HASH,
    });
  });
});

describe('an early end that is objected to', () => {
  const earlyEnd = {
    id: '91',
    status: 'objected',
    by: 'trainee',
    reasonCode: 'host-breach',
    text: '连续两个月没有发补助',
    lastDay: '2027-01-31',
    requestedAt: '2027-01-10T02:00:00.000Z',
    answer: '补助已经补发',
    decision: null,
  } as const;
  const inForce = {
    status: 'in-force',
    hasObjection: true,
    waitingFor: null,
    openVersion: null,
    currentVersion: sampleVersion({ status: 'effective', waitingFor: null }),
    earlyEnd,
  } as const;

  beforeEach(() => {
    test.api.on('GET /agreements/501', () => ({ body: sampleAgreement({ ...inForce, acts: ['decide-end'] }) }));
  });

  it('is decided on after reading both sides', async () => {
    test.api.on('POST /agreements/501/early-end/decide', () => ({
      body: sampleAgreement({ ...inForce, status: 'terminated', earlyEnd: { ...earlyEnd, status: 'decided-end' } }),
    }));
    await test.openAs([OFFICER_GRANT], ONE);
    await present(test.page).getByRole('region', { name: '处理提前终止的异议' }).getByText('补助已经补发').waitFor();
    await present(test.page)
      .getByRole('region', { name: '处理提前终止的异议' })
      .getByText('单位未履行协议：连续两个月没有发补助')
      .waitFor();
    await present(test.page)
      .getByRole('radio', { name: /^提前终止/ })
      .check();
    await expectAccessible(test.page);
    expect(await present(test.page).getByLabel('见习最后一天').inputValue()).toBe('2027-01-31');
    await present(test.page).getByLabel('见习最后一天').fill('2027-01-20');
    await present(test.page).getByLabel('处理理由').fill('单位未按协议发放补助');
    await test.button('提交决定').click();
    await present(test.page).getByText('协议已提前终止').waitFor();
    expect(test.lastAsked('POST', '/agreements/501/early-end/decide')?.body).toEqual({
      decision: 'end',
      lastDay: '2027-01-20',
      reason: '单位未按协议发放补助',
    });
  });

  it('may leave the agreement as it is', async () => {
    test.api.on('POST /agreements/501/early-end/decide', () => ({
      body: sampleAgreement({ ...inForce, earlyEnd: { ...earlyEnd, status: 'decided-continue' } }),
    }));
    await test.openAs([OFFICER_GRANT], ONE);
    await present(test.page)
      .getByRole('radio', { name: /^继续履行/ })
      .check();
    await present(test.page).getByLabel('处理理由').fill('补助已经补发');
    await test.button('提交决定').click();
    await present(test.page).getByText('人社部门决定继续').waitFor();
    expect(test.lastAsked('POST', '/agreements/501/early-end/decide')?.body).toEqual({
      decision: 'continue',
      reason: '补助已经补发',
    });
  });
});
