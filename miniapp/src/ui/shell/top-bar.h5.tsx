import { goBack, goTo, pageUrl } from '../../platform/navigation';
import type { PageName } from '../../platform/pages';
import { Tap } from '../dom/tap';
import { TABS } from './tabs';
import { useUnread } from './unread';

/** The bar at the top of a page in a browser; in the mini-program WeChat draws it. */
export function TopBar({ tab }: { tab?: PageName }) {
  const unread = useUnread();
  const skip = () => document.querySelector<HTMLElement>('.taro_page:not(.taro_page_shade) main')?.focus();
  return (
    <header className="q-top">
      <Tap className="q-skip" onTap={skip}>
        跳到主要内容
      </Tap>
      <div className="q-top-inner">
        {!tab && (
          <Tap className="q-back" onTap={goBack}>
            返回
          </Tap>
        )}
        <Tap className="q-top-name" href={pageUrl('main/home')} onTap={() => goTo('main/home')}>
          启航 · 青年就业见习
        </Tap>
        <nav className="q-top-links" aria-label="主导航">
          {TABS.map(({ page, name }) => (
            <Tap key={page} href={pageUrl(page)} onTap={() => goTo(page)} current={page === tab}>
              {page === 'main/messages' && unread > 0 ? `${name}（${unread}）` : name}
            </Tap>
          ))}
        </nav>
      </div>
    </header>
  );
}
