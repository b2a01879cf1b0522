import { type PostStatus, postStatus } from '@qihang/shared/posts';
import { goTo, usePageParams } from '../../platform/navigation';
import { ManagedPosts } from '../../posts/managed-posts';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { Page } from '../../ui/page';

/** 岗位管理: the posts of the division in any status. */
export default function OfficerPostsPage() {
  const { status } = usePageParams<'status'>();
  const known = postStatus.statuses.find((code): code is PostStatus => code === status);
  return (
    <Page title="岗位管理" lead="审核、发布、退回和撤下辖区内的岗位。" needs={['officer']} desk>
      <Box className="q-row">
        <Button look="plain" onTap={() => goTo('officer/post-imports')}>
          从表格导入岗位
        </Button>
      </Box>
      <ManagedPosts actingAs="officer" initialStatus={known} />
    </Page>
  );
}
