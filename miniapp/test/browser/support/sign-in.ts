import type { Page } from 'playwright-core';
import { present } from './pages';

const DEMO_CODE = '000000';

/** Signs a demo account in by its code, from anywhere, and waits for the page 我的. */
export async function signInAs(page: Page, phone: string): Promise<void> {
  await page.goto('/main/login/index');
  await fillSignIn(page, phone);
  await page.goto('/main/me/index');
  await present(page).getByText('手机号 ').first().waitFor();
}

/** Fills in and sends the sign-in form that is shown now, and waits until it has worked. */
export async function fillSignIn(page: Page, phone: string): Promise<void> {
  const signedIn = page.waitForResponse((reply) => reply.url().endsWith('/identity/sessions') && reply.ok());
  await sendSignIn(page, phone);
  await signedIn;
}

/** Fills in and sends the sign-in form that is shown now, whatever comes of it. */
export async function sendSignIn(page: Page, phone: string): Promise<void> {
  await present(page).getByLabel('手机号').fill(phone);
  await present(page).getByLabel('验证码', { exact: true }).fill(DEMO_CODE);
  await present(page)
    .getByLabel(/我已阅读并同意隐私政策/)
    .check();
  await present(page).getByRole('button', { name: '登录', exact: true }).click();
}
