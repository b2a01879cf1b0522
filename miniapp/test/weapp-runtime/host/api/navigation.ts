import type { StackEntry } from '../../protocol';
import { ApiFailure, type ApiMaker, type ApiOptions, type ApiTable, textOf } from '../async-api';
import type { EventChannel } from '../event-channel';
import { type PageStack, STACK_LIMIT } from '../page-stack';

/** Things that may swallow a "back", such as an open page container; asked from the newest. */
export class BackHandlers {
  private readonly handlers: (() => boolean)[] = [];

  add = (swallow: () => boolean): (() => void) => {
    this.handlers.push(swallow);
    return () => {
      const at = this.handlers.indexOf(swallow);
      if (at >= 0) this.handlers.splice(at, 1);
    };
  };

  swallowed(): boolean {
    return [...this.handlers].reverse().some((handler) => handler());
  }
}

/** Opening and closing pages by WeChat's rules. */
export class Navigator {
  constructor(
    private readonly stack: PageStack,
    readonly backHandlers: BackHandlers,
  ) {}

  navigateTo(url: string): EventChannel {
    const target = this.existing(url);
    if (this.stack.config.isTab(target.path)) throw new ApiFailure('can not navigateTo a tabbar page');
    if (this.stack.open.length >= STACK_LIMIT) throw new ApiFailure('webview count limit exceed');
    const page = this.stack.create(target);
    this.stack.hideTop();
    this.stack.push(page);
    return page.channel;
  }

  redirectTo(url: string): void {
    const target = this.existing(url);
    if (this.stack.config.isTab(target.path)) throw new ApiFailure('can not redirectTo a tabbar page');
    const page = this.stack.create(target);
    this.stack.pop();
    this.stack.push(page);
  }

  reLaunch(url: string): void {
    const target = this.existing(url);
    while (this.stack.open.length > 0) this.stack.pop();
    this.stack.dropKeptTabs();
    if (this.stack.config.isTab(target.path)) {
      const page = this.stack.tabPage(target.path);
      Object.assign(page.query, target.query);
      this.stack.push(page);
      return;
    }
    this.stack.push(this.stack.create(target));
  }

  switchTab(url: string): void {
    const { path } = this.existing(url);
    if (!this.stack.config.isTab(path)) throw new ApiFailure('can not switch to no-tabBar page');
    if (this.stack.top?.path === path) return;
    while (this.stack.open.length > 0) this.stack.pop(true);
    this.stack.push(this.stack.tabPage(path));
  }

  navigateBack(delta: number): void {
    if (this.backHandlers.swallowed()) return;
    if (this.stack.open.length <= 1) throw new ApiFailure('cannot navigate back at first page.');
    for (let left = Math.max(1, delta); left > 0 && this.stack.open.length > 1; left -= 1) this.stack.pop();
    this.stack.reveal();
  }

  private existing(url: string): StackEntry {
    const target = this.stack.resolve(url);
    if (this.stack.config.pages.includes(target.path)) return target;
    throw new ApiFailure(`page "${target.path}" is not found`);
  }
}

function listenToOpened(channel: EventChannel, events: unknown): void {
  for (const [event, listener] of Object.entries((events ?? {}) as Record<string, (...args: unknown[]) => void>)) {
    channel.on(event, listener);
  }
}

export function navigationApi(maker: ApiMaker, navigator: Navigator): ApiTable {
  const url = (options: ApiOptions) => textOf(options, 'url');
  return {
    navigateTo: maker.make('navigateTo', (options) => {
      const eventChannel = navigator.navigateTo(url(options));
      listenToOpened(eventChannel, options.events);
      return { eventChannel };
    }),
    redirectTo: maker.make('redirectTo', (options) => navigator.redirectTo(url(options))),
    reLaunch: maker.make('reLaunch', (options) => navigator.reLaunch(url(options))),
    switchTab: maker.make('switchTab', (options) => navigator.switchTab(url(options))),
    navigateBack: maker.make('navigateBack', (options) => navigator.navigateBack(Number(options.delta ?? 1))),
  };
}
