import type { Root } from 'glass-easel-miniprogram-adapter';
import type { StackEntry } from '../protocol';
import { type AppConfig, splitUrl } from './app-config';
import { EventChannel } from './event-channel';
import type { Framework } from './framework';
import { callLifecycle } from './lifecycle';
import type { Records } from './records';
import { activate } from './stylesheets';

/** WeChat keeps at most this many pages. */
export const STACK_LIMIT = 10;

export type PageInstance = Record<string, unknown>;

export interface OpenPage extends StackEntry {
  instance: PageInstance;
  root: Root;
  screen: HTMLElement;
  scroller: HTMLElement;
  sheets: HTMLStyleElement[];
  channel: EventChannel;
  entered: boolean;
}

/** The open pages: their elements, styles and lifecycles. Which page may open when is decided by the navigation API. */
export class PageStack {
  readonly open: OpenPage[] = [];
  private readonly tabs = new Map<string, OpenPage>();
  private readonly changeListeners: (() => void)[] = [];

  constructor(
    readonly config: AppConfig,
    private readonly framework: Framework,
    private readonly records: Records,
    private readonly container: HTMLElement,
  ) {}

  get top(): OpenPage | undefined {
    return this.open.at(-1);
  }

  onChange(listener: () => void): void {
    this.changeListeners.push(listener);
  }

  /** Path and query of a URL as seen from the page on top. */
  resolve(url: string): StackEntry {
    return splitUrl(this.top?.path ?? '', url);
  }

  create({ path, query }: StackEntry): OpenPage {
    const { result: root, sheets } = this.framework.createRoot(path);
    activate(sheets, false);
    const instance = root.get() as unknown as PageInstance;
    const channel = new EventChannel();
    Object.assign(instance, { route: path, __route__: path, options: query, getOpenerEventChannel: () => channel });
    const screen = document.createElement('div');
    screen.className = 'weapp-screen';
    screen.dataset.route = path;
    screen.hidden = true;
    const scroller = document.createElement('div');
    scroller.className = 'weapp-page';
    screen.append(scroller);
    const page = { path, query, instance, root, screen, scroller, sheets, channel, entered: false };
    this.watchScroll(page);
    return page;
  }

  /** Puts a page on top; a page seen before (a tab) is shown again. */
  push(page: OpenPage): void {
    this.open.push(page);
    this.update();
    if (page.entered) this.show(page);
    else this.enter(page);
  }

  /** Hides the page on top without closing it. */
  hideTop(): void {
    if (this.top) this.hide(this.top);
  }

  /** Removes the page on top: closes it, or keeps it hidden if it is a tab and `keepTab` is set. */
  pop(keepTab = false): void {
    const page = this.open.pop();
    if (!page) return;
    if (keepTab && this.config.isTab(page.path)) {
      if (!page.screen.hidden) this.hide(page);
      this.tabs.set(page.path, page);
      return;
    }
    this.tabs.delete(page.path);
    this.close(page);
  }

  /** The kept page of a tab, or a new one. */
  tabPage(path: string): OpenPage {
    const page = this.tabs.get(path) ?? this.create({ path, query: {} });
    this.tabs.set(path, page);
    return page;
  }

  /** Closes the tabs that are kept but not open. */
  dropKeptTabs(): void {
    for (const page of this.tabs.values()) if (!this.open.includes(page)) this.close(page);
    this.tabs.clear();
  }

  /** Shows the page that is on top after others left. */
  reveal(): void {
    this.update();
    if (this.top) this.show(this.top);
  }

  /** Calls a lifecycle of a page and records what it throws. */
  call(page: OpenPage, name: string, ...args: unknown[]): unknown {
    return callLifecycle(page.instance, name, args, this.records);
  }

  private enter(page: OpenPage): void {
    page.entered = true;
    this.container.append(page.screen);
    const placeholder = document.createElement('span');
    page.scroller.append(placeholder);
    page.root.attach(page.scroller as never, placeholder as never);
    this.call(page, 'onLoad', page.query);
    this.show(page);
    setTimeout(() => this.call(page, 'onReady'));
  }

  private show(page: OpenPage): void {
    this.call(page, 'onShow');
    page.root.getComponent().triggerPageLifetime('show', []);
  }

  private hide(page: OpenPage): void {
    this.call(page, 'onHide');
    page.root.getComponent().triggerPageLifetime('hide', []);
  }

  private close(page: OpenPage): void {
    this.call(page, 'onUnload');
    page.root.release();
    page.screen.remove();
    for (const sheet of page.sheets) sheet.remove();
  }

  private update(): void {
    for (const page of new Set([...this.open, ...this.tabs.values()])) {
      const onTop = page === this.top;
      page.screen.hidden = !onTop;
      activate(page.sheets, onTop);
    }
    for (const listener of this.changeListeners) listener();
  }

  private watchScroll(page: OpenPage): void {
    let atEnd = false;
    page.scroller.addEventListener('scroll', () => {
      const { scrollTop, clientHeight, scrollHeight } = page.scroller;
      const distance = Number(this.config.setting(page.path, 'onReachBottomDistance') ?? 50);
      const reached = scrollTop + clientHeight >= scrollHeight - distance;
      this.call(page, 'onPageScroll', { scrollTop });
      if (reached && !atEnd) this.call(page, 'onReachBottom');
      atEnd = reached;
    });
  }
}
