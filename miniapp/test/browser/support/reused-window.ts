import type { Session } from '@qihang/shared/identity';
import type { Browser } from 'playwright-core';
import { keptSession, openPage, PHONE, type WatchedPage } from './pages';
import { BLANK } from './stand-in-api';

interface Spare {
  readonly watched: WatchedPage;
  readonly address: string;
}

/** Windows that the tests of a browser have left, by their size. */
const spares = new WeakMap<Browser, Map<typeof PHONE, Spare>>();

function sparesOf(browser: Browser) {
  const known = spares.get(browser) ?? new Map<typeof PHONE, Spare>();
  spares.set(browser, known);
  return known;
}

/**
 * Opens a window that knows nothing, like `openPage`, and takes the one that an earlier test has left if there is one: a
 * new one costs a second of both cores, most of it for code that the browser has compiled before.
 * @param address of the stand-in API, the same for all tests of a browser
 */
export async function reuseWindow(
  browser: Browser,
  address: string,
  window = PHONE,
  session?: Session,
): Promise<WatchedPage> {
  const spare = sparesOf(browser).get(window);
  sparesOf(browser).delete(window);
  if (spare?.address !== address) return openPage(browser, address, window, session);
  const { page, failures } = spare.watched;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin: address, storageTypes: 'all' });
  await devtools.detach();
  await page.evaluate((kept) => {
    localStorage.clear();
    sessionStorage.clear();
    if (kept) localStorage.setItem(kept.name, kept.value);
  }, session && keptSession(session));
  failures.length = 0;
  return spare.watched;
}

/**
 * Leaves a window to the next test; further tabs are closed, and nothing of the app runs on.
 * @returns what went wrong in it unseen
 */
export async function leaveWindow(
  browser: Browser,
  address: string,
  window: typeof PHONE,
  watched: WatchedPage,
): Promise<string[]> {
  const { page, failures } = watched;
  const unseen = [...failures];
  const others = page
    .context()
    .pages()
    .filter((other) => other !== page);
  await Promise.all(others.map((other) => other.close()));
  await page.unrouteAll();
  await page.goto(address + BLANK);
  sparesOf(browser).set(window, { watched, address });
  return unseen;
}
