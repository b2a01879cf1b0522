import { agreementDocumentRoutes } from '@qihang/shared/agreements';
import { shanghaiDate } from '@qihang/shared/platform';
import { useState } from 'react';
import { download } from '../../platform/api';
import { copyText } from '../../platform/copy-text';
import { webAddress } from '../../platform/web-address';
import { inWechat } from '../../platform/wechat';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { NoticeBox } from '../../ui/notice-box';
import { useDownload } from './use-download';

/** All agreements of the person with their history, as one zip file; WeChat can neither save nor open one, which is said. */
export function ExportDocuments() {
  return <Card title="全部导出">{inWechat ? <ElsewhereOnly /> : <ExportHere />}</Card>;
}

function ExportHere() {
  const { busy, failure, run } = useDownload();
  const name = `我的见习协议-${shanghaiDate(new Date())}.zip`;
  return (
    <>
      <Box as="p">把你的全部协议和办理过程打成一个压缩包，自己留存。</Box>
      {failure && <NoticeBox tone="bad">{failure}</NoticeBox>}
      <Button
        look="plain"
        busy={busy !== null}
        busyText="正在打包…"
        onTap={() => void run('zip', () => download(agreementDocumentRoutes.exportMine, {}, name))}
      >
        导出压缩包
      </Button>
    </>
  );
}

function ElsewhereOnly() {
  const [copied, setCopied] = useState<boolean>();
  const address = webAddress('seeker/documents');
  return (
    <>
      <Box as="p">
        微信里不能保存压缩包。可以在上面逐份下载；要一次全部导出，请用手机或电脑的浏览器打开下面的网址，登录后导出。
      </Box>
      <Box className="q-pre">{address}</Box>
      <Box role="status">
        {copied === true ? '网址已复制。' : copied === false ? '没有复制成功，请长按网址复制。' : ''}
      </Box>
      <Button look="plain" onTap={() => void copyText(address).then(setCopied)}>
        复制网址
      </Button>
    </>
  );
}
