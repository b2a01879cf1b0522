import {
  type Application,
  applicationRoutes,
  applicationStatus,
  applicationStatusLabel,
} from '@qihang/shared/applications';
import { shanghaiDate } from '@qihang/shared/platform';
import { ApplicationActs } from '../../applications/application-acts';
import { ApplicationHistory } from '../../applications/application-history';
import { ProgressReminder } from '../../applications/progress-reminder';
import { whatFollows } from '../../applications/what-follows';
import { failedWith } from '../../platform/failure';
import { goTo, replaceWith, usePageParams } from '../../platform/navigation';
import { useGet } from '../../platform/query';
import { PostCard } from '../../posts/post-card';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { NoticeBox } from '../../ui/notice-box';
import { Page } from '../../ui/page';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states';

/** 投递详情: one application, what follows, and what the seeker can do. */
export default function ApplicationPage() {
  return (
    <Page title="投递详情" needs={['seeker']}>
      <Opened />
    </Page>
  );
}

function Opened() {
  const { id = '' } = usePageParams<'id'>();
  const known = /^\d+$/.test(id);
  const { data, error, refetch } = useGet(applicationRoutes.get, { params: { id } }, { enabled: known, staleMs: 0 });
  if (!known || failedWith(error, 'applications/not-found')) {
    return (
      <EmptyState title="没有找到这份投递" text="链接可能不完整，或者登录的不是当时的账号。">
        <Button onTap={() => replaceWith('seeker/applications')}>查看我的投递</Button>
      </EmptyState>
    );
  }
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <Content application={data} reload={refetch} /> : <Skeleton cards={3} />;
}

/** From then on there is an agreement, or soon will be. */
const AFTER_ACCEPTING: readonly Application['status'][] = ['accepted', 'agreement', 'finished'];

const TONES = { offered: 'warn', invited: 'warn', accepted: 'good', agreement: 'good' } as const;

function Content({ application, reload }: { application: Application; reload: () => Promise<unknown> }) {
  const { status, post, message, history } = application;
  const tone = status in TONES ? TONES[status as keyof typeof TONES] : 'brand';
  const open = ['sent', 'viewed', 'invited', 'accepted'].includes(status);
  return (
    <>
      <NoticeBox tone={tone} title={applicationStatusLabel(status)}>
        {whatFollows(status, shanghaiDate(new Date()))}
      </NoticeBox>
      {AFTER_ACCEPTING.includes(status) && <Button onTap={() => goTo('seeker/agreements')}>查看见习协议</Button>}
      <ApplicationActs application={application} reload={reload} />
      {open && <ProgressReminder />}
      <Box as="section" className="q-stack-s" label="投递的岗位">
        <Box as="h2">投递的岗位</Box>
        <PostCard post={post} />
      </Box>
      {message && (
        <Card title="您的留言">
          <Box as="p" className="q-pre">
            {message}
          </Box>
        </Card>
      )}
      <ApplicationHistory history={history} labels={applicationStatus.labels} />
    </>
  );
}
