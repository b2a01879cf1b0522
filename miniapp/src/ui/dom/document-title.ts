import Taro from '@tarojs/taro';

/** Names the page in the navigation bar. */
export function setPageTitle(title: string): void {
  void Taro.setNavigationBarTitle({ title });
}
