import type { Program } from '../protocol';

/** The style elements of each page. Only the page on top has its own active: in WeChat every page is a view of its own. */
export class StyleSheets {
  private owner: HTMLStyleElement[] = [];

  constructor(private readonly css: Program['css']) {}

  /** Collects the sheets that `create` asks for, as those of one page. */
  collect<T>(create: () => T): { result: T; sheets: HTMLStyleElement[] } {
    const before = this.owner;
    this.owner = [];
    try {
      return { result: create(), sheets: this.owner };
    } finally {
      this.owner = before;
    }
  }

  /** Called by the framework for each sheet of a page and its components. */
  append(path: string): number {
    const style = document.createElement('style');
    style.textContent = this.css[path]?.text ?? '';
    style.dataset.path = path;
    document.head.append(style);
    return this.owner.push(style) - 1;
  }
}

export function activate(sheets: HTMLStyleElement[], active: boolean): void {
  for (const style of sheets) style.media = active ? 'all' : 'not all';
}
