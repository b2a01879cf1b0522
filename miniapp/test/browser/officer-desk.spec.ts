import type { Grant } from '@qihang/shared/identity';
import type { ManagedPost, PostImport } from '@qihang/shared/posts';
import type { RegistryReview } from '@qihang/shared/registries';
import { expectAccessible } from './support/accessibility';
import { OFFICER_GRANT } from './support/agreement-samples';
import { DESK, PHONE, present } from './support/pages';
import { samplePost } from './support/samples';
import { problem } from './support/stand-in-api';
import { standInTest } from './support/stand-in-test';

const WINDOWS = [
  ['a phone', PHONE],
  ['a desk', DESK],
] as const;

const PROVINCE: Grant = { ...OFFICER_GRANT, divisionCode: '410000', divisionName: '河南省' };

const test = standInTest();

const asOfficer = (path: string, window = PHONE, grant = OFFICER_GRANT) => test.openAs([grant], path, window);

/** The page as it is can be read by everybody and needs no scrolling sideways. */
async function expectGood(): Promise<void> {
  await expectAccessible(test.page);
  const { scrollWidth, clientWidth } = await present(test.page).evaluate((main) => ({
    scrollWidth: main.scrollWidth,
    clientWidth: main.clientWidth,
  }));
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
}

describe('people to be looked into', () => {
  const review: RegistryReview = {
    id: '41',
    kind: 'subsistence',
    kindName: '最低生活保障',
    asOf: '2026-10-31',
    line: 128,
    maskedNumber: '4101**********0018',
    seekerId: '5',
    seekerMaskedName: '王*',
    divisionName: '郑州市金水区',
    status: 'open',
    decidedAt: null,
  };

  beforeEach(() => {
    test.api.on('GET /registries/reviews', ({ query }) => ({
      body: { items: query.get('status') === 'open' ? [review] : [], nextCursor: null },
    }));
  });

  it.each(WINDOWS)('are listed with the row of the register, on %s', async (_name, window) => {
    await asOfficer('/officer/reviews/index', window);
    await present(test.page).getByText('最低生活保障（2026年10月31日）第 128 行').waitFor();
    await expectGood();
  });

  it('are settled with the ground for it', async () => {
    test.api.on('POST /registries/reviews/41/decision', () => ({
      body: { ...review, status: 'other-person', decidedAt: '2026-11-02T02:00:00.000Z' },
    }));
    await asOfficer('/officer/reviews/index');
    await test.button('填写核实结果').click();
    const sheet = test.page.getByRole('dialog', { name: '核实 王*' });
    await sheet.getByRole('button', { name: '提交' }).click();
    await sheet.getByRole('alert').waitFor();
    await expectAccessible(test.page);
    await sheet.getByLabel(/^不是同一个人/).check();
    await sheet.getByLabel('核实依据').fill('电话核实，名单写错');
    await sheet.getByRole('button', { name: '提交' }).click();
    await sheet.waitFor({ state: 'detached' });
    expect(test.lastAsked('POST', '/registries/reviews/41/decision')?.body).toEqual({
      decision: 'other-person',
      reason: '电话核实，名单写错',
    });
  });

  it('may be none', async () => {
    await asOfficer('/officer/reviews/index');
    await present(test.page).getByLabel('显示').selectOption('已核实：同一个人');
    await present(test.page).getByRole('heading', { name: '没有这样的人员' }).waitFor();
    await expectGood();
  });
});

describe('posts of the division', () => {
  const post: ManagedPost = {
    ...samplePost(),
    status: 'submitted',
    publishedAt: null,
    applicationsOpen: 0,
    placesLeft: 2,
    returnReason: null,
    version: 3,
  };
  const posts: ManagedPost[] = [
    post,
    {
      ...post,
      id: '1002',
      title: '设备运维见习生',
      status: 'published',
      publishedAt: post.applyBy,
      applicationsOpen: 4,
    },
    { ...post, id: '1003', title: '社区服务助理', status: 'returned', returnReason: '请写明每周工作天数和休息安排' },
  ];

  beforeEach(() => {
    test.api.on('GET /managed-posts', () => ({ body: { items: posts, nextCursor: 'next' } }));
  });

  it.each(WINDOWS)('are listed with what can be done about them, on %s', async (_name, window) => {
    await asOfficer('/officer/posts/index', window);
    await present(test.page).getByText('退回原因：请写明每周工作天数和休息安排').waitFor();
    await test.button('发布：会计助理').waitFor();
    await expectGood();
  });

  it('are returned with words for the host', async () => {
    test.api.on('POST /managed-posts/1001/status', () => ({ body: { ...post, status: 'returned', version: 4 } }));
    await asOfficer('/officer/posts/index');
    await test.button('退回：会计助理').click();
    const sheet = test.page.getByRole('dialog');
    await sheet.getByLabel('需要修改的地方').fill('请写明补助标准');
    await expectAccessible(test.page);
    await sheet.getByRole('button', { name: '退回' }).click();
    await sheet.waitFor({ state: 'detached' });
    expect(test.lastAsked('POST', '/managed-posts/1001/status')?.body).toEqual({
      action: 'return',
      reason: '请写明补助标准',
      version: 3,
    });
  });

  it('of one status are opened by its address', async () => {
    await asOfficer('/officer/posts/index?status=draft');
    await present(test.page)
      .getByRole('row', { name: /会计助理/ })
      .waitFor();
    expect(test.lastAsked('GET', '/managed-posts')?.query.get('status')).toBe('draft');
  });
});

