import { OpenedAgreement } from '../../agreements/opened-agreement';
import { SignFlow } from '../../agreements/signing/sign-flow';
import { replaceWith } from '../../platform/navigation';
import { Page } from '../../ui/page';

/** 阅读和签字: the trainee, or before the trainee the guardian, reads and signs. */
export default function AgreementSignPage() {
  return (
    <Page title="阅读和签字" needs={['seeker']}>
      <OpenedAgreement list="seeker/agreements">
        {(agreement) => (
          <SignFlow agreement={agreement} onLeave={() => replaceWith('seeker/agreement', { id: agreement.id })} />
        )}
      </OpenedAgreement>
    </Page>
  );
}
