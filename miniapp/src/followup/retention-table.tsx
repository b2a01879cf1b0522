import type { RetentionRow } from '@qihang/shared/followup';
import { formatChineseDate } from '@qihang/shared/platform';
import type { ReactNode } from 'react';
import { goTo, pageUrl } from '../platform/navigation';
import type { Pages } from '../platform/query';
import { Box } from '../ui/dom/box';
import { Tap } from '../ui/dom/tap';
import { PagedTable } from '../ui/paged-table';
import { Tag } from '../ui/tag';

function NameLink({ row: { internshipId, traineeName } }: { row: RetentionRow }) {
  const params = { id: internshipId };
  return (
    <Tap
      className="q-link"
      href={pageUrl('officer/internship', params)}
      onTap={() => goTo('officer/internship', params)}
    >
      {traineeName}
    </Tap>
  );
}

/** Retained trainees of whom something is to be asked. */
export function RetentionTable({ pages, empty }: { pages: Pages<RetentionRow>; empty: ReactNode }) {
  return (
    <PagedTable
      caption="留用核查"
      pages={pages}
      empty={empty}
      keyOf={({ internshipId }) => internshipId}
      columns={[
        { name: '姓名', short: true, cell: (row) => <NameLink row={row} /> },
        {
          name: '单位和岗位',
          cell: ({ hostName, postTitle }) => (
            <>
              <Box>{hostName}</Box>
              <Box className="q-soft q-small">{postTitle}</Box>
            </>
          ),
        },
        { name: '见习结束', short: true, cell: ({ endedOn }) => formatChineseDate(endedOn) },
        { name: '核查到期', short: true, cell: ({ dueOn }) => formatChineseDate(dueOn) },
        {
          name: '状态',
          short: true,
          cell: ({ isContested }) => (isContested ? <Tag tone="bad">说法不一致</Tag> : <Tag tone="warn">等待核实</Tag>),
        },
      ]}
    />
  );
}
