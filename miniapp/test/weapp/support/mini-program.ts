import { existsSync } from 'node:fs';
import path from 'node:path';
import { SeedDemo } from '../../../../server/src/demo/seed-demo';
import { startApi, type TestApi } from '../../../../server/test/support/api';
import type { Weapp } from '../../weapp-runtime';

/** The compiled mini-program: what WeChat would get. */
export const DIST = path.join(process.env.MINIAPP_DIST ?? path.resolve(__dirname, '../../../dist'), 'weapp');

/** The person among the demo accounts who has not signed up, and the one who has. */
export const NEWCOMER = '15400000002';
export const GRADUATE = '15400000001';
export const HOST_AGENT = '15400000003';
export const OFFICER = '15400000005';

/** Every demo phone's code. */
export const DEMO_CODE = '000000';

/** Says how to get the mini-program, if it is not there. */
export function requireBuild(): void {
  if (!existsSync(path.join(DIST, 'app.json'))) {
    throw new Error(`${DIST} holds no mini-program: npm test builds it before it runs this. Type: npm run build`);
  }
}

/** Subscribe-message templates as an operator sets them. */
export const TEMPLATES = { application: 'template-application', notice: 'template-notice', posts: 'template-posts' };

/** The whole server with the demo data, at the present time, because phones have no other. */
export async function startDemo(): Promise<TestApi> {
  const env = {
    WECHAT_TEMPLATE_APPLICATION: TEMPLATES.application,
    WECHAT_TEMPLATE_NOTICE: TEMPLATES.notice,
    WECHAT_TEMPLATE_POSTS: TEMPLATES.posts,
  };
  const api = await startApi({ now: new Date().toISOString(), env });
  await api.get(SeedDemo).execute();
  return api;
}

/** A code of WeChat's stand-in that stands for the WeChat account, or the phone, of a demo person. */
export function wechatCode(phone: string): { code: string } {
  return { code: `demo-${phone}` };
}

/** Reads and agrees to the privacy notice, where a page asks for it. */
export function agreeToPrivacy(app: Weapp): Promise<void> {
  return app.tap(/^我已阅读并同意隐私政策/);
}

/** Fills in the sign-in page and sends it, without the tick. */
export async function sendPhoneCode(app: Weapp, phone: string): Promise<void> {
  await app.fill('手机号', phone);
  await app.fill('验证码', DEMO_CODE);
  await press(app, '登录');
}

/** Taps the button with exactly that text; a heading may say the same. */
export async function press(app: Weapp, name: string): Promise<void> {
  await app.page
    .locate('.q-button')
    .filter({ hasText: new RegExp(`^${name}$`) })
    .first()
    .tap();
}

/** What went wrong inside the app, and what it used that WeChat's documentation does not name. */
export async function complaints(app: Weapp): Promise<string[]> {
  return [...(await app.errors()), ...(await app.unknownApis())];
}
