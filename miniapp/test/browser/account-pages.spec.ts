import { expectAccessible } from './support/accessibility';
import { present } from './support/pages';
import { sampleMessage, samplePost, samplePostDetail, sampleSession } from './support/samples';
import { fillSignIn, sendSignIn } from './support/sign-in';
import { problem } from './support/stand-in-api';
import { standInTest } from './support/stand-in-test';

const PHONE_NUMBER = '13800000001';

const test = standInTest();
const heading = (name: string) => present(test.page).getByRole('heading', { level: 1, name });

beforeEach(() => {
  test.api
    .on('GET /posts', () => ({ body: { items: [samplePost()], nextCursor: null } }))
    .on('GET /posts/1001', () => ({ body: samplePostDetail() }))
    .on('POST /identity/sessions', () => ({ body: sampleSession() }))
    .on('GET /unread-messages', () => ({ body: { count: 1 } }))
    .on('GET /messages', () => ({ body: { items: [sampleMessage()], nextCursor: null } }))
    .on('GET /messages/31', () => ({ body: sampleMessage() }))
    .on('POST /messages/31/read', () => ({ body: sampleMessage({ readAt: '2026-11-02T00:00:00.000Z' }) }));
});

describe('signing in', () => {
  it('names every field that needs mending and leads to it', async () => {
    await test.open('/main/login/index');
    await present(test.page).getByRole('button', { name: '登录', exact: true }).click();
    const summary = present(test.page).getByRole('alert');
    await summary.getByRole('button', { name: '手机号：请输入 11 位手机号' }).click();
    await test.page.locator('#field-phone:focus').waitFor();
    await expectAccessible(test.page);
    expect(test.api.asked.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('asks for consent to the privacy notice before anything is sent', async () => {
    await test.open('/main/login/index');
    await present(test.page).getByLabel('手机号').fill(PHONE_NUMBER);
    await present(test.page).getByLabel('验证码', { exact: true }).fill('123456');
    await present(test.page).getByRole('button', { name: '登录', exact: true }).click();
    await present(test.page).getByText('请先阅读并同意隐私政策').waitFor();
    expect(test.api.asked.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('shows what the server says about the code', async () => {
    const errors = [{ path: 'code', message: '验证码不正确，请核对短信' }];
    test.api.on('POST /identity/sessions', () => problem(422, 'identity/wrong-code', '验证码不正确', { errors }));
    await test.open('/main/login/index');
    await sendSignIn(test.page, PHONE_NUMBER);
    await present(test.page).getByRole('button', { name: '验证码：验证码不正确，请核对短信' }).waitFor();
    await expectAccessible(test.page);
  });

  it('counts down until a new code may be asked for', async () => {
    test.api.on('POST /identity/codes', () => ({ body: { resendAfterSeconds: 60, validMinutes: 5 } }));
    await test.open('/main/login/index');
    await present(test.page).getByLabel('手机号').fill(PHONE_NUMBER);
    await present(test.page).getByRole('button', { name: '获取验证码' }).click();
    const again = present(test.page).getByRole('button', { name: /\d+ 秒后可重新获取/ });
    await again.waitFor();
    expect(await again.isDisabled()).toBe(true);
  });
});

describe('messages', () => {
  it('ask a stranger to sign in, and show the inbox afterwards', async () => {
    await test.open('/main/messages/index');
    await present(test.page).getByRole('heading', { name: '请先登录' }).waitFor();
    await expectAccessible(test.page);
    await present(test.page).getByRole('button', { name: '登录' }).click();
    await heading('登录').waitFor();
    await fillSignIn(test.page, PHONE_NUMBER);
    await present(test.page).getByRole('heading', { name: '有适合您的见习岗位' }).waitFor();
    await test.page.getByRole('link', { name: '消息 1 条未读' }).waitFor();
    await expectAccessible(test.page);
  });

  it('are marked read when they are opened, and lead to their posts', async () => {
    await test.open('/main/messages/index');
    await present(test.page).getByRole('button', { name: '登录' }).click();
    await fillSignIn(test.page, PHONE_NUMBER);
    await present(test.page)
      .getByRole('link', { name: /有适合您的见习岗位/ })
      .click();
    await heading('有适合您的见习岗位').waitFor();
    await expectAccessible(test.page);
    await present(test.page)
      .getByRole('link', { name: /会计助理/ })
      .click();
    await heading('会计助理').waitFor();
    expect(test.api.asked.filter(({ path }) => path === '/messages/31/read')).toHaveLength(1);
  });
});

describe('the page 我的', () => {
  it('forgets the person on this device at sign-out', async () => {
    test.api.on('DELETE /identity/sessions/current', () => ({ status: 204 }));
    await test.open('/main/me/index');
    await present(test.page).getByRole('button', { name: '登录' }).click();
    await fillSignIn(test.page, PHONE_NUMBER);
    await present(test.page).getByRole('heading', { name: '王*' }).waitFor();
    await expectAccessible(test.page);
    await present(test.page).getByRole('button', { name: '退出登录' }).click();
    await test.page.getByRole('dialog', { name: '退出登录？' }).getByRole('button', { name: '退出' }).click();
    await present(test.page).getByRole('heading', { name: '还没有登录' }).waitFor();
    expect(await test.page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/refresh-token-of-the-test|王/);
  });
});

describe('two windows of one browser', () => {
  it('share the session, and a sign-out in one counts in the other', async () => {
    test.api.on('DELETE /identity/sessions/current', () => ({ status: 204 }));
    await test.open('/main/login/index');
    const other = await test.page.context().newPage();
    await other.goto('/main/me/index');
    await present(other).getByRole('heading', { name: '还没有登录' }).waitFor();
    await fillSignIn(test.page, PHONE_NUMBER);
    await present(other).getByRole('heading', { name: '王*' }).waitFor();
    await present(other).getByRole('button', { name: '退出登录' }).click();
    await other.getByRole('dialog', { name: '退出登录？' }).getByRole('button', { name: '退出' }).click();
    await test.page.goto('/main/me/index');
    await present(test.page).getByRole('heading', { name: '还没有登录' }).waitFor();
  });

  it('need one exchange of an expired token', async () => {
    const fresh = { ...sampleSession(), accessToken: 'fresh', refreshToken: 'second-refresh-token-of-test' };
    test.api.on('GET /messages', ({ headers }) =>
      headers.authorization === 'Bearer fresh'
        ? { body: { items: [sampleMessage()], nextCursor: null } }
        : problem(401, 'http/not-signed-in', '请先登录'),
    );
    test.api.on('POST /identity/sessions/refresh', () => ({ body: fresh }));
    await test.open('/main/login/index');
    await fillSignIn(test.page, PHONE_NUMBER);
    await heading('找见习岗位').waitFor();
    const other = await test.page.context().newPage();
    await test.page.goto('/main/messages/index');
    await present(test.page).getByRole('heading', { name: '有适合您的见习岗位' }).waitFor();
    await other.goto('/main/messages/index');
    await present(other).getByRole('heading', { name: '有适合您的见习岗位' }).waitFor();
    expect(test.api.asked.filter(({ path }) => path === '/identity/sessions/refresh')).toHaveLength(1);
  });
});
