import type { Agreement } from '@qihang/shared/agreements';
import { OpenedAgreement } from '../../agreements/opened-agreement';
import { OpenPdfButton } from '../../agreements/reading/open-pdf-button';
import { ReasonedActButton } from '../../agreements/reasoned-acts';
import { RemindButton } from '../../agreements/remind-button';
import { AgreementView } from '../../agreements/view/agreement-view';
import { goTo } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { Page } from '../../ui/page';

/** 见习协议: one agreement as its trainee sees it, and what the trainee can do about it. */
export default function AgreementPage() {
  return (
    <Page title="见习协议" needs={['seeker']}>
      <OpenedAgreement list="seeker/agreements">
        {(agreement) => (
          <AgreementView agreement={agreement}>
            <TraineeActs agreement={agreement} />
          </AgreementView>
        )}
      </OpenedAgreement>
    </Page>
  );
}

function TraineeActs({ agreement }: { agreement: Agreement }) {
  const { id, acts, number, seal } = agreement;
  const signs = acts.includes('sign');
  const fills = acts.includes('fill-details');
  return (
    <Box as="section" className="q-stack-s" label="办理">
      {fills && (
        <Button wide onTap={() => goTo('seeker/agreement-details', { id })}>
          填写我的信息
        </Button>
      )}
      <Button wide look={signs ? 'main' : 'plain'} onTap={() => goTo(readingPage(signs), { id })}>
        {signs ? '阅读并签字' : '阅读协议全文'}
      </Button>
      <RemindButton agreement={agreement} />
      <Box className="q-row">
        <ReasonedActButton agreement={agreement} act="return" />
        <ReasonedActButton agreement={agreement} act="decline" />
      </Box>
      {seal === 'sealed' && (
        <OpenPdfButton agreementId={id} number={number} form="sealed" label="打开盖章的 PDF 和签署记录" />
      )}
    </Box>
  );
}

function readingPage(signs: boolean) {
  return signs ? 'seeker/agreement-sign' : 'seeker/agreement-text';
}
