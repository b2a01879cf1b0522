import { CaseActs } from '../../followup/case-acts';
import { CaseHead } from '../../followup/case-head';
import { CaseHistory } from '../../followup/case-history';
import { OpenedCase } from '../../followup/opened-case';
import { Page } from '../../ui/page';

/** 后续服务详情: one kind of help for one person, and what the officer can do. */
export default function FollowUpCasePage() {
  return (
    <Page title="后续服务详情" needs={['officer']} desk narrow>
      <OpenedCase>
        {(found) => (
          <>
            <CaseHead found={found} />
            <CaseActs found={found} />
            <CaseHistory found={found} />
          </>
        )}
      </OpenedCase>
    </Page>
  );
}
