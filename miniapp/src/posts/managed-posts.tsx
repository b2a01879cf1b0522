import { formatChineseDate } from '@qihang/shared/platform';
import { type ManagedPost, type PostStatus, postRoutes, postStatus } from '@qihang/shared/posts';
import { useState } from 'react';
import { usePages } from '../platform/query';
import { Card } from '../ui/card';
import { Box } from '../ui/dom/box';
import { Facts } from '../ui/facts';
import { SelectField, TextField } from '../ui/forms/text-fields';
import { InfiniteList } from '../ui/lists';
import { EmptyState } from '../ui/states';
import { Tag, type Tone } from '../ui/tag';
import { Money } from '../ui/text';
import { PostActions } from './post-actions';

const TONES: Readonly<Record<PostStatus, Tone>> = {
  draft: 'plain',
  submitted: 'warn',
  returned: 'bad',
  published: 'good',
  paused: 'warn',
  closed: 'plain',
};

interface ManagedPostsProps {
  /** In which role the person acts; decides the buttons. */
  actingAs: 'host-agent' | 'officer';
  initialStatus?: PostStatus;
}

/** Posts in any status with what the role may do with them. */
export function ManagedPosts({ actingAs, initialStatus }: ManagedPostsProps) {
  const [status, setStatus] = useState<PostStatus | ''>(initialStatus ?? '');
  const [q, setQ] = useState('');
  const posts = usePages(postRoutes.managed, { query: { status: status || undefined, q: q || undefined } });
  return (
    <>
      <Box className="q-row">
        <SelectField
          name="status"
          label="状态"
          optional
          placeholder="全部"
          value={status}
          onChange={(value) => setStatus(value as PostStatus | '')}
          options={postStatus.statuses.map((code) => ({ value: code, label: postStatus.labels[code] }))}
        />
        <TextField name="q" label="搜索" optional kind="search" value={q} onChange={setQ} />
      </Box>
      <InfiniteList
        pages={posts}
        label="岗位"
        keyOf={({ id }) => id}
        empty={<EmptyState title="没有这样的岗位" />}
        render={(post) => <ManagedPostCard post={post} actingAs={actingAs} onChanged={posts.reload} />}
      />
    </>
  );
}

interface ManagedPostCardProps {
  post: ManagedPost;
  actingAs: ManagedPostsProps['actingAs'];
  onChanged: () => void;
}

function ManagedPostCard({ post, actingAs, onChanged }: ManagedPostCardProps) {
  return (
    <Card title={post.title}>
      <Box className="q-row">
        <Tag tone={TONES[post.status]}>{postStatus.labels[post.status]}</Tag>
        {post.demonstration && <Tag tone="good">示范岗位</Tag>}
      </Box>
      <Facts
        rows={[
          ['单位', `${post.hostName} · ${post.divisionName}`],
          ['每月补助', <Money key="stipend" fen={post.monthlyStipendFen} />],
          ['名额', `招 ${post.headcount} 人，还有 ${post.placesLeft} 个`],
          ['待答复的投递', `${post.applicationsOpen} 份`],
          ['报名截止', formatChineseDate(post.applyBy)],
          ['退回原因', post.returnReason],
        ]}
      />
      <PostActions post={post} actingAs={actingAs} onChanged={onChanged} />
    </Card>
  );
}
