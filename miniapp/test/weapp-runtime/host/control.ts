import type { BootOptions, HostControl } from '../protocol';
import { splitUrl } from './app-config';
import { cancelPicker, pickIn } from './components/pickers';
import { type BaseElement, baseElementOf } from './components/registry';
import { pullScrollView } from './components/scroll-view';
import { swipeTo } from './components/swiper';
import { toBase64 } from './file-store';
import type { Host } from './host';
import type { OpenPage } from './page-stack';
import { toPlain } from './records';

function topPage(host: Host): OpenPage {
  const page = host.stack.top;
  if (!page) throw new Error('no page is open');
  return page;
}

function base(node: Element): BaseElement {
  const element = baseElementOf(node);
  if (!element) throw new Error(`${node.tagName} is no component of the host`);
  return element;
}

function start(host: Host, options: BootOptions): void {
  host.answers.change(options.answers);
  host.storage.load(options.storage);
  host.files.load(options.files);
  const { path, query } = splitUrl('', options.path ?? `/${host.config.firstPage}`);
  host.life.launch({ path, query, scene: options.scene }, () => host.modules.run('app'));
  if (host.config.pages.includes(path)) host.navigator.reLaunch(options.path ?? `/${path}`);
  else host.life.pageNotFound(path, query);
}

function pullDown(host: Host, scrollView: Element | undefined): void {
  if (scrollView) {
    pullScrollView(base(scrollView));
    return;
  }
  const page = topPage(host);
  if (host.config.setting(page.path, 'enablePullDownRefresh') !== true)
    throw new Error('this page cannot be pulled down');
  host.stack.call(page, 'onPullDownRefresh');
}

/** The driver's end of the host: every function of `window.__weapp`. */
export function createControl(host: Host): HostControl {
  const { records } = host;
  return {
    start: (options) => start(host, options),
    stack: () => host.stack.open.map(({ path, query }) => ({ path, query: { ...query } })),
    title: () => host.navigationBar.title,
    tabs: () => host.tabBar.states.map((state) => ({ ...state })),
    data: () => toPlain(topPage(host).instance.data as Record<string, unknown>),
    phoneState: () => ({ storage: host.storage.dump(), files: host.files.dump() }),
    setStorage: (key, json) =>
      void (json === null ? host.storage.entries.delete(key) : host.storage.entries.set(key, json)),
    answer: (answers) => host.answers.change(answers),
    calls: () => records.calls,
    errors: () => records.errors,
    unknownApis: () => [...records.unknown].sort(),
    back: () => host.navigator.navigateBack(1),
    pullDown: (scrollView) => pullDown(host, scrollView),
    background: () => host.life.leave(host.stack),
    foreground() {
      host.life.enter();
      host.stack.reveal();
    },
    pick: (picker, value) => pickIn(base(picker), value),
    cancelPick: (picker) => cancelPicker(base(picker)),
    swipe: (swiper, index) => swipeTo(base(swiper), index),
    share: () => host.share('menu'),
    readFile(path) {
      const bytes = host.files.read(path);
      if (!bytes) throw new Error(`the phone has no file ${path}`);
      return toBase64(bytes);
    },
    fail: (api, reason) => host.answers.fail(api, reason),
  };
}
