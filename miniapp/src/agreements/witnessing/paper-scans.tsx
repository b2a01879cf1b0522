import { type Agreement, agreementPaperRoutes } from '@qihang/shared/agreements';
import { download } from '../../platform/api';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { NoticeBox } from '../../ui/notice-box';
import { DateText } from '../../ui/text';
import { useDownload } from '../documents/use-download';

const JOINED = 'joined';
const VIEW = { view: true };

/** The photos and PDFs of the signed paper as they were uploaded, and all of them as one PDF, each to be looked at. */
export function PaperScans({ agreement: { id, number, paper } }: { agreement: Agreement }) {
  const { busy, failure, run } = useDownload();
  const scans = paper?.scans ?? [];
  const viewScan = (scanId: string, fileName: string) =>
    run(scanId, () => download(agreementPaperRoutes.scan, { params: { id, scanId } }, fileName, VIEW));
  const viewJoined = () =>
    run(JOINED, () => download(agreementPaperRoutes.joinedScan, { params: { id } }, `纸质协议-${number}.pdf`, VIEW));
  return (
    <>
      {failure && <NoticeBox tone="bad">{failure}</NoticeBox>}
      <Box as="ul" className="q-stack-s" label="上传的文件">
        {scans.map(({ id: scanId, fileName, pages, uploadedAt }, index) => (
          <Box as="li" key={scanId} className="q-spread">
            <Box>
              <Box>{`${index + 1}. ${fileName}（${pages} 页）`}</Box>
              <Box className="q-soft q-small">
                <DateText value={uploadedAt} />
              </Box>
            </Box>
            <Button
              look="plain"
              busy={busy === scanId}
              disabled={busy !== null}
              label={`查看第 ${index + 1} 个文件 ${fileName}`}
              onTap={() => void viewScan(scanId, fileName)}
            >
              查看
            </Button>
          </Box>
        ))}
      </Box>
      <Button look="plain" busy={busy === JOINED} disabled={busy !== null} onTap={() => void viewJoined()}>
        查看合并后的 PDF
      </Button>
    </>
  );
}
