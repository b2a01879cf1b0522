import type { Session } from '@qihang/shared/identity';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../weapp-runtime/node/browser';
import { expectAccessible } from './support/accessibility';
import { DESK, openPage, PHONE, present, type WatchedPage } from './support/pages';
import { sampleMessage, samplePost, samplePostDetail, sampleSession } from './support/samples';
import { problem, StandInApi } from './support/stand-in-api';

const INFO = { version: 'test', demo: false, demoCode: null };
const DIVISIONS = [
  { code: '410100', name: '郑州市', shortName: '郑州', parentCode: '410000', initials: 'zzs' },
  { code: '410105', name: '金水区', shortName: '金水', parentCode: '410100', initials: 'jsq' },
];
const CONSENT = { kind: 'privacy-notice', granted: true, noticeVersion: '2026-11', at: null };

let browser: Browser;
let api: StandInApi;
let address: string;
let watched: WatchedPage;
let page: Page;

async function open(path: string, window = PHONE): Promise<void> {
  watched = await openPage(browser, address, window);
  page = watched.page;
  await page.goto(path);
}

/** Signs in on the page that shows the way in. */
async function signIn(): Promise<void> {
  await present(page).getByLabel('手机号').fill('13800000001');
  await present(page).getByLabel('验证码', { exact: true }).fill('123456');
  await present(page)
    .getByLabel(/我已阅读并同意隐私政策/)
    .check();
  await present(page).getByRole('button', { name: '登录', exact: true }).click();
}

const heading = (name: string) => present(page).getByRole('heading', { level: 1, name });

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

beforeEach(async () => {
  api = new StandInApi()
    .on('GET /system/info', () => ({ body: INFO }))
    .on('GET /reference/divisions', () => ({ body: { items: DIVISIONS } }))
    .on('GET /posts', () => ({ body: { items: [samplePost()], nextCursor: null } }))
    .on('GET /posts/1001', () => ({ body: samplePostDetail() }))
    .on('POST /identity/sessions', () => ({ body: sampleSession() satisfies Session }))
    .on('PUT /identity/consents/privacy-notice', () => ({ body: CONSENT }))
    .on('GET /unread-messages', () => ({ body: { count: 1 } }))
    .on('GET /messages', () => ({ body: { items: [sampleMessage()], nextCursor: null } }))
    .on('GET /messages/31', () => ({ body: sampleMessage() }))
    .on('POST /messages/31/read', () => ({ body: sampleMessage({ readAt: '2026-11-02T00:00:00.000Z' }) }));
  address = await api.start();
});

afterEach(async () => {
  await page.context().close();
  await api.stop();
  expect(watched.failures).toEqual([]);
});

describe('the home page', () => {
  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('shows the newest posts on %s and is accessible', async (_name, window) => {
    await open('/', window);
    await present(page).getByRole('heading', { name: '会计助理' }).waitFor();
    await expectAccessible(page);
  });

  it('asks for the first posts once, before its scripts have loaded', async () => {
    await open('/');
    await present(page).getByRole('heading', { name: '会计助理' }).waitFor();
    expect(api.asked.filter(({ path }) => path === '/posts')).toHaveLength(1);
  });

  it('loads no form, no dialog and no schema before the first posts', async () => {
    await open('/');
    await present(page).getByRole('heading', { name: '会计助理' }).waitFor();
    const bytes = await page.evaluate(() => {
      const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      return loaded
        .filter(({ name }) => name.endsWith('.js'))
        .reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0);
    });
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(400_000);
  });

  it('keeps the chosen city for the next visit', async () => {
    await open('/');
    await present(page).getByRole('button', { name: '全省 · 换城市' }).click();
    await page.getByRole('dialog', { name: '选择城市' }).getByRole('button', { name: '郑州' }).click();
    await present(page).getByRole('button', { name: '郑州 · 换城市' }).waitFor();
    await page.reload();
    await present(page).getByRole('button', { name: '郑州 · 换城市' }).waitFor();
    const asked = api.asked.filter(({ path }) => path === '/posts').at(-1);
    expect(asked?.query.get('divisionCode')).toBe('410100');
  });

  it('offers to try again when the posts cannot be loaded', async () => {
    api.on('GET /posts', () => problem(500, 'http/internal', '系统暂时出了问题，请稍后再试'));
    await open('/');
    await present(page).getByRole('alert').getByText('系统暂时出了问题').waitFor();
    await expectAccessible(page);
    api.on('GET /posts', () => ({ body: { items: [samplePost()], nextCursor: null } }));
    await present(page).getByRole('button', { name: '重新加载' }).click();
    await present(page).getByRole('heading', { name: '会计助理' }).waitFor();
  });
});

