import { type PostStatus, postRoutes, postStatus } from '@qihang/shared/posts';
import { useState } from 'react';
import { goTo, usePageParams } from '../../platform/navigation';
import { usePages } from '../../platform/query';
import { ManagedPostTable } from '../../posts/managed-post-table';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { SelectField, TextField } from '../../ui/forms/text-fields';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/states';

const OPTIONS = postStatus.statuses.map((value) => ({ value, label: postStatus.labels[value] }));
const statusOf = (text: string | undefined) => postStatus.statuses.find((status) => status === text) ?? '';

/** 岗位管理: the posts of the division in any status. */
export default function OfficerPostsPage() {
  return (
    <Page title="岗位管理" lead="审核、发布、退回和撤下辖区内的岗位。" needs={['officer']} desk>
      <Posts />
    </Page>
  );
}

function Posts() {
  const { status: initial } = usePageParams<'status'>();
  const [status, setStatus] = useState<PostStatus | ''>(statusOf(initial));
  const [q, setQ] = useState('');
  const pages = usePages(postRoutes.managed, { query: { status: status || undefined, q: q || undefined } });
  return (
    <>
      <Box className="q-row">
        <Button look="plain" onTap={() => goTo('officer/post-imports')}>
          从表格导入岗位
        </Button>
      </Box>
      <Box className="q-row">
        <SelectField
          name="status"
          label="状态"
          placeholder="全部状态"
          options={OPTIONS}
          value={status}
          onChange={(chosen) => setStatus(statusOf(chosen))}
        />
        <TextField name="q" label="搜索岗位或单位" kind="search" value={q} onChange={setQ} />
      </Box>
      <ManagedPostTable
        actingAs="officer"
        caption="岗位列表"
        pages={pages}
        withActs
        empty={<EmptyState title="没有这样的岗位" text="换个状态或词试试。" />}
      />
    </>
  );
}
