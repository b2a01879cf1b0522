import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { type PageName, TAB_PAGES } from '../../platform/pages';
import { useUnread } from './unread';

const MESSAGES = TAB_PAGES.indexOf('main/messages');

/** WeChat draws the tab bar; this keeps its badge of unread messages. */
export function BottomTabs(_props: { tab: PageName }) {
  const unread = useUnread();
  useEffect(() => {
    if (unread > 0) void Taro.setTabBarBadge({ index: MESSAGES, text: unread > 99 ? '99+' : String(unread) });
    else void Taro.removeTabBarBadge({ index: MESSAGES });
  }, [unread]);
  return null;
}
