import type { BrowserContext, Page } from 'playwright-core';
import type { Answers, HostControl, PhoneState, PickValue, StackEntry, TabState } from '../protocol';
import { PATIENCE_MS, PageView, type Target } from './page-view';
import type { ProxyRecord, RequestProxy } from './proxy';

interface Parts {
  page: Page;
  context: BrowserContext;
  proxy: RequestProxy;
  answers: Answers;
  start(state: PhoneState, answers: Answers, path?: string): Promise<void>;
  close(): Promise<void>;
}

export interface Point {
  x: number;
  y: number;
}

/** A running mini-program in the hands of a test. */
export class Weapp {
  /** What shows. */
  readonly page: PageView;
  private answers: Answers;

  constructor(private readonly parts: Parts) {
    this.page = new PageView(parts.page);
    this.answers = parts.answers;
  }

  /** The browser's page, for screenshots and accessibility checks. */
  get browserPage(): Page {
    return this.parts.page;
  }

  // What a person does

  /** Taps an element by selector or exact text; dialogs come first. */
  async tap(target: Target): Promise<void> {
    await (await this.page.actionable(target)).tap({ timeout: PATIENCE_MS });
  }

  /** Replaces the text of a field, found by selector, placeholder or the label beside it. */
  async fill(target: Target, value: string): Promise<void> {
    await (await this.page.field(target)).fill(value, { timeout: PATIENCE_MS });
  }

  /** Presses the keyboard's "done" key in a field. */
  async confirm(target: Target): Promise<void> {
    await (await this.page.field(target)).press('Enter', { timeout: PATIENCE_MS });
  }

  /** Opens a picker, found by selector or text, turns it to the row(s) or date, and confirms. */
  async pick(target: Target, value: PickValue): Promise<void> {
    const picker = await this.page.near(target, 'wx-picker, wx-picker-view');
    await picker.evaluate((node, wanted) => window.__weapp.pick(node, wanted), value);
  }

  /** Opens a picker and leaves it without choosing. */
  async cancelPick(target: Target): Promise<void> {
    const picker = await this.page.near(target, 'wx-picker');
    await picker.evaluate((node) => window.__weapp.cancelPick(node));
  }

  /** Swipes a swiper to its item number `index`, from 0. */
  async swipe(target: Target, index: number): Promise<void> {
    const swiper = await this.page.near(target, 'wx-swiper');
    await swiper.evaluate((node, to) => window.__weapp.swipe(node, to), index);
  }

  async tapTab(text: string): Promise<void> {
    await this.parts.page.locator('#weapp-tabs .tab', { hasText: text }).tap({ timeout: PATIENCE_MS });
  }

  /** The system's way back. */
  back(): Promise<void> {
    return this.call('back');
  }

  /** Pulls down the page, or a scroll-view with `refresher-enabled`. */
  async pullDown(target?: Target): Promise<void> {
    if (target === undefined) return this.call('pullDown');
    const place = await this.page.near(target, 'wx-scroll-view');
    return place.evaluate((node) => window.__weapp.pullDown(node));
  }

  /** Scrolls the page, or a scroll-view, to its end. */
  async scrollToEnd(selector?: string): Promise<void> {
    const place = this.page.locate(selector ?? '.weapp-page').first();
    await place.evaluate((node) => node.scrollTo(0, node.scrollHeight), undefined, { timeout: PATIENCE_MS });
  }

  /** Draws with a finger on a canvas; points in CSS pixels from its upper left corner. */
  async draw(selector: string, points: Point[]): Promise<void> {
    const box = await this.page.locate(selector).first().boundingBox({ timeout: PATIENCE_MS });
    if (!box) throw new Error(`${selector} has no place on the screen`);
    const session = await this.parts.context.newCDPSession(this.parts.page);
    for (const [index, point] of points.entries()) {
      const touchPoints = [{ x: box.x + point.x, y: box.y + point.y }];
      await session.send('Input.dispatchTouchEvent', { type: index === 0 ? 'touchStart' : 'touchMove', touchPoints });
    }
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await session.detach();
  }

  /** Shares the page from the menu; null if it cannot be shared. */
  share(): Promise<Record<string, unknown> | null> {
    return this.call('share');
  }

