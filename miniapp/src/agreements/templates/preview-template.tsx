import { agreementTemplateRoutes } from '@qihang/shared/agreements';
import { useState } from 'react';
import { download } from '../../platform/api';
import { explain } from '../../platform/problem';
import { Button } from '../../ui/button';
import { NoticeBox } from '../../ui/notice-box';

interface PreviewTemplateProps {
  id: string;
  /** What has to be done first, as saving; throws what keeps it from being done. */
  before?: () => Promise<void>;
}

/** Downloads the template as PDF, filled with sample values. */
export function PreviewTemplate({ id, before }: PreviewTemplateProps) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const preview = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await before?.();
      await download(agreementTemplateRoutes.preview, { params: { id } }, '协议样例.pdf');
    } catch (error) {
      setFailure(explain(error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button look="plain" busy={busy} busyText="正在生成…" onTap={() => void preview()}>
        {before ? '保存并预览 PDF' : '预览 PDF'}
      </Button>
      {failure && <NoticeBox tone="bad">{failure}</NoticeBox>}
    </>
  );
}