const sheet: PostImport = {
  id: '61',
  fileName: '2026年11月见习岗位汇总表.xlsx',
  status: 'inspected',
  headers: ['岗位', '用人单位', '地区', '补助', '期限'],
  sample: [
    ['会计助理', '郑州示例智能装备有限公司', '金水区', '2100', '6'],
    ['仓储见习生', '郑州示例物流有限公司', '中牟县', '2000', '3'],
  ],
  mapping: { title: '岗位', hostName: '用人单位', division: '地区', monthlyStipend: '补助' },
  rowsRead: 0,
  rowsGood: 0,
  rowsBad: 0,
  failure: null,
  createdAt: '2026-11-01T02:00:00.000Z',
  finishedAt: null,
};
const done: PostImport = {
  ...sheet,
  status: 'done',
  rowsRead: 120,
  rowsGood: 118,
  rowsBad: 2,
  finishedAt: sheet.createdAt,
};

describe('imports of posts', () => {
  beforeEach(() => {
    const items: PostImport[] = [
      sheet,
      { ...done, id: '60' },
      { ...sheet, id: '59', status: 'failed', failure: '文件打不开', finishedAt: sheet.createdAt },
    ];
    test.api.on('GET /post-imports', () => ({ body: { items, nextCursor: null } }));
  });

  it.each(WINDOWS)('are listed below the way to begin one, on %s', async (_name, window) => {
    await asOfficer('/officer/post-imports/index', window);
    await present(test.page).getByText('等待确认各列含义').waitFor();
    await present(test.page).getByText('文件打不开').waitFor();
    await expectGood();
  });

  it('ask for a sheet before anything is sent', async () => {
    await asOfficer('/officer/post-imports/index');
    await test.button('上传').click();
    await test.button('岗位表格：请选择岗位表格').waitFor();
    await expectGood();
  });
});

describe('one import of posts', () => {
  const ONE = '/officer/post-import/index?id=61';

  it.each(WINDOWS)('asks what the columns mean, on %s', async (_name, window) => {
    test.api.on('GET /post-imports/61', () => ({ body: sheet }));
    await asOfficer(ONE, window);
    await present(test.page).getByText('仓储见习生').waitFor();
    await expectGood();
  });

  it('is run with the columns as they were settled', async () => {
    test.api.on('GET /post-imports/61', () => ({ body: sheet }));
    test.api.on('POST /post-imports/61/run', () => {
      test.api.on('GET /post-imports/61', () => ({ body: { ...done, rowsBad: 0 } }));
      return { body: done };
    });
    await asOfficer(ONE);
    await present(test.page).getByLabel('见习月数').selectOption('期限');
    await test.button('导入为草稿').click();
    await present(test.page).getByText('118 个').waitFor();
    expect(test.lastAsked('POST', '/post-imports/61/run')?.body).toMatchObject({
      mapping: { ...sheet.mapping, months: '期限' },
    });
  });

  it.each(WINDOWS)('tells which rows were refused and why, on %s', async (_name, window) => {
    test.api.on('GET /post-imports/61', () => ({ body: done }));
    test.api.on('GET /post-imports/61/bad-rows', () => ({
      body: {
        items: [
          { line: 17, column: '每月补助（元）', reason: '低于当地最低标准 2,100 元', excerpt: '1500' },
          { line: 42, column: null, reason: '同一单位已有同名岗位', excerpt: '' },
        ],
        nextCursor: null,
      },
    }));
    await asOfficer(ONE, window);
    await present(test.page).getByText('同一单位已有同名岗位').waitFor();
    await expectGood();
  });
});

describe('the state of the system', () => {
  const status = {
    gateways: [
      { name: 'wechat', mode: 'live', pausedUntil: '2026-11-02T03:00:00.000Z' },
      { name: 'sms', mode: 'sandbox', pausedUntil: null },
    ],
    outbox: { pending: 12, leased: 2, dead: 1, oldestPendingSeconds: 40 },
  };
  const event = {
    id: '81',
    type: 'notices.message-requested',
    status: 'dead',
    attempts: 10,
    lastError: 'ETIMEDOUT',
    createdAt: '2026-11-01T02:00:00.000Z',
  };

  beforeEach(() => {
    test.api.on('GET /system/status', () => ({ body: status }));
    test.api.on('GET /system/outbox', () => ({ body: { items: [event], nextCursor: null } }));
  });

  it.each(WINDOWS)('shows channels and work that waits, on %s', async (_name, window) => {
    await asOfficer('/officer/status/index', window, PROVINCE);
    await present(test.page).getByText('notices.message-requested（试过 10 次）').waitFor();
    await present(test.page).getByText('40 秒').waitFor();
    await expectGood();
  });

  it('lets the province have dead work tried again', async () => {
    test.api.on('POST /system/outbox/81/resend', () => {
      test.api.on('GET /system/outbox', () => ({ body: { items: [], nextCursor: null } }));
      return { status: 204 };
    });
    await asOfficer('/officer/status/index', PHONE, PROVINCE);
    await test.button('重试 notices.message-requested').click();
    await present(test.page).getByRole('heading', { name: '没有需要处理的任务' }).waitFor();
    expect(test.lastAsked('POST', '/system/outbox/81/resend')).toBeDefined();
  });

  it('offers no such thing to a city', async () => {
    await asOfficer('/officer/status/index');
    await present(test.page).getByText('40 秒').waitFor();
    expect(test.lastAsked('GET', '/system/outbox')).toBeUndefined();
  });

  it('says so when it cannot be told', async () => {
    test.api.on('GET /system/status', () => problem(500, 'http/internal', '系统暂时出了问题，请稍后再试'));
    await asOfficer('/officer/status/index');
    await present(test.page).getByRole('alert').getByText('系统暂时出了问题').waitFor();
    await expectGood();
  });
});
