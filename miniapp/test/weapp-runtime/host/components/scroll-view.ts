import { type BaseComponent, type BaseElement, mark } from './registry';

const DEFAULT_THRESHOLD = 50;

interface ScrollState {
  left: number;
  top: number;
  atStart: boolean;
  atEnd: boolean;
}

const states = new WeakMap<BaseElement, ScrollState>();

function threshold(value: unknown): number {
  return value === null || value === undefined || value === '' ? DEFAULT_THRESHOLD : Number.parseFloat(String(value));
}

/** Distance to both ends along the axis that scrolls. */
function distances({ node, data }: BaseElement): { start: number; end: number; axis: 'x' | 'y' } {
  if (data.scrollX && !data.scrollY) {
    return { start: node.scrollLeft, end: node.scrollWidth - node.clientWidth - node.scrollLeft, axis: 'x' };
  }
  return { start: node.scrollTop, end: node.scrollHeight - node.clientHeight - node.scrollTop, axis: 'y' };
}

function onScroll(element: BaseElement): void {
  const { node, data } = element;
  const before = states.get(element) ?? { left: 0, top: 0, atStart: true, atEnd: false };
  const { start, end, axis } = distances(element);
  const now = {
    left: node.scrollLeft,
    top: node.scrollTop,
    atStart: start <= threshold(data.upperThreshold),
    atEnd: end <= threshold(data.lowerThreshold),
  };
  states.set(element, now);
  element.fire('scroll', {
    scrollLeft: now.left,
    scrollTop: now.top,
    scrollWidth: node.scrollWidth,
    scrollHeight: node.scrollHeight,
    deltaX: before.left - now.left,
    deltaY: before.top - now.top,
  });
  if (now.atStart && !before.atStart) element.fire('scrolltoupper', { direction: axis === 'x' ? 'left' : 'top' });
  if (now.atEnd && !before.atEnd) element.fire('scrolltolower', { direction: axis === 'x' ? 'right' : 'bottom' });
}

const applied = new WeakMap<BaseElement, string>();

function moveTo(element: BaseElement): void {
  const { node, data } = element;
  mark(element, 'data-scroll-x', data.scrollX);
  mark(element, 'data-scroll-y', data.scrollY);
  const wanted = [data.scrollTop, data.scrollLeft, data.scrollIntoView].join('|');
  if (applied.get(element) === wanted) return;
  applied.set(element, wanted);
  requestAnimationFrame(() => {
    if (data.scrollTop !== null && data.scrollTop !== '') node.scrollTop = Number.parseFloat(String(data.scrollTop));
    if (data.scrollLeft !== null && data.scrollLeft !== '')
      node.scrollLeft = Number.parseFloat(String(data.scrollLeft));
    if (data.scrollIntoView) node.querySelector(`[id="${CSS.escape(String(data.scrollIntoView))}"]`)?.scrollIntoView();
  });
}

/** A scrolling area with WeChat's threshold events. Pull-to-refresh inside of it is pulled by the driver. */
export const scrollView: Record<string, BaseComponent> = {
  'scroll-view': {
    properties: {
      scrollX: Boolean,
      scrollY: Boolean,
      upperThreshold: null,
      lowerThreshold: null,
      scrollTop: null,
      scrollLeft: null,
      scrollIntoView: String,
      scrollWithAnimation: Boolean,
      enableBackToTop: Boolean,
      enableFlex: Boolean,
      enhanced: Boolean,
      bounces: Boolean,
      showScrollbar: Boolean,
      pagingEnabled: Boolean,
      fastDeceleration: Boolean,
      refresherEnabled: Boolean,
      refresherThreshold: Number,
      refresherDefaultStyle: String,
      refresherBackground: String,
      refresherTriggered: Boolean,
      scrollAnchoring: Boolean,
      type: String,
      usingSticky: Boolean,
      cacheExtent: Number,
      minDragDistance: Number,
      padding: null,
      associativeContainer: String,
    },
    attached: (element) => element.node.addEventListener('scroll', () => onScroll(element)),
    changed: moveTo,
  },
};

/** Pulls a scroll-view down; @throws Error unless it has `refresher-enabled`. */
export function pullScrollView(element: BaseElement): void {
  if (!element.data.refresherEnabled) throw new Error('this scroll-view has no refresher-enabled');
  element.fire('refresherpulling', { dy: 50 });
  element.fire('refresherrefresh');
}
