import { type PostStatus, postStatus } from '@qihang/shared/posts';
import type { Tone } from '../ui/tag';

/** What people do to a post by a button, in the order of the buttons. */
const POST_ACTS = ['submit', 'publish', 'resume', 'pause', 'fill', 'return', 'withdraw'] as const;
export type PostAct = (typeof POST_ACTS)[number];

interface ActWords {
  label: string;
  title: string;
  text: string;
  confirmLabel: string;
  note?: { label: string; hint: string; required: boolean };
  done: string;
  danger?: boolean;
}

export const POST_ACT_WORDS: Readonly<Record<PostAct, ActWords>> = {
  submit: {
    label: '提交审核',
    title: '提交这个岗位审核？',
    text: '所在地人社部门审核通过后，岗位就会公开招募。',
    confirmLabel: '提交',
    done: '已提交，等待审核',
  },
  publish: {
    label: '发布',
    title: '发布这个岗位？',
    text: '发布后所有人都能看到并投递。请先确认单位经营正常、信用良好，岗位信息真实。',
    confirmLabel: '发布',
    done: '已发布',
  },
  return: {
    label: '退回',
    title: '退回给单位修改？',
    text: '岗位不再展示，单位修改后可以重新提交。',
    confirmLabel: '退回',
    note: { label: '需要修改的地方', hint: '单位会看到，最多 200 字', required: true },
    done: '已退回',
    danger: true,
  },
  resume: {
    label: '恢复招募',
    title: '恢复招募？',
    text: '求职者又能看到和投递这个岗位。请及时答复收到的投递。',
    confirmLabel: '恢复',
    done: '已恢复招募',
  },
  pause: {
    label: '暂停招募',
    title: '暂停招募？',
    text: '暂停后求职者不能再投递；已收到的投递不受影响，仍需答复。以后可以恢复。',
    confirmLabel: '暂停',
    done: '已暂停招募',
  },
  fill: {
    label: '已招满',
    title: '已经招满，关闭这个岗位？',
    text: '关闭后不能再打开。还没有结果的投递会失效，这些求职者会收到通知；对方已接受的不受影响。',
    confirmLabel: '确认关闭',
    done: '岗位已关闭',
    danger: true,
  },
  withdraw: {
    label: '撤下岗位',
    title: '撤下这个岗位？',
    text: '撤下后不能再打开。还没有结果的投递会失效，这些求职者会收到通知并看到原因；对方已接受的不受影响。',
    confirmLabel: '确认撤下',
    note: { label: '撤下的原因', hint: '求职者会看到，最多 200 字', required: true },
    done: '岗位已撤下',
    danger: true,
  },
};

/** In which role somebody manages posts. */
export type PostManager = 'host-agent' | 'officer';

/** The buttons that the role sees now, by the status table. */
export function postActs(status: PostStatus, actingAs: PostManager): PostAct[] {
  const allowed: readonly string[] = postStatus.actionsFrom(status, actingAs);
  return POST_ACTS.filter((act) => allowed.includes(act));
}

/** Colour beside the words of a post's status. */
export const POST_TONES: Readonly<Record<PostStatus, Tone>> = {
  draft: 'plain',
  submitted: 'brand',
  returned: 'bad',
  published: 'good',
  paused: 'warn',
  closed: 'plain',
};
