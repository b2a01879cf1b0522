import { ANSWER_POLICY } from '@qihang/shared/applications';
import { shanghaiDate, valueOn } from '@qihang/shared/platform';
import { AgreementEntry } from '../../agreements/drafting/agreement-entry';
import { StatusCounts } from '../../hosts/status-counts';
import { useHostPosts } from '../../hosts/use-host-posts';
import { goTo } from '../../platform/navigation';
import { ManagedPostTable } from '../../posts/managed-post-table';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/states';

/** 单位工作台: what waits for an answer, and the places of the posts that recruit. */
export default function DashboardPage() {
  return (
    <Page title="单位工作台" needs={['host-agent']} desk>
      <Dashboard />
    </Page>
  );
}

function Dashboard() {
  const pages = useHostPosts({ status: 'published' });
  const { remindAfterDays, pauseAfterDays } = valueOn(ANSWER_POLICY, shanghaiDate(new Date()));
  return (
    <>
      <Box as="section" className="q-stack-s" label="收到的投递">
        <Box as="h2">收到的投递</Box>
        <Box as="p" className="q-soft">
          {`请在 ${remindAfterDays} 天内答复；${pauseAfterDays} 天没有答复的，岗位会暂停招募。`}
        </Box>
        <StatusCounts />
      </Box>
      <AgreementEntry />
      <Box as="section" className="q-stack-s" label="招募中的岗位">
        <Box as="h2">招募中的岗位</Box>
        <ManagedPostTable
          actingAs="host-agent"
          caption="岗位和名额"
          pages={pages}
          empty={
            <EmptyState title="现在没有招募中的岗位" text="可以提交草稿审核，或者恢复暂停的岗位。">
              <Button onTap={() => goTo('host/posts')}>岗位管理</Button>
            </EmptyState>
          }
        />
      </Box>
    </>
  );
}
