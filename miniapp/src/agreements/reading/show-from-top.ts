import Taro from '@tarojs/taro';

/** Brings an element to the upper edge of the screen; a mini-program has no focus for plain views. */
export function showFromTop(id: string): void {
  // nothing to scroll to when the element is gone
  Taro.nextTick(() => void Taro.pageScrollTo({ selector: `#${id}`, duration: 0 }).catch(() => undefined));
}
