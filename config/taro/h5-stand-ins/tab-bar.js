/** In place of Taro's tab bar: the pages draw their own. */
export function initTabbar() {}