describe('searching posts', () => {
  it('finds by words and filters, and says what to do when nothing is found', async () => {
    api.on('GET /posts', ({ query }) => ({
      body: { items: query.get('category') === 'research' ? [] : [samplePost()], nextCursor: null },
    }));
    await open('/');
    await present(page).getByRole('searchbox', { name: '搜索岗位' }).fill('会计');
    await page.keyboard.press('Enter');
    await heading('见习岗位').waitFor();
    await present(page).getByRole('button', { name: '筛选' }).click();
    const sheet = page.getByRole('dialog', { name: '筛选岗位' });
    await sheet.getByLabel('工作地点：市').selectOption('郑州市');
    await sheet.getByLabel('科研类').check();
    await expectAccessible(page);
    await sheet.getByRole('button', { name: '查看岗位' }).click();
    await present(page).getByRole('heading', { name: '没有找到合适的岗位' }).waitFor();
    const asked = api.asked.filter(({ path }) => path === '/posts').at(-1)?.query;
    expect(Object.fromEntries(asked ?? [])).toEqual({ q: '会计', divisionCode: '410100', category: 'research' });
    await present(page).getByRole('button', { name: '去掉条件：科研类' }).click();
    await present(page).getByRole('heading', { name: '会计助理' }).waitFor();
  });

  it('closes the filters on Escape and gives the focus back', async () => {
    await open('/main/posts/index');
    await present(page).getByRole('button', { name: '筛选' }).click();
    await page.getByRole('dialog', { name: '筛选岗位' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: '筛选岗位' }).waitFor({ state: 'hidden' });
    await present(page).getByRole('button', { name: '筛选' }).and(page.locator(':focus')).waitFor();
  });
});

describe('a post', () => {
  it('is shown with all its facts and is accessible', async () => {
    await open('/main/post/index?id=1001');
    await heading('会计助理').waitFor();
    await present(page).getByText('提供工作餐，不提供住宿').waitFor();
    await expectAccessible(page);
  });

  it('that has closed says why and cannot be applied to', async () => {
    api.on('GET /posts/1001', () => ({ body: samplePostDetail({ status: 'closed', closeReason: 'filled' }) }));
    await open('/main/post/index?id=1001');
    await present(page).getByText('这个岗位现在不能投递：已招满').waitFor();
    expect(await present(page).getByRole('button', { name: '现在不能投递' }).isDisabled()).toBe(true);
  });

  it('that does not exist leads on to others', async () => {
    api.on('GET /posts/1001', () => problem(404, 'posts/not-found', '没有找到这个岗位'));
    await open('/main/post/index?id=1001');
    await heading('没有这个岗位').waitFor();
    await expectAccessible(page);
  });

  it('is where a person comes back to after signing in', async () => {
    api.on('GET /seekers/me', () => ({ body: { seeker: null, eligibility: null, hardships: [], draft: null } }));
    api.on('GET /applications', () => ({ body: { items: [], nextCursor: null } }));
    await open('/main/post/index?id=1001');
    await present(page).getByRole('button', { name: '登录后投递' }).click();
    await heading('登录').waitFor();
    await signIn();
    await heading('会计助理').waitFor();
    await present(page).getByRole('button', { name: '去报名' }).waitFor();
  });
});

