import { useShareAppMessage } from '@tarojs/taro';
import { pageUrl } from '../../platform/navigation';

/** Lets the page be sent to a friend from WeChat's menu. */
export function useSharing(title: string, id: string): void {
  useShareAppMessage(() => ({ title, path: pageUrl('main/post', { id }) }));
}
