/** When something was painted, in milliseconds since the page was asked for. */
export interface Paint {
  readonly at: number;
  /** Area on the screen, in square CSS pixels; 0 if something lies over it. */
  readonly size: number;
  /** Tag, classes and the beginning of the text. */
  readonly element: string;
}

export interface Paints {
  /** What the browser itself took for the largest content, each larger than the one before. */
  readonly largest: Paint[];
  /** Texts inside the awaited content, in the order of their painting. */
  readonly content: Paint[];
}

declare global {
  interface Window {
    benchPaints: Paints;
  }
}

interface PaintEntry extends PerformanceEntry {
  readonly size?: number;
  readonly intersectionRect?: DOMRectReadOnly;
  readonly element: Element | null;
}

/**
 * Runs in the page before anything else: keeps the browser's candidates for the largest contentful paint, and when the texts
 * below `selector` were painted on the screen. The latter are marked for Element Timing as they enter the document, which is
 * before they are painted.
 */
export function watchPaints(selector: string): void {
  const paints: Paints = { largest: [], content: [] };
  window.benchPaints = paints;
  const describe = (element: Element | null) =>
    element === null
      ? 'removed'
      : `${[element.tagName.toLowerCase(), ...element.classList].join('.')} ${element.textContent?.slice(0, 20)}`;
  const isCovered = (element: Element | null, { x, y, width, height }: DOMRectReadOnly) =>
    element?.contains(document.elementFromPoint(x + width / 2, y + height / 2)) !== true;
  const keep = (type: string, into: Paint[]) =>
    new PerformanceObserver((list) => {
      for (const { startTime, size, intersectionRect: on, element } of list.getEntries() as PaintEntry[]) {
        const area = size ?? (on && !isCovered(element, on) ? on.width * on.height : 0);
        into.push({ at: startTime, size: area, element: describe(element) });
      }
    }).observe({ type, buffered: true });
  keep('largest-contentful-paint', paints.largest);
  keep('element', paints.content);
  new MutationObserver(() => {
    for (const element of document.querySelectorAll(`${selector}:not([elementtiming])`)) {
      element.setAttribute('elementtiming', 'content');
    }
  }).observe(document, { childList: true, subtree: true });
}
