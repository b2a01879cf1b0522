import { noticeRoutes } from '@qihang/shared/notices';
import { NoticeForm } from '../../notices/notice-form';
import { usePageParams } from '../../platform/navigation';
import { useGet } from '../../platform/query';
import { Page } from '../../ui/page';
import { ErrorState, Skeleton } from '../../ui/states';

/** 写通知: a new notice, or a draft that is changed. */
export default function ComposePage() {
  const { id } = usePageParams<'id'>();
  return (
    <Page title={id ? '修改通知' : '写通知'} needs={['officer']} desk narrow>
      {id ? <Draft id={id} /> : <NoticeForm />}
    </Page>
  );
}

function Draft({ id }: { id: string }) {
  const { data, error, refetch } = useGet(noticeRoutes.get, { params: { id } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <NoticeForm draft={data} /> : <Skeleton lines={6} />;
}
