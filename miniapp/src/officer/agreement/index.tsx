import { isAgreementId, useAgreement } from '../../agreements/use-agreement';
import { AgreementView } from '../../agreements/view/agreement-view';
import { OfficerActs } from '../../agreements/witnessing/officer-acts';
import { failedWith } from '../../platform/failure';
import { replaceWith, usePageParams } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states';

/** 协议详情: one agreement of the officer's division, and what the officer can do about it. */
export default function OfficerAgreementPage() {
  return (
    <Page title="协议详情" needs={['officer']} desk narrow>
      <Opened />
    </Page>
  );
}

function Opened() {
  const { id = '' } = usePageParams<'id'>();
  const { data, error, refetch } = useAgreement(id);
  if (!isAgreementId(id) || failedWith(error, 'agreements/not-found')) {
    return (
      <EmptyState title="没有找到这份协议" text="链接可能不完整，或者它不在你的辖区。">
        <Button onTap={() => replaceWith('officer/agreements')}>查看协议列表</Button>
      </EmptyState>
    );
  }
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton cards={2} lines={5} />;
  return (
    <AgreementView agreement={data}>
      <OfficerActs key={data.id} agreement={data} />
    </AgreementView>
  );
}
