import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { NoticeBox } from '../../ui/notice-box';
import { bestForm, type DocumentForm, type SignedAgreement, saveDocument } from './document-file';
import { useDownload } from './use-download';

const LABELS: Readonly<Record<DocumentForm, string>> = {
  sealed: '下载盖章协议',
  original: '下载协议原件',
  scan: '下载纸质协议扫描件',
};

const SEAL_NOTES = {
  none: '',
  pending: '电子印章正在加盖，现在下载的还没有印章，不影响协议效力。',
  delayed: '电子印章稍后补盖，现在下载的还没有印章，不影响协议效力。',
  sealed: '',
} as const;

interface DownloadDocumentProps {
  agreement: SignedAgreement;
  /** Offers what was signed, or scanned, beside the sealed PDF. */
  withOriginal?: boolean;
  /** Beside the buttons. */
  children?: ReactNode;
}

/**
 * Downloads the best file of a signed agreement: the sealed PDF, or the signed original while the seal is on its way, which
 * is said.
 */
export function DownloadDocument({ agreement, withOriginal, children }: DownloadDocumentProps) {
  const { busy, failure, run } = useDownload();
  const best = bestForm(agreement);
  const unsealed: DocumentForm = agreement.way === 'paper' ? 'scan' : 'original';
  const forms = withOriginal && best !== unsealed ? [best, unsealed] : [best];
  const note = SEAL_NOTES[agreement.seal];
  return (
    <Box className="q-stack-s">
      {note && <Box className="q-soft q-small">{note}</Box>}
      <Box className="q-row">
        {forms.map((form) => (
          <Button
            key={form}
            look="plain"
            busy={busy === form}
            disabled={busy !== null}
            busyText="正在下载…"
            label={`${LABELS[form]} ${agreement.number}`}
            onTap={() => void run(form, () => saveDocument(agreement, form))}
          >
            {LABELS[form]}
          </Button>
        ))}
        {children}
      </Box>
      {failure && <NoticeBox tone="bad">{failure}</NoticeBox>}
    </Box>
  );
}
