import { type ActionOf, defineStatusMachine, type StatusOf } from '../platform/status-machine';

/**
 * The life of a post (domain, §5). An officer takes a published post back by `return`, which only a new submission heals;
 * `pause` and `resume` are the host's own, and the platform pauses posts of a host that doesn't answer applications.
 */
export const postStatus = defineStatusMachine({
  name: 'post',
  initial: 'draft',
  labels: {
    draft: '草稿',
    submitted: '等待审核',
    returned: '退回修改',
    published: '招募中',
    paused: '暂停招募',
    closed: '已关闭',
  },
  transitions: [
    { from: ['draft', 'returned'], to: 'submitted', action: 'submit', by: ['host-agent'] },
    { from: 'submitted', to: 'published', action: 'publish', by: ['officer'] },
    { from: ['submitted', 'published', 'paused'], to: 'returned', action: 'return', by: ['officer'] },
    { from: 'published', to: 'paused', action: 'pause', by: ['host-agent', 'system'] },
    { from: 'paused', to: 'published', action: 'resume', by: ['host-agent'] },
    { from: ['published', 'paused'], to: 'closed', action: 'fill', by: ['host-agent', 'system'] },
    { from: ['published', 'paused'], to: 'closed', action: 'expire', by: ['system'] },
    {
      from: ['draft', 'submitted', 'returned', 'published', 'paused'],
      to: 'closed',
      action: 'withdraw',
      by: ['host-agent', 'officer'],
    },
  ],
});

export type PostStatus = StatusOf<typeof postStatus>;
export type PostAction = ActionOf<typeof postStatus>;

/** Why a post closed; told to its applicants. */
export const POST_CLOSE_REASONS = ['filled', 'expired', 'withdrawn'] as const;

export type PostCloseReason = (typeof POST_CLOSE_REASONS)[number];

export const POST_CLOSE_REASON_LABELS: Readonly<Record<PostCloseReason, string>> = {
  filled: '已招满',
  expired: '已过截止日期',
  withdrawn: '已撤下',
};
