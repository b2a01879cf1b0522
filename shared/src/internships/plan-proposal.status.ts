import { type ActionOf, defineStatusMachine, type StatusOf } from '../platform/status-machine';

/**
 * The life of a proposed change of the plan (domain, §7: adjusted by mentor and trainee together). Which of the two may
 * answer and which may withdraw is told by who proposed it.
 */
export const planProposalStatus = defineStatusMachine({
  name: 'plan proposal',
  initial: 'open',
  labels: {
    open: '等待对方答复',
    agreed: '对方已同意',
    declined: '对方没有同意',
    withdrawn: '已撤回',
    superseded: '协议有了新版本，建议已失效',
    lapsed: '见习已结束，建议已失效',
  },
  transitions: [
    { from: 'open', to: 'agreed', action: 'agree', by: ['seeker', 'mentor'] },
    { from: 'open', to: 'declined', action: 'decline', by: ['seeker', 'mentor'] },
    { from: 'open', to: 'withdrawn', action: 'withdraw', by: ['seeker', 'mentor'] },
    { from: 'open', to: 'superseded', action: 'supersede', by: ['system'] },
    { from: 'open', to: 'lapsed', action: 'lapse', by: ['system'] },
  ],
});

export type PlanProposalStatus = StatusOf<typeof planProposalStatus>;
export type PlanProposalAction = ActionOf<typeof planProposalStatus>;

/** Who adjusts a plan. */
export type PlanSide = 'mentor' | 'trainee';

/**
 * What a side may do with an open proposal: the other side answers it, the proposer takes it back.
 * @param status of the proposal
 * @param proposedBy who made it
 * @param side who asks
 */
export function planActs(status: PlanProposalStatus, proposedBy: PlanSide, side: PlanSide): PlanProposalAction[] {
  const role = side === 'mentor' ? 'mentor' : 'seeker';
  return planProposalStatus
    .actionsFrom(status, role)
    .filter((action) => (action === 'withdraw') === (side === proposedBy));
}
