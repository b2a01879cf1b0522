import type * as glassEasel from 'glass-easel';
import type { ApiTable } from '../async-api';
import { baseElementOf } from '../components/registry';
import type { PageStack } from '../page-stack';
import { canvasNode } from './canvas';

interface Fields {
  id?: boolean;
  dataset?: boolean;
  mark?: boolean;
  rect?: boolean;
  size?: boolean;
  scrollOffset?: boolean;
  node?: boolean;
  context?: boolean;
  properties?: string[];
  computedStyle?: string[];
}

type Result = Record<string, unknown> | null;
type Callback = (result: Result | Result[]) => void;

/** A component instance, as `in()` takes it. */
export interface Scope {
  _$?: glassEasel.GeneralComponent;
}

interface Question {
  selector: string | null;
  all: boolean;
  fields: Fields;
  callback: Callback | undefined;
  scope: Scope | undefined;
}

/** DOM element of a framework element. */
export function nodeOf(element: glassEasel.Element): HTMLElement | null {
  return element.getBackendElement() as HTMLElement | null;
}

function scrollOf(node: HTMLElement) {
  return {
    scrollLeft: node.scrollLeft,
    scrollTop: node.scrollTop,
    scrollWidth: node.scrollWidth,
    scrollHeight: node.scrollHeight,
  };
}

function describe(element: glassEasel.Element, fields: Fields, screen: HTMLElement): Result {
  const node = nodeOf(element);
  if (!node) return null;
  const result: Record<string, unknown> = {};
  const box = node.getBoundingClientRect();
  const origin = screen.getBoundingClientRect();
  if (fields.id) result.id = element.id;
  if (fields.dataset) result.dataset = { ...element.dataset };
  if (fields.mark) result.mark = element.collectMarks();
  if (fields.rect) {
    Object.assign(result, { left: box.left - origin.left, right: box.right - origin.left });
    Object.assign(result, { top: box.top - origin.top, bottom: box.bottom - origin.top });
  }
  if (fields.size) Object.assign(result, { width: box.width, height: box.height });
  if (fields.scrollOffset) Object.assign(result, scrollOf(node));
  for (const name of fields.properties ?? []) result[name] = baseElementOf(node)?.data[name];
  const style = fields.computedStyle ? getComputedStyle(node) : null;
  for (const name of fields.computedStyle ?? [])
    result[name] = style?.getPropertyValue(name.replace(/[A-Z]/g, '-$&').toLowerCase());
  const surface = fields.node ? node.querySelector(':scope > canvas') : null;
  if (surface instanceof HTMLCanvasElement) result.node = canvasNode(surface);
  return result;
}

/** `wx.createSelectorQuery`: looks for elements of the page on top, or of one component. */
class SelectorQuery {
  private readonly questions: Question[] = [];
  private scope: Scope | undefined;

  constructor(private readonly stack: PageStack) {}

  in(component: Scope): this {
    this.scope = component;
    return this;
  }

  select(selector: string) {
    return this.nodes(selector, false);
  }

  selectAll(selector: string) {
    return this.nodes(selector, true);
  }

  selectViewport() {
    return this.nodes(null, false);
  }

  exec(done?: (results: unknown[]) => void): this {
    setTimeout(() => {
      const results = this.questions.map((question) => this.answer(question));
      for (const [index, { callback }] of this.questions.entries()) callback?.(results[index] as Result);
      done?.(results);
    });
    return this;
  }

  private nodes(selector: string | null, all: boolean) {
    const ask = (fields: Fields, callback?: Callback): this => {
      this.questions.push({ selector, all, fields, callback, scope: this.scope });
      return this;
    };
    return {
      fields: ask,
      boundingClientRect: (callback?: Callback) => ask({ id: true, dataset: true, rect: true, size: true }, callback),
      scrollOffset: (callback?: Callback) => ask({ id: true, dataset: true, scrollOffset: true }, callback),
      node: (callback?: Callback) => ask({ node: true }, callback),
      context: (callback?: Callback) => ask({ context: true }, callback),
    };
  }

  private answer({ selector, all, fields, scope }: Question): Result | Result[] {
    const page = this.stack.top;
    if (!page) return null;
    if (selector === null) {
      const { clientWidth: width, clientHeight: height } = page.scroller;
      return {
        id: '',
        dataset: {},
        left: 0,
        top: 0,
        right: width,
        bottom: height,
        width,
        height,
        ...scrollOf(page.scroller),
      };
    }
    const tree = (scope?._$ ?? page.root.getComponent()).getShadowRoot();
    if (!tree) return all ? [] : null;
    if (all) return tree.querySelectorAll(selector).map((element) => describe(element, fields, page.screen));
    const element = tree.querySelector(selector);
    return element ? describe(element, fields, page.screen) : null;
  }
}

export function selectorApi(stack: PageStack): ApiTable {
  return {
    createSelectorQuery: () => new SelectorQuery(stack),
  };
}
