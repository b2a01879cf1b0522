import { InternshipList } from '../../internships/internship-list';
import { goTo } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/states';

/** 我的见习: the trainee's internships, latest first day first. */
export default function InternshipsPage() {
  return (
    <Page title="我的见习" needs={['seeker']}>
      <InternshipList
        as="trainee"
        page="seeker/internship"
        label="我的见习"
        empty={
          <EmptyState title="还没有见习" text="见习协议签完生效后，会在这里看到见习计划、带教记录和每月确认。">
            <Button onTap={() => goTo('seeker/agreements')}>查看我的协议</Button>
          </EmptyState>
        }
      />
    </Page>
  );
}
