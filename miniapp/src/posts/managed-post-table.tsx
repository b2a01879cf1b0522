import { formatChineseDate } from '@qihang/shared/platform';
import type { ManagedPost } from '@qihang/shared/posts';
import type { ReactNode } from 'react';
import type { Pages } from '../platform/query';
import { PagedTable } from '../ui/paged-table';
import { PostActButtons } from './post-act-buttons';
import type { PostManager } from './post-acts';
import { OpenApplications, PostStatusCell, PostTitle } from './post-cells';

function columnsFor(actingAs: PostManager, withActs: boolean) {
  const facts = [
    { name: '岗位', cell: (post: ManagedPost) => <PostTitle post={post} /> },
    ...(actingAs === 'officer' ? [{ name: '单位', cell: ({ hostName }: ManagedPost) => hostName }] : []),
    { name: '状态', cell: (post: ManagedPost) => <PostStatusCell post={post} /> },
    {
      name: '剩余名额',
      numeric: true,
      cell: ({ placesLeft, headcount }: ManagedPost) => `${placesLeft} / ${headcount} 人`,
    },
    {
      name: '进行中的投递',
      numeric: true,
      cell: (post: ManagedPost) => <OpenApplications post={post} actingAs={actingAs} />,
    },
    { name: '报名截止', short: true, cell: ({ applyBy }: ManagedPost) => formatChineseDate(applyBy) },
  ];
  const acts = { name: '操作', cell: (post: ManagedPost) => <PostActButtons post={post} actingAs={actingAs} /> };
  return withActs ? [...facts, acts] : facts;
}

interface ManagedPostTableProps {
  /** In which role the person looks; decides columns and buttons. */
  actingAs: PostManager;
  caption: string;
  pages: Pages<ManagedPost>;
  empty: ReactNode;
  /** With the buttons that change a post's status. */
  withActs?: boolean;
}

/** Posts in any status with their places and applications. */
export function ManagedPostTable({ actingAs, caption, pages, empty, withActs = false }: ManagedPostTableProps) {
  return (
    <PagedTable
      caption={caption}
      pages={pages}
      columns={columnsFor(actingAs, withActs)}
      keyOf={({ id }) => id}
      empty={empty}
    />
  );
}
