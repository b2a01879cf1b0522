import { type Agreement, agreementPaperRoutes, paperStatusLabels } from '@qihang/shared/agreements';
import { download } from '../../platform/api';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { NoticeBox } from '../../ui/notice-box';
import { useDownload } from '../documents/use-download';
import { OpenPdfButton } from '../reading/open-pdf-button';
import { PendingUploads } from './pending-uploads';
import { ScanList } from './scan-list';
import { SubmitScansButton } from './submit-scans-button';
import { useScanUploads } from './use-scan-uploads';

/** The way on paper for host and trainee: print, sign and stamp, upload, submit for checking. Nothing for other agreements. */
export function PaperPanel({ agreement }: { agreement: Agreement }) {
  const { id, number, acts, paper, openVersion } = agreement;
  if (!paper || openVersion?.status !== 'signing') return null;
  const uploads = acts.includes('add-scans');
  return (
    <Card title="纸质签署">
      <Box as="p">{paperStatusLabels[paper.status]}</Box>
      {paper.status === 'returned' && paper.reason && (
        <NoticeBox tone="bad" title="人社部门退回的原因">
          {paper.reason}
        </NoticeBox>
      )}
      {uploads && (
        <Box className="q-stack-s">
          <Box as="h3">第一步：打印并签字盖章</Box>
          <Box as="p">
            打印全部页，单位盖章、经办人签字，见习人员签字并写上日期；未满 18
            周岁的，监护人也要签字。不要在打印件上涂改内容。
          </Box>
          <OpenPdfButton
            agreementId={id}
            number={number}
            version={openVersion.number}
            form="original"
            label="下载协议，用来打印"
          />
        </Box>
      )}
      {uploads ? <Uploading agreement={agreement} /> : <ScanList agreement={agreement} />}
      {paper.status === 'submitted' && <JoinedScan agreementId={id} number={number} />}
    </Card>
  );
}

function Uploading({ agreement }: { agreement: Agreement }) {
  const uploads = useScanUploads(agreement.id);
  return (
    <Box className="q-stack-s">
      <Box as="h3">第二步：拍照或扫描上传</Box>
      <Box as="p" className="q-soft">
        按页码顺序一页一张，拍全四个角，字要看得清。也可以上传一个 PDF。
      </Box>
      <ScanList agreement={agreement} removable />
      <PendingUploads uploads={uploads} uploaded={agreement.paper?.scans.length ?? 0} />
      <Box as="h3">第三步：提交核验</Box>
      <SubmitScansButton agreement={agreement} waiting={uploads.items.length} />
    </Box>
  );
}

function JoinedScan({ agreementId, number }: { agreementId: string; number: string }) {
  const { busy, failure, run } = useDownload();
  const open = () =>
    run('joined', () =>
      download(agreementPaperRoutes.joinedScan, { params: { id: agreementId } }, `纸质协议-${number}.pdf`),
    );
  return (
    <>
      {failure && <NoticeBox tone="bad">{failure}</NoticeBox>}
      <Button look="plain" busy={busy !== null} busyText="正在打开…" onTap={() => void open()}>
        查看提交的文件
      </Button>
    </>
  );
}
