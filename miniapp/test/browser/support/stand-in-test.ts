import type { Grant } from '@qihang/shared/identity';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchChromium } from '../../weapp-runtime/node/browser';
import { openPage, PHONE, present, type WatchedPage } from './pages';
import { sampleSession } from './samples';
import { fillSignIn } from './sign-in';
import { type Answer, type Asked, problem, StandInApi } from './stand-in-api';

/** What a test of pages against the stand-in API works with. */
export interface StandInTest {
  readonly api: StandInApi;
  readonly page: Page;
  readonly address: string;
  /** Opens a page in a window of its own, signed out. */
  open: (path: string, window?: typeof PHONE) => Promise<void>;
  /** Signs in with these roles and opens a page. */
  openAs: (grants: Grant[], path: string, window?: typeof PHONE) => Promise<void>;
  /** A button of the page. */
  button: (name: string | RegExp) => Locator;
  /** The last request of a route. */
  lastAsked: (method: string, path: string) => Asked | undefined;
  /** Makes a route ask for a fresh proof of identity before it answers. */
  answerAfterStepUp: (route: `POST /${string}`, answer: () => Answer) => void;
  /** Fills in and sends the form that asks for the proof. */
  proveIdentity: (within?: Locator) => Promise<void>;
}

/**
 * One browser for the file, and for each test a stand-in API and a window; at its end nothing may have failed in the page
 * unseen. Call it at the top of a spec.
 */
export function standInTest(): StandInTest {
  let browser: Browser;
  let api: StandInApi;
  let address: string;
  let watched: WatchedPage | undefined;

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
      .on('GET /posts', () => ({ body: { items: [], nextCursor: null } }));
    address = await api.start();
  });
  afterEach(async () => {
    await watched?.page.context().close();
    await api.stop();
    expect(watched?.failures ?? []).toEqual([]);
    watched = undefined;
  });

  const page = () => {
    if (!watched) throw new Error('no page is open');
    return watched.page;
  };
  const open = async (path: string, window = PHONE) => {
    watched = await openPage(browser, address, window);
    await page().goto(path);
  };
  return {
    get api() {
      return api;
    },
    get page() {
      return page();
    },
    get address() {
      return address;
    },
    open,
    openAs: async (grants, path, window) => {
      api.on('POST /identity/sessions', () => ({ body: sampleSession({ grants }) }));
      await open('/main/login/index', window);
      await fillSignIn(page(), '13800000001');
      // the session is kept once the app leaves the sign-in page
      await present(page()).getByRole('heading', { level: 1, name: '找见习岗位' }).waitFor();
      await page().goto(path);
    },
    button: (name) => present(page()).getByRole('button', { name }),
    lastAsked: (method, path) => api.asked.filter((it) => it.method === method && it.path === path).at(-1),
    answerAfterStepUp: (route, answer) => {
      let proved = false;
      api.on('POST /identity/step-up-codes', () => ({ body: { resendAfterSeconds: 60, validMinutes: 5 } }));
      api.on('POST /identity/step-up', () => {
        proved = true;
        return { body: { validUntil: '2099-01-01T00:00:00.000Z' } };
      });
      api.on(route, () => (proved ? answer() : problem(403, 'http/step-up-needed', '请先完成身份确认')));
    },
    proveIdentity: async (within = present(page())) => {
      await within.getByRole('button', { name: '获取验证码' }).click();
      await within.getByRole('button', { name: /秒后可重新获取/ }).waitFor();
      await within.getByLabel('验证码', { exact: true }).fill('123456');
      await within.getByRole('button', { name: '确认', exact: true }).click();
    },
  };
}
