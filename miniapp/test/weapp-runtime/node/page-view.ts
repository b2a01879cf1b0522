import type { Locator, Page } from 'playwright-core';

/** How long the driver waits for something to show, milliseconds. */
export const PATIENCE_MS = 5000;

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

  /** Value in a field of the page. */
  async value(selector: string): Promise<string> {
    return this.field(selector).inputValue({ timeout: PATIENCE_MS });
  }

  /** The browser's field inside of an input or textarea, found by selector or placeholder. */
  field(target: Target): Locator {
    const screen = this.browserPage.locator(SCREEN);
    if (!isSelector(target)) return screen.getByPlaceholder(target).first();
    return screen.locator(target).locator('input, textarea').first();
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
