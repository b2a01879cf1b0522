import { agreementRoutes } from '@qihang/shared/agreements';
import { useState } from 'react';
import { download } from '../../platform/api';
import { explain } from '../../platform/problem';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { NoticeBox } from '../../ui/notice-box';

interface OpenPdfButtonProps {
  agreementId: string;
  /** The agreement's public number: the file is named by it. */
  number: string;
  /** The open version, else the one in force, unless told. */
  version?: number;
  /** `original` is what is signed, `sealed` has the evidence page and the seal. */
  form?: 'original' | 'sealed';
  label?: string;
}

/** Opens an agreement's PDF in the phone's viewer; a browser saves it. */
export function OpenPdfButton({ agreementId, number, version, form, label = '打开 PDF 原文' }: OpenPdfButtonProps) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const open = async () => {
    setBusy(true);
    setFailure(undefined);
    const input = { params: { id: agreementId }, query: { version, form } };
    await download(agreementRoutes.pdf, input, `见习协议-${number}.pdf`).catch((error: unknown) =>
      setFailure(explain(error).message),
    );
    setBusy(false);
  };
  return (
    <Box className="q-stack-s">
      {failure && <NoticeBox tone="bad">{failure}</NoticeBox>}
      <Button look="plain" busy={busy} busyText="正在打开…" onTap={() => void open()}>
        {label}
      </Button>
    </Box>
  );
}
