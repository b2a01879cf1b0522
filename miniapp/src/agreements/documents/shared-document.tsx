import { agreementDocumentRoutes } from '@qihang/shared/agreements';
import { useState } from 'react';
import { download } from '../../platform/api';
import { goTo } from '../../platform/navigation';
import { inWechatBrowser } from '../../platform/wechat-browser';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { NoticeBox } from '../../ui/notice-box';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states';
import { momentText } from '../../ui/text';
import { useDownload } from './use-download';
import { useSharedState } from './use-shared-state';

const OVER = {
  used: { title: '链接已经用过了', text: '每个链接只能下载一次。如果没有下载成功，请对方再发一个链接。' },
  ended: { title: '链接已经过期', text: '链接一小时内有效。还需要的话，请对方再发一个链接。' },
  unknown: { title: '链接不正确', text: '链接可能不完整。请对方重新复制发给你。' },
} as const;

/** What a one-time link leads to: looked at first, and used up only by the button. */
export function SharedDocument({ token }: { token: string }) {
  const { data, error, reload } = useSharedState(token);
  const { busy, failure, run } = useDownload();
  const [saved, setSaved] = useState(false);
  const save = async () => {
    const worked = await run('shared', () =>
      download(agreementDocumentRoutes.openShared, { body: { token } }, '见习协议.pdf'),
    );
    if (worked) setSaved(true);
    else await reload();
  };
  if (saved) return <Saved />;
  if (error) return <ErrorState error={error} onRetry={() => void reload()} />;
  if (!data) return <Skeleton lines={4} />;
  if (data.state !== 'open') return <EmptyState {...OVER[data.state]} />;
  return (
    <Card title="有人分享给你一份见习协议">
      {data.endsAt && <Box as="p">{`链接只能下载一次，${momentText(data.endsAt)}前有效。`}</Box>}
      {inWechatBrowser() && (
        <NoticeBox tone="warn" title="请先在浏览器打开">
          微信里不能保存文件。请点右上角的“…”，选择在浏览器打开，再下载。
        </NoticeBox>
      )}
      {failure && (
        <NoticeBox tone="bad" title="没有下载成功">
          {failure}
        </NoticeBox>
      )}
      <Button wide busy={busy !== null} busyText="正在下载…" onTap={() => void save()}>
        下载协议
      </Button>
      <Box as="p" className="q-soft q-small">
        文件里有个人信息，请妥善保管，不要转发给无关的人。
      </Box>
    </Card>
  );
}

function Saved() {
  return (
    <>
      <NoticeBox tone="good" title="协议已下载">
        这个链接不能再用了，请保存好文件。
      </NoticeBox>
      <Button look="plain" onTap={() => goTo('public/verify')}>
        查验协议真假
      </Button>
    </>
  );
}
