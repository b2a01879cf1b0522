import { formatChineseDate } from '@qihang/shared/platform';
import { type PostSummary, postCategoryLabels } from '@qihang/shared/posts';
import { CardLink } from '../ui/card';
import { Box } from '../ui/dom/box';
import { Tag } from '../ui/tag';
import { Money } from '../ui/text';
import { educationAsked } from './education-asked';
import './post-card.scss';

/** A post as a row of a list; leads to its page. */
export function PostCard({ post }: { post: PostSummary }) {
  return (
    <CardLink page="main/post" params={{ id: post.id }}>
      <Box className="q-post-head">
        <Box as="h3" className="q-post-title">
          {post.title}
        </Box>
        <Money fen={post.monthlyStipendFen} per="月" />
      </Box>
      <Box className="q-post-line">{`${post.hostName} · ${post.divisionName}`}</Box>
      <Box className="q-row q-post-tags">
        <Tag tone="brand">{postCategoryLabels[post.category]}</Tag>
        {post.demonstration && <Tag tone="good">示范岗位</Tag>}
        <Tag>{educationAsked(post.education)}</Tag>
        <Tag>{`${post.months} 个月`}</Tag>
        <Tag>{`招 ${post.headcount} 人`}</Tag>
      </Box>
      <Box className="q-post-line q-small">{`${formatChineseDate(post.applyBy)}前报名`}</Box>
    </CardLink>
  );
}
