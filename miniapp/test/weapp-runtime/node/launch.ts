import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Answers, BootOptions, PhoneState } from '../protocol';
import { launchChromium } from './browser';
import { SCREEN_WIDTH } from './compile-styles';
import { type PackedApp, packWeapp } from './pack';
import { RequestProxy } from './proxy';
import { servePacked } from './serve';
import { Weapp } from './weapp';

export interface LaunchOptions {
  /** Folder of the compiled mini-program, the one with app.json. */
  dist: string;
  /** Where the app's requests go, whatever origin was compiled in; default: where they say. */
  apiBase?: string;
  /** Start page with query, as from a message or a code; default: the first page. */
  path?: string;
  /** WeChat's number for the way in; default 1001. */
  scene?: number;
  /** Storage as an earlier use left it: values by key. */
  storage?: Record<string, unknown>;
  /** First answers of the person; more can be changed while it runs. */
  answers?: Partial<Answers>;
  /** A browser to share between launches; default: one of its own, closed with the app. */
  browser?: Browser;
}

const DEFAULT_ANSWERS: Answers = {
  modal: 'ask',
  actionSheet: 'ask',
  phoneNumber: { code: 'phone-code' },
  subscribe: 'accept',
  privacy: 'agreed',
  privacyPopup: 'agree',
  files: 'cancel',
  location: 'deny',
  scan: 'cancel',
  network: 'wifi',
};

const SCREEN_HEIGHT = 812;

const packed = new Map<string, PackedApp>();

/** Packs each folder once in a process. */
function packOnce(root: string): PackedApp {
  const before = packed.get(root);
  if (before) return before;
  const fresh = packWeapp(root);
  packed.set(root, fresh);
  return fresh;
}

function toJsonTexts(storage: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(storage).map(([key, value]) => [key, JSON.stringify(value)]));
}

/** Loads the page and starts the app in it. */
async function boot(page: Page, origin: string, options: BootOptions): Promise<void> {
  const failures: string[] = [];
  const note = (error: Error) => failures.push(error.stack ?? error.message);
  page.on('pageerror', note);
  await page.goto(origin);
  page.off('pageerror', note);
  if (failures.length > 0) throw new Error(`the mini-program could not be loaded:\n${failures.join('\n')}`);
  await page.evaluate((it) => window.__weapp.start(it), options);
}

async function openPhone(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: SCREEN_WIDTH, height: SCREEN_HEIGHT },
    deviceScaleFactor: 2,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
}

/**
 * Starts a compiled mini-program on a stand-in phone.
 * @returns the driver, after the first page was opened
 * @throws Error if WeChat's compilers refuse the package or its code does not load
 */
export async function launchWeapp(options: LaunchOptions): Promise<Weapp> {
  const root = path.resolve(options.dist);
  const app = packOnce(root);
  const proxy = new RequestProxy(options.apiBase);
  const server = await servePacked(app, root, proxy);
  const browser = options.browser ?? (await launchChromium());
  const context = await openPhone(browser);
  const page = await context.newPage();
  const close = async () => {
    await context.close();
    if (!options.browser) await browser.close();
    await server.close();
  };
  const start = (state: PhoneState, answers: Answers, startPath?: string) =>
    boot(page, server.origin, { ...state, answers, path: startPath, scene: options.scene ?? 1001 });
  const answers = { ...DEFAULT_ANSWERS, ...options.answers };
  try {
    await start({ storage: toJsonTexts(options.storage ?? {}), files: {} }, answers, options.path);
  } catch (error) {
    await close();
    throw error;
  }
  return new Weapp({ page, context, proxy, answers, start, close });
}
