import { agreementDocumentRoutes } from '@qihang/shared/agreements';
import { useState } from 'react';
import { copyText } from '../../platform/copy-text';
import { explain } from '../../platform/problem';
import { useSend } from '../../platform/query';
import { webAddress } from '../../platform/web-address';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { NoticeBox } from '../../ui/notice-box';
import { Sheet } from '../../ui/sheet';
import { momentText } from '../../ui/text';
import { SendInWechat } from './send-in-wechat';

interface ShareDocumentProps {
  agreementId: string;
  /** Public number, to tell the buttons of a list apart. */
  number: string;
}

/** A button that makes a link to the signed document: it opens once, within an hour, for whoever has it. */
export function ShareDocument({ agreementId, number }: ShareDocumentProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="plain" label={`分享协议 ${number}`} onTap={() => setOpen(true)}>
        分享
      </Button>
      {open && <ShareSheet agreementId={agreementId} onClose={() => setOpen(false)} />}
    </>
  );
}

function ShareSheet({ agreementId, onClose }: { agreementId: string; onClose: () => void }) {
  const share = useSend(agreementDocumentRoutes.share);
  return (
    <Sheet open title="分享协议" onClose={onClose}>
      <Box as="p">生成一个链接，一小时内有效，只能下载一次。</Box>
      <NoticeBox tone="warn">拿到链接的人能看到整份协议，包括你的身份信息。请只发给信得过的人。</NoticeBox>
      {share.error && <NoticeBox tone="bad">{explain(share.error).message}</NoticeBox>}
      {share.data && <Link key={share.data.token} {...share.data} />}
      <Button
        wide
        look={share.data ? 'plain' : 'main'}
        busy={share.isPending}
        onTap={() => share.mutate({ params: { id: agreementId } })}
      >
        {share.data ? '再生成一个链接' : '生成链接'}
      </Button>
    </Sheet>
  );
}

function Link({ token, endsAt }: { token: string; endsAt: string }) {
  const [copied, setCopied] = useState<boolean>();
  const address = webAddress('public/shared-document', token);
  const copy = async () => setCopied(await copyText(address));
  return (
    <>
      <Box className="q-card">
        <Box className="q-pre">{address}</Box>
        <Box className="q-soft q-small">{`${momentText(endsAt)}前有效`}</Box>
      </Box>
      <Box role="status">
        {copied === true && '链接已复制，可以粘贴发给对方。'}
        {copied === false && '没有复制成功，请长按或选中上面的链接复制。'}
      </Box>
      <Button wide onTap={() => void copy()}>
        复制链接
      </Button>
      <SendInWechat token={token} />
    </>
  );
}
