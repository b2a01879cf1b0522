import { postRoutes } from '@qihang/shared/posts';
import { ApplyBar } from '../../applications/apply-bar';
import { failedWith } from '../../platform/failure';
import { goTo, usePageParams } from '../../platform/navigation';
import { useGet } from '../../platform/query';
import { PostFacts } from '../../posts/post-facts';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states';
import { useSharing } from './sharing';

/** 岗位详情: everything about one post, and the way to apply. */
export default function PostPage() {
  const { id = '' } = usePageParams<'id'>();
  const known = /^\d+$/.test(id);
  const { data: post, error, refetch } = useGet(postRoutes.get, { params: { id } }, { enabled: known });
  useSharing(post ? `${post.title} · ${post.hostName}` : '见习岗位', id);
  if (!known || failedWith(error, 'posts/not-found')) {
    return (
      <Page title="没有这个岗位">
        <EmptyState title="没有找到这个岗位" text="它可能已经撤下，或者链接不完整。">
          <Button onTap={() => goTo('main/posts')}>看看其他岗位</Button>
        </EmptyState>
      </Page>
    );
  }
  if (!post) {
    return (
      <Page title="岗位详情">
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton cards={3} lines={4} />}
      </Page>
    );
  }
  return (
    <Page title={post.title}>
      <PostFacts post={post} />
      <ApplyBar post={post} />
    </Page>
  );
}
