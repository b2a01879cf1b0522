import Taro from '@tarojs/taro';

/** Brings an element into view by its id; a mini-program has no focus for plain views. */
export function focusOn(id: string): void {
  // nothing to scroll to when the element is gone
  Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -80, duration: 200 }).catch(() => undefined);
}
