import { noticeRoutes } from '@qihang/shared/notices';
import { useDidShow } from '@tarojs/taro';
import { NoticeTag } from '../../notices/notice-tag';
import { goTo } from '../../platform/navigation';
import { usePages } from '../../platform/query';
import { Button } from '../../ui/button';
import { CardLink } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { InfiniteList } from '../../ui/lists';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/states';
import { DateText } from '../../ui/text';

/** 定向通知: the notices of the bureau, and a way to write another. */
export default function NoticesPage() {
  return (
    <Page title="定向通知" lead="把合适的岗位推送给辖区内的报名人员。" needs={['officer']} desk>
      <Notices />
    </Page>
  );
}

function Notices() {
  const notices = usePages(noticeRoutes.list, {});
  useDidShow(notices.reload);
  return (
    <>
      <Box className="q-row">
        <Button onTap={() => goTo('officer/compose')}>写通知</Button>
      </Box>
      <InfiniteList
        pages={notices}
        label="通知"
        keyOf={({ id }) => id}
        empty={<EmptyState title="还没有通知" text="写好后可以先看能送达多少人，再决定发送。" />}
        render={(notice) => (
          <CardLink page="officer/notice" params={{ id: notice.id }}>
            <Box className="q-spread">
              <Box as="h2">{notice.title}</Box>
              <NoticeTag status={notice.status} />
            </Box>
            <Box className="q-soft">
              {notice.recipients === null ? '尚未发送' : `收件人 ${notice.recipients.toLocaleString()} 人`}
            </Box>
            <Box className="q-soft q-small">
              <DateText value={notice.sentAt ?? notice.createdAt} />
            </Box>
          </CardLink>
        )}
      />
    </>
  );
}
