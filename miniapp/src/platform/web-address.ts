import { pageUrl } from './navigation';
import type { PageName } from './pages';

/**
 * Address of a page that anybody can open in a browser, also when it is made in the mini-program.
 * @param secret put behind `#`, which browsers send to no server and which stands in no log
 * @returns as `https://qihang.example/public/verify/index`
 */
export function webAddress(page: PageName, secret?: string): string {
  const origin = process.env.TARO_ENV === 'h5' ? window.location.origin : API_BASE;
  return `${origin}${pageUrl(page)}${secret === undefined ? '' : `#${secret}`}`;
}
