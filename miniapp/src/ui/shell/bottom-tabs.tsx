import Taro, { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect } from 'react';
import { type PageName, TAB_PAGES } from '../../platform/pages';
import { useUnread } from './unread';

const MESSAGES = TAB_PAGES.indexOf('main/messages');

/** WeChat draws the tab bar; this keeps its badge of unread messages. */
export function BottomTabs(_props: { tab: PageName }) {
  const unread = useUnread();
  const show = useCallback(() => {
    const text = unread > 99 ? '99+' : String(unread);
    const change =
      unread > 0 ? Taro.setTabBarBadge({ index: MESSAGES, text }) : Taro.removeTabBarBadge({ index: MESSAGES });
    // refused while a page without tabs is on top; done again when this page shows
    change.catch(() => undefined);
  }, [unread]);
  useEffect(show, [show]);
  useDidShow(show);
  return null;
}
