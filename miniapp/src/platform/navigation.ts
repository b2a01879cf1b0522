import Taro, { useRouter } from '@tarojs/taro';
import { type PageName, TAB_PAGES } from './pages';

type Params = Readonly<Record<string, string | number | undefined>>;

function isTab(page: string): boolean {
  return (TAB_PAGES as readonly string[]).includes(page);
}

/**
 * Address of a page within the app; works as a link in a browser.
 * @returns as `/main/post/index?id=42`
 */
export function pageUrl(page: PageName, params: Params = {}): string {
  const query = Object.entries(params)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&');
  return `/${page}/index${query && `?${query}`}`;
}

/** Opens a page; a page of the tab bar switches tabs and takes no params. */
export function goTo(page: PageName, params: Params = {}): void {
  if (isTab(page)) void Taro.switchTab({ url: pageUrl(page) });
  else void Taro.navigateTo({ url: pageUrl(page, params) });
}

/** Opens a page in place of the present one, so that "back" doesn't lead here again. */
export function replaceWith(page: PageName, params: Params = {}): void {
  if (isTab(page)) void Taro.switchTab({ url: pageUrl(page) });
  else void Taro.redirectTo({ url: pageUrl(page, params) });
}

/** Goes back one page, or home when this page was opened directly. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.switchTab({ url: pageUrl('main/home') });
}

/** Goes back one page, or to the given one when this page was opened directly. */
export function goBackOr(page: PageName): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else replaceWith(page);
}

/** Opens the sign-in page and comes back here afterwards. */
export function goToSignIn(): void {
  const pages = Taro.getCurrentPages();
  const here = pages[pages.length - 1];
  const query = Object.entries(here?.options ?? {}).filter(([name]) => name !== 'stamp' && name !== '$taroTimestamp');
  const address = here ? `/${here.route}?${query.map(([name, value]) => `${name}=${value}`).join('&')}` : '';
  void Taro.navigateTo({ url: pageUrl('main/login', { back: address.replace(/^\/+/, '/').replace(/\?$/, '') }) });
}

/** Leaves the sign-in page for where the person came from. */
export function leaveSignIn(back: string | undefined): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else if (back && /^\/[a-z]/.test(back) && !isTab(back.slice(1).split('/index')[0] ?? '')) {
    void Taro.redirectTo({ url: back });
  } else void Taro.switchTab({ url: back?.startsWith('/main/') ? (back.split('?')[0] ?? '') : pageUrl('main/home') });
}

/**
 * The page's params, decoded.
 * @returns the value by name; absent ones are undefined
 */
export function usePageParams<Name extends string>(): Partial<Record<Name, string>> {
  const { params } = useRouter<Record<string, string | undefined>>();
  const decoded = Object.entries(params).map(([name, value]) => [name, decode(value)]);
  return Object.fromEntries(decoded) as Partial<Record<Name, string>>;
}

function decode(value: string | undefined): string | undefined {
  try {
    return value === undefined ? undefined : decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The present page, as `main/post`. */
export function usePagePath(): string {
  const { path } = useRouter();
  return path.replace(/^\//, '').replace(/\/index(\?.*)?$/, '');
}
