import { HostAgreementActs } from '../../agreements/drafting/host-agreement-acts';
import { OpenedAgreement } from '../../agreements/opened-agreement';
import { AgreementView } from '../../agreements/view/agreement-view';
import { Page } from '../../ui/page';

/** 见习协议: one agreement as its host sees it, and what the host can do about it. */
export default function AgreementPage() {
  return (
    <Page title="见习协议" needs={['host-agent']} desk narrow>
      <OpenedAgreement list="host/agreements">
        {(agreement) => (
          <AgreementView agreement={agreement}>
            <HostAgreementActs agreement={agreement} />
          </AgreementView>
        )}
      </OpenedAgreement>
    </Page>
  );
}
