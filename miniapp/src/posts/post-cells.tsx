import { type ManagedPost, postStatus } from '@qihang/shared/posts';
import { goTo, pageUrl } from '../platform/navigation';
import { Box } from '../ui/dom/box';
import { Tap } from '../ui/dom/tap';
import { Tag } from '../ui/tag';
import { POST_TONES, type PostManager } from './post-acts';

/** Title of a post; one that the public has seen leads to its page. */
export function PostTitle({ post }: { post: ManagedPost }) {
  const { id, title, publishedAt } = post;
  if (publishedAt === null) return <Box as="strong">{title}</Box>;
  return (
    <Tap className="q-link" href={pageUrl('main/post', { id })} onTap={() => goTo('main/post', { id })}>
      {title}
    </Tap>
  );
}

/** Status of a post, with the officer's words when it was returned. */
export function PostStatusCell({ post }: { post: ManagedPost }) {
  const { status, returnReason } = post;
  return (
    <Box as="span" className="q-stack-s">
      <Tag tone={POST_TONES[status]}>{postStatus.labels[status]}</Tag>
      {status === 'returned' && returnReason && <Box className="q-small">{`退回原因：${returnReason}`}</Box>}
    </Box>
  );
}

/** Applications to a post that wait for an answer; leads a host's agent to them. */
export function OpenApplications({ post, actingAs }: { post: ManagedPost; actingAs: PostManager }) {
  const { id, applicationsOpen } = post;
  if (applicationsOpen === 0 || actingAs === 'officer') return <>{`${applicationsOpen} 份`}</>;
  const params = { postId: id };
  return (
    <Tap
      className="q-link"
      href={pageUrl('host/applicants', params)}
      onTap={() => goTo('host/applicants', params)}
      label={`${post.title}的 ${applicationsOpen} 份投递`}
    >
      {`${applicationsOpen} 份`}
    </Tap>
  );
}
