import type { Agreement } from '@qihang/shared/agreements';
import { goTo } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { HostChangeActs } from '../changes';
import { DownloadDocument } from '../documents/download-document';
import { ShareDocument } from '../documents/share-document';
import { ChoosePaperButton, PaperPanel } from '../paper';
import { ReasonedActButton } from '../reasoned-acts';
import { RemindButton } from '../remind-button';

/** What the host can do about an agreement now: first what is its turn, then what it may, then changes and files. */
export function HostAgreementActs({ agreement }: { agreement: Agreement }) {
  const { id, number, acts, way, seal, currentVersion } = agreement;
  return (
    <>
      <Box as="section" className="q-stack-s" label="办理">
        <NextAct agreement={agreement} />
        <RemindButton agreement={agreement} />
        <Box className="q-row">
          <ReasonedActButton agreement={agreement} act="return" />
          <ChoosePaperButton agreement={agreement} />
          <ReasonedActButton agreement={agreement} act="void" />
        </Box>
      </Box>
      <PaperPanel agreement={agreement} />
      <HostChangeActs agreement={agreement} />
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
  const ready = acts.includes('send') && problems.length === 0;
  return (
    <>
      {acts.includes('sign') && (
        <Button wide onTap={() => goTo('host/agreement-sign', { id })}>
          阅读并签字
        </Button>
      )}
      {ready && (
        <Button wide onTap={() => goTo('host/agreement-draft', { id, at: 'check' })}>
          核对并提交签署
        </Button>
      )}
      {acts.includes('fill-terms') && (
        <Button wide look={ready ? 'plain' : 'main'} onTap={() => goTo('host/agreement-draft', { id })}>
          {ready ? '修改协议内容' : '填写协议内容'}
        </Button>
      )}
      {!acts.includes('sign') && (
        <Button wide look="plain" onTap={() => goTo('host/agreement-text', { id })}>
          阅读协议全文
        </Button>
      )}
    </>
  );
}
