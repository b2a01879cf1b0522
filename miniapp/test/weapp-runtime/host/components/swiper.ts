import { held } from './held';
import { type BaseComponent, type BaseElement, baseElementOf } from './registry';

function items(node: HTMLElement): HTMLElement[] {
  return [...node.querySelectorAll<HTMLElement>('wx-swiper-item')].filter((it) => it.closest('wx-swiper') === node);
}

/** Only the current item shows; in WeChat the others are outside of the visible part. */
function showCurrent(element: BaseElement): void {
  const shown = Math.max(1, Number(element.data.displayMultipleItems) || 1);
  const first = Number(held(element, 'current').value) || 0;
  items(element.node).forEach((item, index) => {
    item.hidden = index < first || index >= first + shown;
  });
}

function itemId(element: BaseElement, index: number): string {
  const node = items(element.node)[index];
  return node ? String(baseElementOf(node)?.data.itemId ?? '') : '';
}

/**
 * Swipes to an item, as a finger does.
 * @throws Error if there is no such item
 */
export function swipeTo(element: BaseElement, index: number): void {
  const count = items(element.node).length;
  if (index < 0 || index >= count) throw new Error(`the swiper has ${count} items, no item ${index}`);
  held(element, 'current').value = index;
  showCurrent(element);
  const detail = { current: index, currentItemId: itemId(element, index), source: 'touch' };
  element.fire('change', detail);
  element.fire('animationfinish', detail);
}

const observers = new WeakMap<BaseElement, MutationObserver>();

/** A swiper moves when the app or the driver says so; it does not play by itself. */
export const swiper: Record<string, BaseComponent> = {
  swiper: {
    properties: {
      current: Number,
      currentItemId: String,
      indicatorDots: Boolean,
      indicatorColor: String,
      indicatorActiveColor: String,
      autoplay: Boolean,
      interval: Number,
      duration: Number,
      circular: Boolean,
      vertical: Boolean,
      previousMargin: String,
      nextMargin: String,
      snapToEdge: Boolean,
      displayMultipleItems: Number,
      skipHiddenItemLayout: Boolean,
      easingFunction: String,
    },
    attached(element) {
      const observer = new MutationObserver(() => showCurrent(element));
      observer.observe(element.node, { childList: true, subtree: true });
      observers.set(element, observer);
    },
    detached: (element) => observers.get(element)?.disconnect(),
    changed: showCurrent,
  },
  'swiper-item': { properties: { itemId: String, skipHiddenItemLayout: Boolean } },
};
