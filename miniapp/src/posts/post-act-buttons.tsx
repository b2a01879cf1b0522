import { applicationRoutes } from '@qihang/shared/applications';
import { type ManagedPost, postRoutes, postStatus } from '@qihang/shared/posts';
import { useAct } from '../applications/use-act';
import { refreshRoutes, useSend } from '../platform/query';
import { ActSheet } from '../ui/act-sheet';
import { Box } from '../ui/dom/box';
import { Tap } from '../ui/dom/tap';
import { NoticeBox } from '../ui/notice-box';
import { POST_ACT_WORDS, type PostAct, type PostManager, postActs } from './post-acts';

const STALE = [
  postRoutes.managed,
  postRoutes.get,
  postRoutes.list,
  applicationRoutes.received,
  applicationRoutes.counts,
];

/** What the role can do about a post now, each asked once more. */
export function PostActButtons({ post, actingAs }: { post: ManagedPost; actingAs: PostManager }) {
  const { id, title, status, version } = post;
  const send = useSend(postRoutes.changeStatus, STALE);
  const { asking, busy, failure, changed, ask, close, run } = useAct<PostAct>(() => refreshRoutes(postRoutes.managed));
  const confirm = (action: PostAct, reason: string | undefined) =>
    run(() => send.mutateAsync({ params: { id }, body: { action, reason, version } }), POST_ACT_WORDS[action].done);
  return (
    <>
      {changed && (
        <NoticeBox tone="warn" title="岗位刚刚有变化，您的操作没有执行">
          {`现在的状态是“${postStatus.labels[status]}”，请看过后再决定。`}
        </NoticeBox>
      )}
      <Box className="q-row">
        {postActs(status, actingAs).map((act) => (
          <Tap key={act} className="q-link" label={`${POST_ACT_WORDS[act].label}：${title}`} onTap={() => ask(act)}>
            {POST_ACT_WORDS[act].label}
          </Tap>
        ))}
      </Box>
      {asking && (
        <ActSheet
          {...POST_ACT_WORDS[asking]}
          title={`${POST_ACT_WORDS[asking].title}（${title}）`}
          busy={busy}
          failure={failure}
          onConfirm={(reason) => void confirm(asking, reason)}
          onClose={close}
        />
      )}
    </>
  );
}
