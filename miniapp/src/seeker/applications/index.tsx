import { applicationRoutes } from '@qihang/shared/applications';
import { ApplicationCard } from '../../applications/application-card';
import { goTo } from '../../platform/navigation';
import { usePages } from '../../platform/query';
import { Button } from '../../ui/button';
import { InfiniteList } from '../../ui/lists';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/states';

/** 我的投递: the seeker's applications with their state, newest first. */
export default function ApplicationsPage() {
  return (
    <Page title="我的投递" needs={['seeker']}>
      <Applications />
    </Page>
  );
}

function Applications() {
  const pages = usePages(applicationRoutes.mine, {});
  return (
    <InfiniteList
      label="我的投递"
      pages={pages}
      keyOf={({ id }) => id}
      render={(application) => <ApplicationCard application={application} />}
      empty={
        <EmptyState title="还没有投递过岗位" text="看看有没有合适的岗位，投递后在这里看进度。">
          <Button onTap={() => goTo('main/posts')}>去看岗位</Button>
        </EmptyState>
      }
    />
  );
}
