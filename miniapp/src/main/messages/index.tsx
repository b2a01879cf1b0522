import { noticeRoutes } from '@qihang/shared/notices';
import { useDidShow } from '@tarojs/taro';
import { MessageRow } from '../../notices/message-row';
import { goTo } from '../../platform/navigation';
import { usePages } from '../../platform/query';
import { Button } from '../../ui/button';
import { InfiniteList } from '../../ui/lists';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/states';

/** 消息: the inbox. */
export default function MessagesPage() {
  return (
    <Page title="消息" tab="main/messages" needs="signed-in">
      <Inbox />
    </Page>
  );
}

function Inbox() {
  const messages = usePages(noticeRoutes.messages, {});
  useDidShow(messages.reload);
  return (
    <InfiniteList
      pages={messages}
      label="消息列表"
      keyOf={(message) => message.id}
      render={(message) => <MessageRow message={message} />}
      empty={
        <EmptyState title="还没有消息" text="投递有进展，或者有适合您的岗位时，会在这里通知您。">
          <Button look="plain" onTap={() => goTo('main/posts')}>
            看看岗位
          </Button>
        </EmptyState>
      }
    />
  );
}
