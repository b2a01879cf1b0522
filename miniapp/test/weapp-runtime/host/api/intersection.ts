import type { ApiTable } from '../async-api';
import type { PageStack } from '../page-stack';
import { nodeOf, type Scope } from './selector-query';

type Margins = Partial<Record<'top' | 'right' | 'bottom' | 'left', number>>;

interface ObserverHandle {
  relativeToViewport(margins?: Margins): ObserverHandle;
  relativeTo(selector: string, margins?: Margins): ObserverHandle;
  observe(selector: string, callback: Observed): void;
  disconnect(): void;
}

type Observed = (result: Record<string, unknown>) => void;

/** `wx.createIntersectionObserver`, relative to the page's visible part. */
function intersectionObserver(
  stack: PageStack,
  scope: Scope | undefined,
  options: { thresholds?: number[]; observeAll?: boolean },
) {
  const observers: IntersectionObserver[] = [];
  let margin = '0px';
  const handle: ObserverHandle = {
    relativeToViewport(margins = {}) {
      margin = [margins.top, margins.right, margins.bottom, margins.left].map((it) => `${it ?? 0}px`).join(' ');
      return handle;
    },
    relativeTo: (_selector, margins) => handle.relativeToViewport(margins),
    observe(selector, callback) {
      const page = stack.top;
      const tree = (scope?._$ ?? page?.root.getComponent())?.getShadowRoot();
      if (!page || !tree) return;
      const found = tree.querySelectorAll(selector).slice(0, options.observeAll ? undefined : 1);
      for (const element of found) {
        const report = ([entry]: IntersectionObserverEntry[]) => {
          if (!entry) return;
          const { intersectionRatio, boundingClientRect, intersectionRect, rootBounds, time } = entry;
          const about = { id: element.id, dataset: { ...element.dataset }, intersectionRatio, time };
          callback({ ...about, boundingClientRect, intersectionRect, relativeRect: rootBounds });
        };
        const settings = { root: page.screen, rootMargin: margin, threshold: options.thresholds ?? [0] };
        const observer = new IntersectionObserver(report, settings);
        const node = nodeOf(element);
        if (node) observer.observe(node);
        observers.push(observer);
      }
    },
    disconnect() {
      for (const observer of observers) observer.disconnect();
    },
  };
  return handle;
}

export function intersectionApi(stack: PageStack): ApiTable {
  return {
    createIntersectionObserver: (scope?: Scope, options = {}) => intersectionObserver(stack, scope, options),
  };
}
