import type { Program } from '../protocol';

interface TabItem {
  pagePath: string;
  text: string;
}

interface AppJson {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: { root: string; pages: string[] }[];
  tabBar?: { list: TabItem[] };
  window?: Record<string, unknown>;
}

/** What app.json and the pages' own JSON files say, in the form that the host asks for. */
export class AppConfig {
  readonly pages: string[];
  readonly tabs: TabItem[];
  private readonly window: Record<string, unknown>;

  constructor(private readonly json: Program['json']) {
    const app = json.app as unknown as AppJson | undefined;
    if (!app) throw new Error('app.json is missing');
    const inSubPackages = (app.subPackages ?? app.subpackages ?? []).flatMap((sub) =>
      sub.pages.map((page) => `${sub.root.replace(/\/$/, '')}/${page}`),
    );
    this.pages = [...app.pages, ...inSubPackages];
    this.tabs = app.tabBar?.list ?? [];
    this.window = app.window ?? {};
  }

  get firstPage(): string {
    const [first] = this.pages;
    if (!first) throw new Error('app.json names no page');
    return first;
  }

  isTab(path: string): boolean {
    return this.tabs.some((tab) => tab.pagePath === path);
  }

  /** A window setting of one page: its own JSON file wins over app.json's `window`. */
  setting(path: string, name: string): unknown {
    return this.json[path]?.[name] ?? this.window[name];
  }

  /** Paths of the custom components that a page or component names, by tag. */
  usingComponents(path: string): Record<string, string> {
    const own = this.json[path]?.usingComponents as Record<string, string> | undefined;
    const global = this.json.app?.usingComponents as Record<string, string> | undefined;
    return { ...global, ...own };
  }

  /** Every tag that some JSON file declares as a custom component. */
  customTags(): Set<string> {
    return new Set(Object.keys(this.json).flatMap((path) => Object.keys(this.usingComponents(path))));
  }
}

/** Resolves a path as WeChat does: absolute from the package's root, else relative to the folder of `from`. */
export function resolvePath(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Splits `/pages/a?x=1&y=%20` into path and query; WeChat leaves the values encoded. */
export function splitUrl(from: string, url: string): { path: string; query: Record<string, string> } {
  const [target = '', search = ''] = url.split('?');
  const query: Record<string, string> = {};
  for (const pair of search.split('&').filter(Boolean)) {
    const at = pair.indexOf('=');
    const name = at < 0 ? pair : pair.slice(0, at);
    query[name] = at < 0 ? '' : pair.slice(at + 1);
  }
  return { path: resolvePath(from, target.replace(/\.html$/, '')), query };
}
