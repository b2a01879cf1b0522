import { type ApiMaker, type ApiTable, textOf } from '../async-api';
import type { OpenPage, PageStack } from '../page-stack';

/** The bar on top: the page's title and the way back. */
export class NavigationBar {
  private readonly titles = new WeakMap<OpenPage, string>();

  constructor(
    private readonly stack: PageStack,
    private readonly node: HTMLElement,
    private readonly back: () => void,
  ) {
    stack.onChange(() => this.render());
  }

  get title(): string {
    const page = this.stack.top;
    if (!page) return '';
    return this.titles.get(page) ?? String(this.stack.config.setting(page.path, 'navigationBarTitleText') ?? '');
  }

  setTitle(title: string): void {
    if (this.stack.top) this.titles.set(this.stack.top, title);
    this.render();
  }

  private render(): void {
    const { top, open, config } = this.stack;
    this.node.hidden = top !== undefined && config.setting(top.path, 'navigationStyle') === 'custom';
    this.node.textContent = this.title;
    if (open.length <= 1) return;
    const arrow = document.createElement('span');
    arrow.className = 'back';
    arrow.setAttribute('role', 'button');
    arrow.setAttribute('aria-label', '返回');
    arrow.textContent = '‹';
    arrow.addEventListener('click', () => this.back());
    this.node.prepend(arrow);
  }
}

export function navigationBarApi(maker: ApiMaker, bar: NavigationBar, stack: PageStack): ApiTable {
  return {
    setNavigationBarTitle: maker.make('setNavigationBarTitle', (options) => bar.setTitle(textOf(options, 'title'))),
    pageScrollTo: maker.make('pageScrollTo', (options) => {
      const page = stack.top;
      if (!page) return;
      const target = options.selector ? page.scroller.querySelector(textOf(options, 'selector')) : null;
      if (target) target.scrollIntoView();
      else page.scroller.scrollTop = Number(options.scrollTop ?? 0);
    }),
    ...maker.makeQuiet(
      'setNavigationBarColor',
      'showNavigationBarLoading',
      'hideNavigationBarLoading',
      'hideHomeButton',
      'setBackgroundColor',
      'setBackgroundTextStyle',
      'stopPullDownRefresh',
    ),
    startPullDownRefresh: maker.make('startPullDownRefresh', () => {
      if (stack.top) stack.call(stack.top, 'onPullDownRefresh');
    }),
  };
}
