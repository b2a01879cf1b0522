import { type ActionOf, defineStatusMachine, type StatusOf } from '../platform/status-machine';

/**
 * The life of the help that one person wants of one kind (domain, §8): until the person has work, or declines. Somebody who
 * is lost sight of, or whose work ends, is taken up again in the same case.
 */
export const followUpStatus = defineStatusMachine({
  name: 'follow-up case',
  initial: 'open',
  labels: {
    open: '等待跟进',
    'in-progress': '正在跟进',
    helped: '已解决',
    declined: '本人不再需要',
    unreachable: '联系不上',
  },
  transitions: [
    { from: ['open', 'in-progress'], to: 'in-progress', action: 'serve', by: ['officer'] },
    { from: ['open', 'in-progress'], to: 'helped', action: 'help', by: ['officer', 'seeker', 'system'] },
    { from: ['open', 'in-progress'], to: 'declined', action: 'decline', by: ['officer', 'seeker', 'system'] },
    { from: ['open', 'in-progress'], to: 'unreachable', action: 'lose', by: ['officer'] },
    {
      from: ['helped', 'declined', 'unreachable'],
      to: 'open',
      action: 'reopen',
      by: ['officer', 'seeker', 'system'],
    },
  ],
});

export type FollowUpStatus = StatusOf<typeof followUpStatus>;
export type FollowUpAction = ActionOf<typeof followUpStatus>;

/** @returns whether somebody still waits for help */
export function isLive(status: FollowUpStatus): boolean {
  return status === 'open' || status === 'in-progress';
}
