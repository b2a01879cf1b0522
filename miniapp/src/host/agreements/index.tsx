import { useState } from 'react';
import { AgreementFilter, filterFrom } from '../../agreements/drafting/agreement-filter';
import { HostAgreementList } from '../../agreements/drafting/host-agreement-list';
import { ToDraftList } from '../../agreements/drafting/to-draft-list';
import { usePageParams } from '../../platform/navigation';
import { Page } from '../../ui/page';

/** 见习协议: the agreements of the agent's hosts by where they stand, and those still to be drafted. Param: `show`. */
export default function AgreementsPage() {
  return (
    <Page title="见习协议" needs={['host-agent']} desk>
      <Agreements />
    </Page>
  );
}

function Agreements() {
  const [filter, setFilter] = useState(filterFrom(usePageParams<'show'>().show));
  return (
    <>
      <AgreementFilter filter={filter} onChange={setFilter} />
      {filter === 'to-draft' ? <ToDraftList /> : <HostAgreementList key={filter} status={filter} />}
    </>
  );
}
