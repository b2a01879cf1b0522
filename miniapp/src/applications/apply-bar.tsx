import { applicationRoutes, applicationStatusLabel } from '@qihang/shared/applications';
import type { PostDetail } from '@qihang/shared/posts';
import { seekerRoutes } from '@qihang/shared/seekers';
import { lazy, Suspense, useEffect, useState } from 'react';
import { goTo, goToSignIn } from '../platform/navigation';
import { useGet } from '../platform/query';
import { useRoles } from '../platform/roles';
import { useSession } from '../platform/session';
import { askForMessages, loadTemplates } from '../platform/wechat';
import { Button } from '../ui/button';
import { Box } from '../ui/dom/box';
import { applyState } from './apply-state';

const ApplySheet = lazy(() => import('./apply-sheet'));

/** The bar at the foot of a post: what this person can do about it now. */
export function ApplyBar({ post }: { post: PostDetail }) {
  const signedIn = useSession((state) => state.person !== null);
  const { grants, has } = useRoles();
  const isSeeker = has('seeker');
  const record = useGet(seekerRoutes.mine, {}, { enabled: signedIn });
  const mine = useGet(applicationRoutes.mine, { query: { postId: post.id, limit: 1 } }, { enabled: isSeeker });
  const [writing, setWriting] = useState(false);
  useEffect(() => {
    if (isSeeker) void loadTemplates();
  }, [isSeeker]);

  if (grants.length > 0 && !isSeeker) return null;
  const application = isSeeker ? (mine.data ? (mine.data.items[0] ?? null) : undefined) : null;
  const state = applyState(post, { signedIn, record: record.data, application });
  const start = () => {
    void askForMessages(['application-progress']);
    setWriting(true);
  };

  return (
    <>
      <Box className="q-bottom-bar q-stack-s">
        {state.kind === 'closed' && (
          <Button wide disabled>
            现在不能投递
          </Button>
        )}
        {state.kind === 'signed-out' && (
          <Button wide onTap={goToSignIn}>
            登录后投递
          </Button>
        )}
        {state.kind === 'loading' && (
          <Button wide busy busyText="正在核对报名信息…">
            投递
          </Button>
        )}
        {state.kind === 'applied' && (
          <>
            <Box as="p" role="status">{`投递进度：${applicationStatusLabel(state.application.status)}`}</Box>
            <Button wide look="plain" onTap={() => goTo('seeker/application', { id: state.application.id })}>
              查看这份投递
            </Button>
          </>
        )}
        {state.kind === 'not-signed-up' && (
          <>
            <Box as="p">投递前要先报名，大约 3 分钟。</Box>
            <Button wide onTap={() => goTo('seeker/sign-up')}>
              去报名
            </Button>
          </>
        )}
        {state.kind === 'not-eligible' && (
          <>
            <Box as="p">{`按今天的政策，您还不能投递：${state.reasons.join('；')}`}</Box>
            <Button wide look="plain" onTap={() => goTo('seeker/record')}>
              查看和更正报名信息
            </Button>
          </>
        )}
        {state.kind === 'ready' && (
          <Button wide onTap={start}>
            {state.again ? '再次投递' : '投递'}
          </Button>
        )}
      </Box>
      {writing && (
        <Suspense fallback={null}>
          <ApplySheet post={post} onClose={() => setWriting(false)} />
        </Suspense>
      )}
    </>
  );
}
