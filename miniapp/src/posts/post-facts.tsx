import { hostKindLabels } from '@qihang/shared/hosts';
import { formatChineseDate } from '@qihang/shared/platform';
import { POST_CLOSE_REASON_LABELS, type PostDetail, postCategoryLabels } from '@qihang/shared/posts';
import { Card } from '../ui/card';
import { Box } from '../ui/dom/box';
import { Facts } from '../ui/facts';
import { NoticeBox } from '../ui/notice-box';
import { Tag } from '../ui/tag';
import { Money } from '../ui/text';
import { educationAsked } from './education-asked';
import { PlaceLink } from './place-link';

/** Everything that people want to know of a post before they apply. */
export function PostFacts({ post }: { post: PostDetail }) {
  const { host } = post;
  return (
    <>
      <Box className="q-stack-s">
        <Box className="q-row">
          <Money fen={post.monthlyStipendFen} per="月" />
          <Tag tone="brand">{postCategoryLabels[post.category]}</Tag>
          {post.demonstration && <Tag tone="good">示范岗位</Tag>}
        </Box>
        <Box>{`${post.hostName} · ${post.divisionName}`}</Box>
      </Box>
      <ClosedNotice post={post} />
      <Card title="岗位要求">
        <Facts
          rows={[
            ['学历', educationAsked(post.education)],
            ['专业', post.majors.length > 0 ? post.majors.join('、') : '不限'],
            ['见习时间', `${post.months} 个月`],
            ['招募人数', `${post.headcount} 人，还可接收 ${post.placesLeft} 人`],
            ['报名截止', formatChineseDate(post.applyBy)],
          ]}
        />
      </Card>
      <Card title="做什么">
        <Box as="p" className="q-pre">
          {post.duties}
        </Box>
      </Card>
      <Card title="待遇与保障">
        <Facts
          rows={[
            ['见习补助', <Money key="stipend" fen={post.monthlyStipendFen} per="月" />],
            ['食宿', mealsAndHousing(post)],
            ['保险', post.insurance || '由单位购买人身意外伤害保险'],
            ['职业危害', post.hazards || '无'],
            ['费用', '不收取任何费用和押金'],
          ]}
        />
      </Card>
      <Card title="在哪里">
        <Box as="p">{post.address}</Box>
        <PlaceLink post={post} />
      </Card>
      <Card title="见习单位">
        <Facts
          rows={[
            ['名称', host.name],
            ['类型', hostKindLabels[host.kind]],
            ['所在地', host.divisionName],
            ['在招岗位', `${host.openPosts} 个`],
          ]}
        />
        {host.introduction && (
          <Box as="p" className="q-pre">
            {host.introduction}
          </Box>
        )}
      </Card>
    </>
  );
}

function mealsAndHousing({ meals, housing }: PostDetail): string {
  if (meals && housing) return '提供食宿';
  if (meals) return '提供工作餐，不提供住宿';
  return housing ? '提供住宿，不提供工作餐' : '不提供';
}

function ClosedNotice({ post }: { post: PostDetail }) {
  if (post.status === 'published') return null;
  const why = post.closeReason ? POST_CLOSE_REASON_LABELS[post.closeReason] : '暂停招募';
  return <NoticeBox tone="warn" title={`这个岗位现在不能投递：${why}`} />;
}
