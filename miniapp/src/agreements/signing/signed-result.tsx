import type { Agreement, Party } from '@qihang/shared/agreements';
import { Button } from '../../ui/button';
import { NoticeBox } from '../../ui/notice-box';
import { revisionText, statusWords } from '../view/status-words';

interface SignedResultProps {
  agreement: Agreement;
  /** Whether the signature was given on this page just now. */
  signedNow: boolean;
  onLeave: () => void;
}

/** Whether the viewer's own signature stands on the version that is open, else on the one in force. */
function hasSigned({ openVersion, currentVersion, viewer }: Agreement): boolean {
  const own: Party = viewer;
  return ((openVersion ?? currentVersion)?.signatures ?? []).some(({ party }) => party === own);
}

/** What there is to say when nothing is left to sign here: one clear result, also after a lost answer. */
export function SignedResult({ agreement, signedNow, onLeave }: SignedResultProps) {
  const { title, text } = statusWords(agreement);
  const revision = revisionText(agreement);
  const signed = signedNow || hasSigned(agreement);
  return (
    <>
      <NoticeBox tone={signed ? 'good' : 'warn'} title={signed ? '已签字' : '现在不用签字'}>
        {`${signed ? '你的签字已经记录，不用再签。' : ''}现在的状态：${revision ?? `${title}。${text}`}`}
      </NoticeBox>
      <Button wide onTap={onLeave}>
        查看协议
      </Button>
    </>
  );
}
