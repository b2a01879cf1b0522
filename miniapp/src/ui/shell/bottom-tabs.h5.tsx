import { goTo, pageUrl } from '../../platform/navigation';
import type { PageName } from '../../platform/pages';
import { Tap } from '../dom/tap';
import { TABS } from './tabs';
import { useUnread } from './unread';

/** The tab bar of a phone's browser; in the mini-program WeChat draws it. */
export function BottomTabs({ tab }: { tab: PageName }) {
  const unread = useUnread();
  return (
    <nav className="q-tabs" aria-label="底部导航">
      {TABS.map(({ page, name, icon }) => (
        <Tap key={page} className="q-tab" href={pageUrl(page)} onTap={() => goTo(page)} current={page === tab}>
          <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden="true">
            <path d={icon} strokeLinejoin="round" strokeLinecap="round" />
          </svg>
          {name}
          {page === 'main/messages' && unread > 0 && (
            <span className="q-badge">
              {unread > 99 ? '99+' : unread}
              <span className="q-visually-hidden"> 条未读</span>
            </span>
          )}
        </Tap>
      ))}
    </nav>
  );
}
