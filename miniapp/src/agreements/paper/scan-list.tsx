import { type Agreement, agreementPaperRoutes, type Paper } from '@qihang/shared/agreements';
import { useState } from 'react';
import { download } from '../../platform/api';
import { ActSheet } from '../../ui/act-sheet';
import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import { NoticeBox } from '../../ui/notice-box';
import { useDownload } from '../documents/use-download';
import { useAgreementAct } from '../use-agreement';
import { useAskedAct } from '../use-asked-act';
import './paper.scss';

type Scan = Paper['scans'][number];

interface ScanListProps {
  agreement: Agreement;
  /** True before they are submitted. */
  removable?: boolean;
}

/** What has been uploaded of the signed paper, in the order of its pages. */
export function ScanList({ agreement: { id, paper }, removable = false }: ScanListProps) {
  const remove = useAgreementAct(agreementPaperRoutes.removeScan);
  const { asking, busy, failure, ask, close, run } = useAskedAct();
  const files = useDownload();
  const [chosen, setChosen] = useState<Scan>();
  const scans = paper?.scans ?? [];
  if (scans.length === 0) return null;
  const confirm = (scanId: string) => run(() => remove.act({ params: { id, scanId } }), '已删除');
  return (
    <>
      {files.failure && <NoticeBox tone="bad">{files.failure}</NoticeBox>}
      <Box as="ol" className="q-list" label="已上传的文件">
        {scans.map((scan, at) => (
          <Box as="li" key={scan.id} className="q-spread">
            <Box>
              <Box>{`${at + 1}. ${scan.fileName}`}</Box>
              <Box className="q-soft q-small">{`${scan.pages} 页 · 已上传`}</Box>
            </Box>
            <Box className="q-row">
              <Tap
                className="q-link q-scan-act"
                label={`查看 ${scan.fileName}`}
                disabled={files.busy !== null}
                onTap={() => void files.run(scan.id, () => openScan(id, scan))}
              >
                查看
              </Tap>
              {removable && (
                <Tap
                  className="q-link q-scan-act"
                  label={`删除 ${scan.fileName}`}
                  onTap={() => {
                    setChosen(scan);
                    ask();
                  }}
                >
                  删除
                </Tap>
              )}
            </Box>
          </Box>
        ))}
      </Box>
      {asking && chosen && (
        <ActSheet
          title={`删除“${chosen.fileName}”？`}
          text="删除后可以重新上传，新上传的排在最后。"
          confirmLabel="确认删除"
          danger
          busy={busy}
          failure={failure}
          onConfirm={() => void confirm(chosen.id)}
          onClose={close}
        />
      )}
    </>
  );
}

function openScan(id: string, { id: scanId, fileName }: Scan): Promise<void> {
  return download(agreementPaperRoutes.scan, { params: { id, scanId } }, fileName);
}
