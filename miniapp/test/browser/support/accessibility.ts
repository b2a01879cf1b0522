import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A sheet that is fading in has colours of its own for a moment; what moves for ever is not waited for. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    // what was opened just now begins to move with the next frame
    await frame();
    await frame();
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/**
 * Checks the page as it is, once nothing moves in any more, against WCAG 2.2 AA and axe's best practices.
 * @throws Error that names each rule and the elements that break it
 */
export async function expectAccessible(page: Page): Promise<void> {
  await settled(page);
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
