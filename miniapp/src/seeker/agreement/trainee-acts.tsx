import type { Agreement } from '@qihang/shared/agreements';
import { TraineeChangeActs } from '../../agreements/changes';
import { DownloadDocument } from '../../agreements/documents/download-document';
import { ShareDocument } from '../../agreements/documents/share-document';
import { PaperPanel } from '../../agreements/paper';
import { ReasonedActButton } from '../../agreements/reasoned-acts';
import { RemindButton } from '../../agreements/remind-button';
import { goTo } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';

/** What the trainee can do about an agreement now: first what is the trainee's turn, then what may be done, then files. */
export function TraineeActs({ agreement }: { agreement: Agreement }) {
  const { id, acts, number, seal, way, currentVersion } = agreement;
  return (
    <>
      <Box as="section" className="q-stack-s" label="办理">
        <NextAct agreement={agreement} />
        <RemindButton agreement={agreement} />
        <Box className="q-row">
          <ReasonedActButton agreement={agreement} act="return" />
          <ReasonedActButton agreement={agreement} act="decline" />
        </Box>
      </Box>
      <PaperPanel agreement={agreement} />
      <TraineeChangeActs agreement={agreement} />
      {currentVersion && (
        <Card title="协议文件">
          <DownloadDocument
            agreement={{ agreementId: id, number, way, seal, versionNumber: currentVersion.number }}
            withOriginal
          >
            {acts.includes('share') && <ShareDocument agreementId={id} number={number} />}
          </DownloadDocument>
        </Card>
      )}
    </>
  );
}

/** The one button that matters now, beside the way to the text. */
function NextAct({ agreement: { id, acts, problems } }: { agreement: Agreement }) {
  const missing = problems.some(({ party }) => party !== 'host');
  const signs = acts.includes('sign');
  return (
    <>
      {acts.includes('fill-details') && (
        <Button wide look={missing ? 'main' : 'plain'} onTap={() => goTo('seeker/agreement-details', { id })}>
          {missing ? '填写我的信息' : '修改我的信息'}
        </Button>
      )}
      {signs ? (
        <Button wide onTap={() => goTo('seeker/agreement-sign', { id })}>
          阅读并签字
        </Button>
      ) : (
        <Button wide look="plain" onTap={() => goTo('seeker/agreement-text', { id })}>
          阅读协议全文
        </Button>
      )}
    </>
  );
}
