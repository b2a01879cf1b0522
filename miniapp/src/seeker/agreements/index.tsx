import { agreementRoutes } from '@qihang/shared/agreements';
import { AgreementCard } from '../../agreements/view/agreement-card';
import { goTo } from '../../platform/navigation';
import { usePages } from '../../platform/query';
import { Button } from '../../ui/button';
import { InfiniteList } from '../../ui/lists';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/states';

/** 我的协议: the trainee's agreements, latest change first. */
export default function AgreementsPage() {
  return (
    <Page title="我的协议" needs={['seeker']}>
      <Agreements />
    </Page>
  );
}

function Agreements() {
  const pages = usePages(agreementRoutes.list, { query: { as: 'trainee' } });
  return (
    <InfiniteList
      label="我的协议"
      pages={pages}
      keyOf={({ id }) => id}
      render={(agreement) => <AgreementCard agreement={agreement} viewer="trainee" page="seeker/agreement" />}
      empty={
        <EmptyState
          title="还没有见习协议"
          text="单位同意接收、你接受之后，由单位起草见习协议，到时会在这里和“消息”里看到。"
        >
          <Button onTap={() => goTo('seeker/applications')}>查看我的投递</Button>
        </EmptyState>
      }
    />
  );
}
