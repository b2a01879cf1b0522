import Taro from '@tarojs/taro';

/** Brings an element into view by its id; a mini-program has no focus for plain views. */
export function focusOn(id: string): void {
  void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -80, duration: 200 });
}
