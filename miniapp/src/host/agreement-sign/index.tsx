import { OpenedAgreement } from '../../agreements/opened-agreement';
import { SignFlow } from '../../agreements/signing/sign-flow';
import { replaceWith } from '../../platform/navigation';
import { Page } from '../../ui/page';

/** 阅读和签字: the host's agent reads the whole text and signs for the host. */
export default function AgreementSignPage() {
  return (
    <Page title="阅读和签字" needs={['host-agent']} desk narrow>
      <OpenedAgreement list="host/agreements">
        {(agreement) => (
          <SignFlow agreement={agreement} onLeave={() => replaceWith('host/agreement', { id: agreement.id })} />
        )}
      </OpenedAgreement>
    </Page>
  );
}
