import { InternshipList } from '../../internships/internship-list';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/states';

/** 今日带教: what the mentor has to do today. */
export default function TodayPage() {
  return (
    <Page title="今日带教" needs={['mentor']} desk>
      <InternshipList
        as="mentor"
        page="mentor/internship"
        label="今日带教"
        empty={
          <EmptyState title="没有需要带教的见习人员" text="单位在见习协议里选您带教并且协议生效后，会在这里看到。" />
        }
      />
    </Page>
  );
}
