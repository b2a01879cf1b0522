import type { TabState } from '../../protocol';
import { ApiFailure, type ApiMaker, type ApiOptions, type ApiTable, textOf } from '../async-api';
import type { PageStack } from '../page-stack';

/** The tab bar below the tab pages: its texts, badges and dots. */
export class TabBar {
  readonly states: TabState[];
  private hiddenByApp = false;

  constructor(
    private readonly stack: PageStack,
    private readonly node: HTMLElement,
    private readonly tapped: (path: string, index: number, text: string) => void,
  ) {
    this.states = stack.config.tabs.map(({ text }) => ({ text, badge: '', dot: false }));
    stack.onChange(() => this.render());
  }

  /** @throws ApiFailure unless a tab page is on top, as in WeChat */
  change(index: unknown, values: Partial<TabState>): void {
    this.requireTabPage();
    const state = this.states[Number(index)];
    if (!state) throw new ApiFailure('tabbar item not found');
    Object.assign(state, values);
    this.render();
  }

  setHidden(hidden: boolean): void {
    this.requireTabPage();
    this.hiddenByApp = hidden;
    this.render();
  }

  private requireTabPage(): void {
    if (!this.stack.config.isTab(this.stack.top?.path ?? '')) throw new ApiFailure('not TabBar page');
  }

  private render(): void {
    const { tabs } = this.stack.config;
    const current = this.stack.top?.path ?? '';
    this.node.hidden = this.hiddenByApp || !this.stack.config.isTab(current);
    this.node.replaceChildren(
      ...tabs.map(({ pagePath }, index) => {
        const state = this.states[index] ?? { text: '', badge: '', dot: false };
        const tab = document.createElement('div');
        tab.className = 'tab';
        tab.setAttribute('role', 'tab');
        tab.setAttribute('aria-selected', String(pagePath === current));
        tab.append(labelled('label', state.text));
        if (state.badge !== '') tab.append(labelled('badge', state.badge));
        if (state.dot) tab.append(labelled('badge', ''));
        tab.addEventListener('click', () => this.tapped(pagePath, index, state.text));
        return tab;
      }),
    );
  }
}

function labelled(className: string, text: string): HTMLElement {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = text;
  return span;
}

export function tabBarApi(maker: ApiMaker, tabBar: TabBar): ApiTable {
  const change = (name: string, values: (options: ApiOptions) => Partial<TabState>) =>
    maker.make(name, (options) => tabBar.change(options.index, values(options)));
  return {
    setTabBarBadge: change('setTabBarBadge', (options) => ({ badge: textOf(options, 'text'), dot: false })),
    removeTabBarBadge: change('removeTabBarBadge', () => ({ badge: '' })),
    showTabBarRedDot: change('showTabBarRedDot', () => ({ dot: true, badge: '' })),
    hideTabBarRedDot: change('hideTabBarRedDot', () => ({ dot: false })),
    setTabBarItem: change('setTabBarItem', (options) =>
      options.text === undefined ? {} : { text: textOf(options, 'text') },
    ),
    showTabBar: maker.make('showTabBar', () => tabBar.setHidden(false)),
    hideTabBar: maker.make('hideTabBar', () => tabBar.setHidden(true)),
    ...maker.makeQuiet('setTabBarStyle'),
  };
}
