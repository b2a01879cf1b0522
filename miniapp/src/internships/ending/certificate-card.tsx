import { type Certificate, internshipEndingRoutes } from '@qihang/shared/internships';
import { useDownload } from '../../agreements/documents/use-download';
import { download } from '../../platform/api';
import { goTo } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { Facts } from '../../ui/facts';
import { NoticeBox } from '../../ui/notice-box';
import { exactText } from '../../ui/text';

const NOTES = {
  pending: '见习证明正在制作，稍后可以下载。',
  delayed: '时间戳服务暂时没有回应，见习证明稍后自动补做，不影响办结。',
  sealed: null,
} as const;

/** The certificate: how far it is, its file, where anybody checks it. */
export function CertificateCard({ id, certificate }: { id: string; certificate: Certificate }) {
  const { number, seal, sealedAt } = certificate;
  const { busy, failure, run } = useDownload();
  const save = () => download(internshipEndingRoutes.certificate, { params: { id } }, `见习证明-${number}.pdf`);
  return (
    <Card title="见习证明">
      {NOTES[seal] && <Box as="p">{NOTES[seal]}</Box>}
      {seal === 'sealed' && (
        <>
          <Facts
            rows={[
              ['证明编号', number],
              ['盖章时间', sealedAt && exactText(sealedAt)],
            ]}
          />
          <Box className="q-row">
            <Button busy={busy !== null} busyText="正在下载…" onTap={() => void run('certificate', save)}>
              下载见习证明
            </Button>
            <Button look="plain" onTap={() => goTo('public/verify', { number })}>
              查验真伪
            </Button>
          </Box>
        </>
      )}
      {failure && <NoticeBox tone="bad">{failure}</NoticeBox>}
    </Card>
  );
}
