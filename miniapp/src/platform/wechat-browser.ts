/** True on a web page that was opened inside WeChat: its browser can show pages, but saves no files. */
export function inWechatBrowser(): boolean {
  return process.env.TARO_ENV === 'h5' && /MicroMessenger/i.test(navigator.userAgent);
}
