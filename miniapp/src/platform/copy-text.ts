import Taro from '@tarojs/taro';

/**
 * Puts text on the clipboard.
 * @returns false if the phone refused
 */
export function copyText(text: string): Promise<boolean> {
  return Taro.setClipboardData({ data: text }).then(
    () => true,
    () => false,
  );
}
