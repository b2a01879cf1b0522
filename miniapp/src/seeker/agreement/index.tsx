import { OpenedAgreement } from '../../agreements/opened-agreement';
import { AgreementView } from '../../agreements/view/agreement-view';
import { Page } from '../../ui/page';
import { TraineeActs } from './trainee-acts';

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
