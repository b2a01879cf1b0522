import { type PostStatus, postStatus } from '@qihang/shared/posts';
import { useState } from 'react';
import { useHostPosts } from '../../hosts/use-host-posts';
import { ManagedPostTable } from '../../posts/managed-post-table';
import { Box } from '../../ui/dom/box';
import { SelectField } from '../../ui/forms/text-fields';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/states';
import '../../hosts/hosts.scss';

const OPTIONS = postStatus.statuses.map((value) => ({ value, label: postStatus.labels[value] }));

/** 岗位管理: posts of the agent's hosts in any status, and what can be done about each. */
export default function PostsPage() {
  return (
    <Page title="岗位管理" needs={['host-agent']} desk>
      <Posts />
    </Page>
  );
}

function Posts() {
  const [status, setStatus] = useState<PostStatus | ''>('');
  const pages = useHostPosts({ status: status || undefined });
  return (
    <>
      <Box className="q-filter-fields">
        <SelectField
          name="status"
          label="状态"
          placeholder="全部状态"
          options={OPTIONS}
          value={status}
          onChange={(chosen) => setStatus(postStatus.statuses.find((other) => other === chosen) ?? '')}
        />
      </Box>
      <ManagedPostTable
        actingAs="host-agent"
        caption="岗位列表"
        pages={pages}
        withActs
        empty={<EmptyState title="没有这样的岗位" text="换个状态看看。新的岗位由所在地人社部门导入或协助发布。" />}
      />
    </>
  );
}
