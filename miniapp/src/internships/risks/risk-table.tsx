import { internshipStatus, type RiskRow } from '@qihang/shared/internships';
import { formatChineseDate } from '@qihang/shared/platform';
import type { ReactNode } from 'react';
import type { Pages } from '../../platform/query';
import { Box } from '../../ui/dom/box';
import { PagedTable } from '../../ui/paged-table';
import { TraineeLink } from '../trainee-link';
import { RiskTags } from './risk-tags';

const COLUMNS = [
  { name: '见习人员', short: true, cell: (it: RiskRow) => <TraineeLink internship={it} /> },
  { name: '风险', cell: ({ risks }: RiskRow) => <RiskTags risks={risks} /> },
  {
    name: '单位和岗位',
    cell: ({ hostName, postTitle }: RiskRow) => (
      <>
        <Box>{hostName}</Box>
        <Box className="q-soft q-small">{postTitle}</Box>
      </>
    ),
  },
  { name: '带教老师', short: true, cell: ({ mentorName }: RiskRow) => mentorName },
  {
    name: '最近记录到',
    short: true,
    cell: ({ lastLoggedDay }: RiskRow) => (lastLoggedDay === null ? '还没有记录' : formatChineseDate(lastLoggedDay)),
  },
  {
    name: '进度',
    cell: ({ status, monthNumber }: RiskRow) =>
      status === 'active' && monthNumber !== null ? `第${monthNumber}个月` : internshipStatus.labels[status],
  },
];

/** Internships of the officer's division by risk: a table at a desk, cards on a phone. */
export function RiskTable({ pages, empty }: { pages: Pages<RiskRow>; empty: ReactNode }) {
  return <PagedTable caption="见习列表" pages={pages} columns={COLUMNS} keyOf={({ id }) => id} empty={empty} />;
}
