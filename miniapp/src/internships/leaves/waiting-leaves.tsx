import { internshipLeaveRoutes } from '@qihang/shared/internships';
import { useDidShow } from '@tarojs/taro';
import type { PageName } from '../../platform/pages';
import { usePages } from '../../platform/query';
import { Button } from '../../ui/button';
import { CardLink } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { leaveText } from './leave-words';

interface WaitingLeavesProps {
  as: 'mentor' | 'host';
  /** Where one leads. */
  page: PageName;
}

/** Requests for leave that wait for the reader, above the list of internships; nothing while there are none. */
export function WaitingLeaves({ as, page }: WaitingLeavesProps) {
  const pages = usePages(internshipLeaveRoutes.waiting, { query: { as, limit: 5 } });
  useDidShow(pages.reload);
  if (pages.items.length === 0) return null;
  return (
    <Box as="section" className="q-stack-s" label="等待您答复的请假">
      <Box as="h2">等待您答复的请假</Box>
      <Box as="ul" className="q-list">
        {pages.items.map((leave) => (
          <Box as="li" key={leave.id}>
            <CardLink page={page} params={{ id: leave.internshipId }}>
              <Box as="strong">{leave.traineeName}</Box>
              <Box>{leaveText(leave)}</Box>
            </CardLink>
          </Box>
        ))}
      </Box>
      {pages.hasMore && (
        <Button look="plain" busy={pages.loadingMore} busyText="正在加载…" onTap={pages.loadMore}>
          更多请假
        </Button>
      )}
    </Box>
  );
}
