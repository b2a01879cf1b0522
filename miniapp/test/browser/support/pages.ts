import type { Session } from '@qihang/shared/identity';
import type { Browser, Page } from 'playwright-core';

interface Window {
  width: number;
  height: number;
}

/** A small phone, and the window of a desk. */
export const PHONE: Window = { width: 375, height: 812 };
export const DESK: Window = { width: 1280, height: 900 };

/** A page with what went wrong in it, to be looked at at the end of a test. */
export interface WatchedPage {
  page: Page;
  /** Errors that no code caught, and what was written to the console as an error. */
  failures: string[];
}

/**
 * Opens a page in a context of its own, so that storage is empty.
 * @param window size in CSS pixels; a phone unless told
 * @param session of who has signed in on this phone earlier; nobody unless told
 */
export async function openPage(
  browser: Browser,
  baseURL: string,
  window: Window = PHONE,
  session?: Session,
): Promise<WatchedPage> {
  const context = await browser.newContext({
    baseURL,
    viewport: window,
    hasTouch: window === PHONE,
    locale: 'zh-CN',
    storageState: session && { cookies: [], origins: [{ origin: baseURL, localStorage: [keptSession(session)] }] },
  });
  const page = await context.newPage();
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) failures.push(message.text());
  });
  return { page, failures };
}

/**
 * The visible part of the app: pages below the present one stay in the document, hidden.
 * @returns a locator of the present page's main content
 */
export function present(page: Page) {
  return page.locator('.taro_page:not(.taro_page_shade) main').last();
}

/** What the app keeps of a session in the browser's storage. */
export function keptSession({ accessToken, refreshToken, person }: Session) {
  const state = { accessToken, refreshToken, person, activeGrant: person.grants[0] ?? null };
  return { name: 'qihang.session', value: JSON.stringify({ data: JSON.stringify({ state, version: 1 }) }) };
}
