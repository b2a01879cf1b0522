import type { Grant, Session } from '@qihang/shared/identity';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { launchChromium } from '../../weapp-runtime/node/browser';
import { PHONE, present, type WatchedPage } from './pages';
import { leaveWindow, reuseWindow } from './reused-window';
import { sampleSession } from './samples';
import { type Answer, type Asked, problem, StandInApi } from './stand-in-api';

/** What a test of pages against the stand-in API works with. */
export interface StandInTest {
  readonly api: StandInApi;
  readonly page: Page;
  readonly address: string;
  /** Opens a page in a window of its own, signed out. */
  open: (path: string, window?: typeof PHONE) => Promise<void>;
  /** Opens a page as somebody who has signed in with these roles. */
  openAs: (grants: Grant[], path: string, window?: typeof PHONE) => Promise<void>;
  /** What is around the page, for a test that changes it: no later test gets that window. */
  context: () => BrowserContext;
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
 * One browser for the file, and for each test a stand-in API and a window that knows nothing; at its end nothing may have failed in the page
 * unseen. Call it at the top of a spec.
 */
export function standInTest(): StandInTest {
  let browser: Browser;
  let api: StandInApi;
  let address = '';
  let watched: WatchedPage | undefined;
  let size = PHONE;
  let changed = false;

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
    address = await api.start(address === '' ? undefined : Number(new URL(address).port));
  });
  afterEach(async () => {
    const unseen = await leave();
    await api.stop();
    expect(unseen).toEqual([]);
  });

  const leave = async () => {
    const left = watched;
    const keep = left && !changed;
    watched = undefined;
    changed = false;
    if (keep) return leaveWindow(browser, address, size, left);
    await left?.page.context().close();
    return left?.failures ?? [];
  };

  const page = () => {
    if (!watched) throw new Error('no page is open');
    return watched.page;
  };
  const open = async (path: string, window = PHONE, session?: Session) => {
    watched = await reuseWindow(browser, address, window, session);
    size = window;
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
    context: () => {
      changed = true;
      return page().context();
    },
    open: (path, window) => open(path, window),
    openAs: (grants, path, window) => open(path, window, sampleSession({ grants })),
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
