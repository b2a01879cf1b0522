import { ANSWER_POLICY, type ApplicationAction } from '@qihang/shared/applications';
import { type LocalDate, valueOn } from '@qihang/shared/platform';
import { POST_CLOSE_REASON_LABELS } from '@qihang/shared/posts';
import type { ClosedPost } from '../posts';

/** A message about an application. It shows on lock screens: no name, no phone. */
export interface Words {
  readonly to: 'seeker' | 'host';
  readonly title: string;
  readonly text: string;
}

/**
 * What the other side is told of a step.
 * @param action the step; `apply` is the first one
 * @param postTitle title of the post applied to
 * @param note words of the one who acted, if any
 * @param day on which it happened
 * @returns null for steps that nobody is told of here: a host's look would be noise, who made an application lapse knows it,
 *   and agreements tell of themselves
 */
export function wordsFor(
  action: ApplicationAction | 'apply',
  postTitle: string,
  note: string | null,
  day: LocalDate,
): Words | null {
  const post = `「${postTitle}」`;
  switch (action) {
    case 'apply':
    case 'resend': {
      const { remindAfterDays } = valueOn(ANSWER_POLICY, day);
      return { to: 'host', title: '收到新的投递', text: `${post}收到一份投递，请在${remindAfterDays}天内答复。` };
    }
    case 'withdraw':
      return { to: 'host', title: '一份投递已撤回', text: withNote(`${post}的一位求职者撤回了投递。`, note) };
    case 'refuse':
      return { to: 'host', title: '求职者没有接受岗位', text: withNote(`${post}的一位求职者没有接受岗位。`, note) };
    case 'accept':
      return {
        to: 'host',
        title: '求职者接受了岗位',
        text: withNote(`${post}的一位求职者接受了岗位，请准备签订见习协议。`, note),
      };
    case 'invite':
      return { to: 'seeker', title: '单位邀请你面谈', text: withNote(`${post}的单位邀请你面谈。`, note) };
    case 'offer':
      return {
        to: 'seeker',
        title: '单位同意接收你',
        text: withNote(`${post}的单位同意接收你，请打开投递记录答复是否接受。`, note),
      };
    case 'decline':
      return { to: 'seeker', title: '投递有了结果', text: withNote(`${post}的单位这次没有选择你。`, note) };
    default:
      return null;
  }
}

/**
 * What applicants are told when a post closes.
 * @param lapses whether their applications lapse with it
 */
export function wordsForClosing({ title, closeReason, closeNote }: ClosedPost, lapses: boolean): Words {
  const post = `「${title}」`;
  const text = lapses
    ? `你投递的${post}${POST_CLOSE_REASON_LABELS[closeReason]}，这份投递已失效，可以看看其他岗位。`
    : `你投递的${post}报名已截止，不再接受新的投递；单位仍会答复你的投递。`;
  return { to: 'seeker', title: '你投递的岗位已关闭', text: withNote(text, closeNote) };
}

/** What a host's agents are told when applications wait for an answer. */
export function wordsForWaiting(applications: number, waitingDays: number, pauseAfterDays: number): Words {
  return {
    to: 'host',
    title: '有投递等待答复',
    text: `有${applications}份投递还没有答复，最早的已等待${waitingDays}天。超过${pauseAfterDays}天没有答复的，岗位将暂停招募。`,
  };
}

/** What a host's agents are told when its posts were paused. */
export function wordsForPausing(posts: number, waitingDays: number): Words {
  return {
    to: 'host',
    title: '岗位已暂停招募',
    text: `有投递已${waitingDays}天没有答复，单位的${posts}个岗位已暂停招募。请先答复投递，再恢复招募。`,
  };
}

function withNote(text: string, note: string | null): string {
  return note === null || note === '' ? text : `${text}对方留言：${note}`;
}
