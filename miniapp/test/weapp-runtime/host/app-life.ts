import type { AppEvents } from './api/system';
import { callLifecycle } from './lifecycle';
import type { PageStack } from './page-stack';
import type { Records } from './records';

export interface LaunchOptions {
  path: string;
  query: Record<string, string>;
  scene: number;
}

/** The app object: registered by `App()`, told when it starts, comes and goes, and what went wrong. */
export class AppLife {
  private instance: Record<string, unknown> = {};
  private options: LaunchOptions = { path: '', query: {}, scene: 1001 };

  constructor(
    private readonly records: Records,
    private readonly events: AppEvents,
  ) {
    let telling = false;
    records.onThrown = (text) => {
      if (telling) return;
      telling = true;
      this.call('onError', text);
      this.events.error.emit(text);
      telling = false;
    };
    window.addEventListener('error', ({ error, message }) => records.thrown('uncaught', error ?? message));
    window.addEventListener('unhandledrejection', (event) => {
      this.records.error('unhandled rejection', event.reason);
      const detail = { reason: event.reason, promise: event.promise };
      this.call('onUnhandledRejection', detail);
      this.events.unhandledRejection.emit(detail);
    });
  }

  get launchOptions(): LaunchOptions {
    return this.options;
  }

  readonly App = (options: Record<string, unknown>): void => {
    this.instance = options;
  };

  readonly getApp = (): unknown => this.instance;

  /** @param loadApp runs the app's own file, which calls `App()` */
  launch(options: LaunchOptions, loadApp: () => void): void {
    this.options = options;
    loadApp();
    this.call('onLaunch', { ...options, referrerInfo: {} });
    this.enter();
  }

  enter(): void {
    this.call('onShow', { ...this.options, referrerInfo: {} });
    this.events.show.emit({ ...this.options });
  }

  leave(stack: PageStack): void {
    stack.hideTop();
    this.call('onHide');
    this.events.hide.emit({});
  }

  pageNotFound(path: string, query: Record<string, string>): void {
    const detail = { path, query, isEntryPage: true };
    this.records.error('page not found', path);
    this.call('onPageNotFound', detail);
    this.events.pageNotFound.emit(detail);
  }

  private call(name: string, ...args: unknown[]): void {
    callLifecycle(this.instance, name, args, this.records);
  }
}