describe('signing in', () => {
  it('names every field that needs mending and leads to it', async () => {
    await open('/main/login/index');
    await present(page).getByRole('button', { name: '登录', exact: true }).click();
    const summary = present(page).getByRole('alert');
    await summary.getByRole('button', { name: '手机号：请输入 11 位手机号' }).click();
    await page.locator('#field-phone:focus').waitFor();
    await expectAccessible(page);
    expect(api.asked.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('asks for consent to the privacy notice before anything is sent', async () => {
    await open('/main/login/index');
    await present(page).getByLabel('手机号').fill('13800000001');
    await present(page).getByLabel('验证码', { exact: true }).fill('123456');
    await present(page).getByRole('button', { name: '登录', exact: true }).click();
    await present(page).getByText('请先阅读并同意隐私政策').waitFor();
    expect(api.asked.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('shows what the server says about the code', async () => {
    const errors = [{ path: 'code', message: '验证码不正确，请核对短信' }];
    api.on('POST /identity/sessions', () => problem(422, 'identity/wrong-code', '验证码不正确', { errors }));
    await open('/main/login/index');
    await signIn();
    await present(page).getByRole('button', { name: '验证码：验证码不正确，请核对短信' }).waitFor();
    await expectAccessible(page);
  });

  it('counts down until a new code may be asked for', async () => {
    api.on('POST /identity/codes', () => ({ body: { resendAfterSeconds: 60, validMinutes: 5 } }));
    await open('/main/login/index');
    await present(page).getByLabel('手机号').fill('13800000001');
    await present(page).getByRole('button', { name: '获取验证码' }).click();
    const again = present(page).getByRole('button', { name: /\d+ 秒后可重新获取/ });
    await again.waitFor();
    expect(await again.isDisabled()).toBe(true);
  });
});

describe('messages', () => {
  it('ask a stranger to sign in, and show the inbox afterwards', async () => {
    await open('/main/messages/index');
    await present(page).getByRole('heading', { name: '请先登录' }).waitFor();
    await expectAccessible(page);
    await present(page).getByRole('button', { name: '登录' }).click();
    await heading('登录').waitFor();
    await signIn();
    await present(page).getByRole('heading', { name: '有适合您的见习岗位' }).waitFor();
    await page.getByRole('link', { name: '消息 1 条未读' }).waitFor();
    await expectAccessible(page);
  });

  it('are marked read when they are opened, and lead to their posts', async () => {
    await open('/main/messages/index');
    await present(page).getByRole('button', { name: '登录' }).click();
    await signIn();
    await present(page)
      .getByRole('link', { name: /有适合您的见习岗位/ })
      .click();
    await heading('有适合您的见习岗位').waitFor();
    await expectAccessible(page);
    await present(page)
      .getByRole('link', { name: /会计助理/ })
      .click();
    await heading('会计助理').waitFor();
    expect(api.asked.filter(({ path }) => path === '/messages/31/read')).toHaveLength(1);
  });
});

describe('the page 我的', () => {
  it('forgets the person on this device at sign-out', async () => {
    api.on('DELETE /identity/sessions/current', () => ({ status: 204 }));
    await open('/main/me/index');
    await present(page).getByRole('button', { name: '登录' }).click();
    await signIn();
    await present(page).getByRole('heading', { name: '王*' }).waitFor();
    await expectAccessible(page);
    await present(page).getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('dialog', { name: '退出登录？' }).getByRole('button', { name: '退出' }).click();
    await present(page).getByRole('heading', { name: '还没有登录' }).waitFor();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/refresh-token-of-the-test|王/);
  });
});

describe('without a network', () => {
  it('the app says so, and carries on when it is back', async () => {
    await open('/main/posts/index');
    await present(page).getByRole('heading', { name: '会计助理' }).waitFor();
    await page.context().setOffline(true);
    await page.getByText('网络没有连上，可以继续填写。').waitFor();
    await expectAccessible(page);
    await page.context().setOffline(false);
    await page.getByText('网络没有连上，可以继续填写。').waitFor({ state: 'hidden' });
  });
});

describe('two windows of one browser', () => {
  it('share the session, and a sign-out in one counts in the other', async () => {
    api.on('DELETE /identity/sessions/current', () => ({ status: 204 }));
    await open('/main/login/index');
    const other = await page.context().newPage();
    await other.goto('/main/me/index');
    await present(other).getByRole('heading', { name: '还没有登录' }).waitFor();
    await signIn();
    await present(other).getByRole('heading', { name: '王*' }).waitFor();
    await present(other).getByRole('button', { name: '退出登录' }).click();
    await other.getByRole('dialog', { name: '退出登录？' }).getByRole('button', { name: '退出' }).click();
    await page.goto('/main/me/index');
    await present(page).getByRole('heading', { name: '还没有登录' }).waitFor();
  });

  it('need one exchange of an expired token', async () => {
    const fresh = { ...sampleSession(), accessToken: 'fresh', refreshToken: 'second-refresh-token-of-test' };
    api.on('GET /messages', ({ headers }) =>
      headers.authorization === 'Bearer fresh'
        ? { body: { items: [sampleMessage()], nextCursor: null } }
        : problem(401, 'http/not-signed-in', '请先登录'),
    );
    api.on('POST /identity/sessions/refresh', () => ({ body: fresh }));
    await open('/main/login/index');
    await signIn();
    await heading('找见习岗位').waitFor();
    const other = await page.context().newPage();
    await page.goto('/main/messages/index');
    await present(page).getByRole('heading', { name: '有适合您的见习岗位' }).waitFor();
    await other.goto('/main/messages/index');
    await present(other).getByRole('heading', { name: '有适合您的见习岗位' }).waitFor();
    expect(api.asked.filter(({ path }) => path === '/identity/sessions/refresh')).toHaveLength(1);
  });
});

describe('an address that leads nowhere', () => {
  it('says so and leads home', async () => {
    await open('/no/such/page');
    await heading('没有这个页面').waitFor();
    await expectAccessible(page);
    await present(page).getByRole('button', { name: '回到首页' }).click();
    await heading('找见习岗位').waitFor();
  });
});
