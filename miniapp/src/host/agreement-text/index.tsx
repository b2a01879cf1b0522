import { OpenedAgreement } from '../../agreements/opened-agreement';
import { AgreementReader } from '../../agreements/reading/agreement-reader';
import { Page } from '../../ui/page';

/** 协议全文: the text to read, as preview while it is drafted, without signing. */
export default function AgreementTextPage() {
  return (
    <Page title="协议全文" needs={['host-agent']} desk narrow>
      <OpenedAgreement list="host/agreements">{({ id }) => <AgreementReader agreementId={id} />}</OpenedAgreement>
    </Page>
  );
}
