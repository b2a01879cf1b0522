import { dueLabels, type FollowUpRow } from '@qihang/shared/followup';
import { helpWishLabels } from '@qihang/shared/internships';
import { formatChineseDate } from '@qihang/shared/platform';
import type { ReactNode } from 'react';
import { goTo, pageUrl } from '../platform/navigation';
import type { Pages } from '../platform/query';
import { Box } from '../ui/dom/box';
import { Tap } from '../ui/dom/tap';
import { PagedTable } from '../ui/paged-table';
import { Tag } from '../ui/tag';
import { DUE_TONES } from './case-tones';
import { CaseStatusTag } from './status-tag';

function NameLink({ row: { id, maskedName } }: { row: FollowUpRow }) {
  const params = { id };
  return (
    <Tap
      className="q-link"
      href={pageUrl('officer/follow-up-case', params)}
      onTap={() => goTo('officer/follow-up-case', params)}
    >
      {maskedName}
    </Tap>
  );
}

function Due({ row: { dueOn, due, closedOn } }: { row: FollowUpRow }) {
  if (dueOn === null || due === null) return <>{closedOn === null ? '' : `${formatChineseDate(closedOn)}结束`}</>;
  return (
    <Box>
      <Box>{formatChineseDate(dueOn)}</Box>
      {due !== 'later' && <Tag tone={DUE_TONES[due]}>{dueLabels[due]}</Tag>}
    </Box>
  );
}

/** Cases as rows: a table at a desk, cards on a phone. */
export function CaseTable({ pages, empty }: { pages: Pages<FollowUpRow>; empty: ReactNode }) {
  return (
    <PagedTable
      caption="后续服务"
      pages={pages}
      empty={empty}
      keyOf={({ id }) => id}
      columns={[
        { name: '姓名', short: true, cell: (row) => <NameLink row={row} /> },
        { name: '需要的服务', short: true, cell: ({ need }) => helpWishLabels[need] },
        { name: '到期', short: true, cell: (row) => <Due row={row} /> },
        { name: '下一步', cell: ({ nextStep, dueOn }) => nextStep ?? (dueOn === null ? '没有' : '首次联系') },
        {
          name: '原见习单位',
          cell: ({ hostName, divisionName }) => (
            <>
              <Box>{hostName}</Box>
              <Box className="q-soft q-small">{divisionName}</Box>
            </>
          ),
        },
        { name: '跟进人', cell: ({ officerName, isMine }) => (isMine ? '我' : (officerName ?? '还没有')) },
        { name: '状态', short: true, cell: (row) => <CaseStatusTag {...row} /> },
      ]}
    />
  );
}
