import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Checks the page as it is now against WCAG 2.2 AA and axe's best practices.
 * @throws Error that names each rule and the elements that break it
 */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
  if (violations.length === 0) return;
  const lines = violations.flatMap(({ id, help, nodes }) => [
    `${id}: ${help}`,
    ...nodes.map(
      ({ html, failureSummary }) => `    ${html.slice(0, 200)}\n      ${failureSummary?.replace(/\n\s*/g, ' ')}`,
    ),
  ]);
  throw new Error(`${page.url()} is not accessible:\n${lines.join('\n')}`);
}
