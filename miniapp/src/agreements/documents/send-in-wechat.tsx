import { Button as WechatButton } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import { pageUrl } from '../../platform/navigation';

/**
 * Sends the one-time link to a friend or a group in WeChat; there it opens in the mini-program. The page's config says
 * `enableShareAppMessage`.
 */
export function SendInWechat({ token }: { token: string }) {
  useShareAppMessage(({ from }) =>
    from === 'button'
      ? { title: '见习协议（一次有效）', path: `${pageUrl('public/shared-document')}?token=${token}` }
      : { title: '启航', path: pageUrl('main/home') },
  );
  return (
    <WechatButton className="q-button q-button-wide" openType="share">
      发给微信好友
    </WechatButton>
  );
}
