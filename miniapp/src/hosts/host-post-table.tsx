import { formatChineseDate } from '@qihang/shared/platform';
import type { ManagedPost } from '@qihang/shared/posts';
import type { ReactNode } from 'react';
import type { Pages } from '../platform/query';
import { PagedTable } from '../ui/paged-table';
import { PostActButtons } from './post-act-buttons';
import { OpenApplications, PostStatusCell, PostTitle } from './post-cells';

const FACTS = [
  { name: '岗位', cell: (post: ManagedPost) => <PostTitle post={post} /> },
  { name: '状态', cell: (post: ManagedPost) => <PostStatusCell post={post} /> },
  {
    name: '剩余名额',
    numeric: true,
    cell: ({ placesLeft, headcount }: ManagedPost) => `${placesLeft} / ${headcount} 人`,
  },
  { name: '进行中的投递', numeric: true, cell: (post: ManagedPost) => <OpenApplications post={post} /> },
  { name: '报名截止', cell: ({ applyBy }: ManagedPost) => formatChineseDate(applyBy) },
];

const ACTS = { name: '操作', cell: (post: ManagedPost) => <PostActButtons post={post} /> };

interface HostPostTableProps {
  caption: string;
  pages: Pages<ManagedPost>;
  empty: ReactNode;
  /** With the buttons that change a post's status. */
  withActs?: boolean;
}

/** Posts of the agent's hosts with their places and applications. */
export function HostPostTable({ caption, pages, empty, withActs }: HostPostTableProps) {
  return (
    <PagedTable
      caption={caption}
      pages={pages}
      columns={withActs ? [...FACTS, ACTS] : FACTS}
      keyOf={({ id }) => id}
      empty={empty}
    />
  );
}
