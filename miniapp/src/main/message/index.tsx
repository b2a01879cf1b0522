import { type Message, type MessageDesk, noticeRoutes } from '@qihang/shared/notices';
import { useEffect } from 'react';
import { useOpenAgreement } from '../../agreements/open-agreement';
import { useOpenApplication } from '../../applications/open-application';
import { useOpenInternship } from '../../internships/open-internship';
import { call } from '../../platform/api';
import { goTo, usePageParams } from '../../platform/navigation';
import type { PageName } from '../../platform/pages';
import { refreshRoutes, useGet } from '../../platform/query';
import { PostCard } from '../../posts/post-card';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { Page } from '../../ui/page';
import { ErrorState, Skeleton } from '../../ui/states';
import { DateText } from '../../ui/text';

/** Where messages about several internships lead. */
const DESKS: Readonly<Record<MessageDesk, { page: PageName; label: string }>> = {
  'mentor-today': { page: 'mentor/today', label: '打开今日带教' },
  'host-internships': { page: 'host/internships', label: '打开见习管理' },
};

/** One message: its text, the posts that came with it, where it leads. Opening it marks it read. */
export default function MessagePage() {
  const { id = '' } = usePageParams<'id'>();
  return (
    <Page title="消息" heading={false} needs="signed-in">
      <Opened id={id} />
    </Page>
  );
}

function Opened({ id }: { id: string }) {
  const { data: message, error, refetch } = useGet(noticeRoutes.message, { params: { id } });
  const unread = message?.readAt === null;
  useEffect(() => {
    if (!unread) return;
    // a lost "read" mark costs nothing: the message stays unread and is marked at the next opening
    call(noticeRoutes.read, { params: { id } })
      .then(() => refreshRoutes(noticeRoutes.unread, noticeRoutes.messages))
      .catch(() => undefined);
  }, [unread, id]);
  if (error && !message) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return message ? <Content message={message} /> : <Skeleton />;
}

function Content({ message }: { message: Message }) {
  const { applicationId, agreementId, internshipId, opens } = message;
  const openAgreement = useOpenAgreement();
  const openApplication = useOpenApplication();
  const openInternship = useOpenInternship();
  return (
    <>
      <Box className="q-stack-s">
        <Box as="h1">{message.title}</Box>
        <Box className="q-soft">
          <DateText value={message.createdAt} />
        </Box>
      </Box>
      <Box as="p" className="q-pre">
        {message.text}
      </Box>
      {applicationId && <Button onTap={() => openApplication(applicationId)}>查看投递进度</Button>}
      {agreementId && <Button onTap={() => openAgreement(agreementId)}>查看协议</Button>}
      {internshipId && <Button onTap={() => openInternship(internshipId)}>查看见习</Button>}
      {opens && <Button onTap={() => goTo(DESKS[opens].page)}>{DESKS[opens].label}</Button>}
      {message.posts.length > 0 && (
        <Box as="section" className="q-stack" label="相关岗位">
          <Box as="h2">相关岗位</Box>
          <Box as="ul" className="q-list">
            {message.posts.map((post) => (
              <Box as="li" key={post.id}>
                <PostCard post={post} />
              </Box>
            ))}
          </Box>
        </Box>
      )}
    </>
  );
}
