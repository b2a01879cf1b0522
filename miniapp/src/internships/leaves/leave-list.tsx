import { internshipLeaveRoutes, type Leave } from '@qihang/shared/internships';
import { useDidShow } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { usePages } from '../../platform/query';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { ErrorState, Skeleton } from '../../ui/states';
import { LeaveRow } from './leave-row';

interface LeaveListProps {
  internshipId: string;
  /** What can be done about one. */
  acts?: (leave: Leave) => ReactNode;
}

const ROWS = 5;

/** The requests for leave of an internship, latest first, a few at a time. */
export function LeaveList({ internshipId, acts }: LeaveListProps) {
  const pages = usePages(internshipLeaveRoutes.list, { params: { id: internshipId }, query: { limit: ROWS } });
  useDidShow(pages.reload);
  const { items, loading, error, hasMore, loadingMore } = pages;
  if (error) return <ErrorState error={error} onRetry={items.length > 0 ? pages.loadMore : pages.reload} />;
  if (items.length === 0) {
    return loading ? (
      <Skeleton lines={2} />
    ) : (
      <Box as="p" className="q-soft">
        还没有请过假。
      </Box>
    );
  }
  return (
    <>
      <Box as="ul" className="q-list" label="请假记录">
        {items.map((leave) => (
          <Box as="li" key={leave.id}>
            <LeaveRow leave={leave}>{acts?.(leave)}</LeaveRow>
          </Box>
        ))}
      </Box>
      {hasMore && (
        <Button look="plain" busy={loadingMore} busyText="正在加载…" onTap={pages.loadMore}>
          更早的请假
        </Button>
      )}
    </>
  );
}
