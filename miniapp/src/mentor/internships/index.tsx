import { InternshipList } from '../../internships/internship-list';
import { WaitingLeaves } from '../../internships/leaves/waiting-leaves';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/states';

/** 我带的见习人员: the mentor's internships, latest first day first. */
export default function InternshipsPage() {
  return (
    <Page title="我带的见习人员" needs={['mentor']} desk>
      <WaitingLeaves as="mentor" page="mentor/internship" />
      <InternshipList
        as="mentor"
        page="mentor/internship"
        label="我带的见习人员"
        empty={<EmptyState title="还没有见习人员" text="单位在见习协议里选您带教并且协议生效后，会在这里看到。" />}
      />
    </Page>
  );
}