  /** Leaves the app for another one, without closing it. */
  background(): Promise<void> {
    return this.call('background');
  }

  foreground(): Promise<void> {
    return this.call('foreground');
  }

  /** Closes the app and opens it again: memory is lost, storage and kept files stay. */
  async relaunch(path?: string): Promise<void> {
    const state = await this.call('phoneState');
    await this.parts.start(state, this.answers, path);
  }

  // What a person, WeChat or the network answers

  async answer(answers: Partial<Answers>): Promise<void> {
    this.answers = { ...this.answers, ...answers };
    await this.call('answer', answers);
  }

  setModalAnswer(modal: Answers['modal']): Promise<void> {
    return this.answer({ modal });
  }

  offline(off: boolean): Promise<void> {
    return this.answer({ network: off ? 'none' : 'wifi' });
  }

  /** Lets every call of one `wx` function fail with that reason, or work again with null. */
  failApi(api: string, reason: string | null): Promise<void> {
    return this.call('fail', api, reason);
  }

  /** Puts a value into the storage; undefined removes the key. */
  setStorage(key: string, value: unknown): Promise<void> {
    return this.call('setStorage', key, value === undefined ? null : JSON.stringify(value));
  }

  // What can be asked

  /** Path of the page on top, without slash and query. */
  async route(): Promise<string> {
    return (await this.stack()).at(-1)?.path ?? '';
  }

  /** Query of the page on top, values as written in the URL. */
  async query(): Promise<Record<string, string>> {
    return (await this.stack()).at(-1)?.query ?? {};
  }

  stack(): Promise<StackEntry[]> {
    return this.call('stack');
  }

  /** Waits until a page is on top. */
  async arrive(path: string): Promise<void> {
    const there = (wanted: string) => window.__weapp.stack().at(-1)?.path === wanted;
    try {
      await this.parts.page.waitForFunction(there, path, { timeout: PATIENCE_MS });
    } catch {
      const errors = await this.errors();
      throw new Error(
        `did not arrive at ${path} but is at ${await this.route()}. Errors: ${errors.join('\n') || 'none'}`,
      );
    }
  }

  title(): Promise<string> {
    return this.call('title');
  }

  tabs(): Promise<TabState[]> {
    return this.call('tabs');
  }

  /** `data` of the page on top, as last set. */
  data(): Promise<Record<string, unknown>> {
    return this.call('data');
  }

  async storage(): Promise<Record<string, unknown>> {
    const { storage } = await this.call('phoneState');
    return Object.fromEntries(Object.entries(storage).map(([key, json]) => [key, JSON.parse(json)]));
  }

  /** Bytes of a file of the phone, such as a picture drawn on a canvas. */
  async file(path: string): Promise<Buffer> {
    return Buffer.from(await this.call('readFile', path), 'base64');
  }

  /** Options of all calls of one `wx` function so far: toasts, dialogs, messages asked for, … */
  async calls(api: string): Promise<Record<string, unknown>[]> {
    return (await this.call('calls')).filter((it) => it.api === api).map((it) => it.options);
  }

  /** Requests that left the phone. */
  requests(): ProxyRecord[] {
    return this.parts.proxy.records;
  }

  /** What went wrong inside: thrown errors, rejected promises, `console.error`, complaints of the framework. */
  errors(): Promise<string[]> {
    return this.call('errors');
  }

  /** Members of `wx` and tags that the app used and the host does not have. */
  unknownApis(): Promise<string[]> {
    return this.call('unknownApis');
  }

  async close(): Promise<void> {
    await this.parts.close();
  }

  private call<K extends keyof HostControl>(
    name: K,
    ...args: Parameters<HostControl[K]>
  ): Promise<Awaited<ReturnType<HostControl[K]>>> {
    const run = ({ method, values }: { method: string; values: unknown[] }) =>
      (window.__weapp as unknown as Record<string, (...given: unknown[]) => unknown>)[method]?.(...values);
    const call = { method: name as string, values: args as unknown[] };
    return this.parts.page.evaluate(run, call) as Promise<Awaited<ReturnType<HostControl[K]>>>;
  }
}
