import { type Notice, noticeRoutes } from '@qihang/shared/notices';
import { DeliverySummary } from '../../notices/delivery-summary';
import { NoticeTag } from '../../notices/notice-tag';
import { SendNotice } from '../../notices/send-notice';
import { TroubledDeliveries } from '../../notices/troubled-deliveries';
import { usePageParams } from '../../platform/navigation';
import { useGet } from '../../platform/query';
import { PostCard } from '../../posts/post-card';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { Page } from '../../ui/page';
import { ErrorState, Skeleton } from '../../ui/states';
import { DateText } from '../../ui/text';

const LOOK_AGAIN_MS = 2_000;

/** 通知详情: content, sending, and how the deliveries stand. */
export default function NoticePage() {
  return (
    <Page title="通知详情" needs={['officer']} desk>
      <OneNotice />
    </Page>
  );
}

function OneNotice() {
  const { id = '' } = usePageParams<'id'>();
  const { data, error, refetch } = useGet(
    noticeRoutes.get,
    { params: { id } },
    { pollMs: (it) => (it?.status === 'sending' ? LOOK_AGAIN_MS : false) },
  );
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} />;
  const isWritten = data.status === 'sending' || data.status === 'sent';
  return (
    <>
      <Content notice={data} />
      {data.status === 'draft' && <SendNotice notice={data} />}
      {isWritten && <DeliverySummary notice={data} />}
      {hasAny(data, 'unknown') && <TroubledDeliveries noticeId={data.id} status="unknown" />}
      {hasAny(data, 'failed') && <TroubledDeliveries noticeId={data.id} status="failed" />}
    </>
  );
}

function hasAny({ deliveries }: Notice, status: 'unknown' | 'failed'): boolean {
  return deliveries.some((row) => row.status === status && row.count > 0);
}

function Content({ notice }: { notice: Notice }) {
  return (
    <>
      <Card title={notice.title}>
        <Box className="q-row">
          <NoticeTag status={notice.status} />
          {notice.sendAt && notice.status === 'scheduled' && (
            <Box as="span">
              将于 <DateText value={notice.sendAt} /> 发送
            </Box>
          )}
        </Box>
        <Box as="p">{notice.text}</Box>
      </Card>
      {notice.posts.length > 0 && (
        <Box as="section" className="q-stack">
          <Box as="h2">附上的岗位</Box>
          {notice.posts.map((post) => (
            <PostCard key={post.id} post={post} />
          ))}
        </Box>
      )}
    </>
  );
}
