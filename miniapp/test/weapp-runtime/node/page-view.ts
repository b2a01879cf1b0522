import type { ElementHandle, Locator, Page } from 'playwright-core';

/** How long the driver waits for something to show, milliseconds. */
export const PATIENCE_MS = 10_000;

/** A CSS selector (`#id`, `.class`, `[attribute]`, `wx-…`), a visible text, or a pattern of it. */
export type Target = string | RegExp;

const SCREEN = '.weapp-screen:not([hidden])';
const OVERLAY = '#weapp-overlay';

function isSelector(target: Target): target is string {
  return typeof target === 'string' && /^(?:[#.[]|wx-)/.test(target);
}

/** What the person sees: the page on top and WeChat's dialogs over it. */
export class PageView {
  constructor(private readonly browserPage: Page) {}

  /** Elements of the page on top by CSS selector or exact text, visible ones only. */
  locate(target: Target): Locator {
    const screen = this.browserPage.locator(SCREEN);
    const found = isSelector(target) ? screen.locator(target) : screen.getByText(target, { exact: true });
    return found.filter({ visible: true });
  }

  /** The element to act on: in a dialog if one shows it, else in the page. */
  async actionable(target: Target): Promise<Locator> {
    if (isSelector(target)) return this.locate(target).first();
    const inDialog = this.browserPage.locator(OVERLAY).getByText(target, { exact: true }).filter({ visible: true });
    return (await inDialog.count()) > 0 ? inDialog.first() : this.locate(target).first();
  }

  /**
   * Waits until a text shows, in the page or in a dialog or toast.
   * @throws Error with all that shows instead
   */
  async see(text: string | RegExp): Promise<void> {
    await this.waitFor(text, 'visible');
  }

  /** Waits until a text shows no more. */
  async gone(text: string | RegExp): Promise<void> {
    await this.waitFor(text, 'hidden');
  }

  /** Whether a text shows now. */
  async shows(text: string | RegExp): Promise<boolean> {
    return (await this.byText(text).count()) > 0;
  }

  /** Text of the page on top, or of one element of it, as it shows. */
  async text(selector?: string): Promise<string> {
    const place = selector ? this.locate(selector) : this.browserPage.locator(SCREEN);
    await place.first().waitFor({ timeout: PATIENCE_MS });
    return (await place.first().allInnerTexts()).join('');
  }

  /** Number of visible elements that match. */
  count(selector: string): Promise<number> {
    return this.locate(selector).count();
  }

  /** Value in a field of the page, found like `field`. */
  async value(target: Target): Promise<string> {
    return (await this.field(target)).inputValue();
  }

  /** The browser's own field: of a selected input, with that placeholder, or next to that text. */
  async field(target: Target): Promise<ElementHandle<HTMLElement>> {
    return this.near(target, 'input, textarea');
  }

  /**
   * The element of one kind at a place: the place itself, what it lies in, or what lies closest to it.
   * @param target selector, placeholder or exact text; waited for
   * @throws Error if the page on top has none
   */
  async near(target: Target, kind: string): Promise<ElementHandle<HTMLElement>> {
    const place = this.locate(target);
    const start = isSelector(target) ? place : place.or(this.browserPage.locator(SCREEN).getByPlaceholder(target));
    const climb = (node: Element, css: string) => {
      const around = node.closest(css);
      if (around) return around;
      for (let up: Element | null = node; up; up = up.parentElement) {
        const found = up.querySelector(css);
        if (found) return found;
      }
      return null;
    };
    const handle = await start.first().evaluateHandle(climb, kind, { timeout: PATIENCE_MS });
    const element = handle.asElement();
    if (!element) throw new Error(`the page has no ${kind} at ${target}`);
    return element as ElementHandle<HTMLElement>;
  }

  private byText(text: string | RegExp): Locator {
    return this.browserPage.locator(`${SCREEN}, ${OVERLAY}`).getByText(text).filter({ visible: true });
  }

  private async waitFor(text: string | RegExp, state: 'visible' | 'hidden'): Promise<void> {
    try {
      await this.byText(text).first().waitFor({ state, timeout: PATIENCE_MS });
    } catch {
      const now = await this.browserPage.locator(`${SCREEN}, ${OVERLAY}`).allInnerTexts();
      const errors = await this.browserPage.evaluate(() => window.__weapp.errors());
      throw new Error(
        `${text} did not become ${state}. The phone shows:\n${now.join('\n')}\nErrors: ${errors.join('\n') || 'none'}`,
      );
    }
  }
}
