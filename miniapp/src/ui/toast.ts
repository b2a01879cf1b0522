import Taro from '@tarojs/taro';

/** Says briefly that something was done. Failures are shown on the page, not here. */
export function toast(text: string): void {
  void Taro.showToast({ title: text, icon: 'none', duration: 2_500 });
}
