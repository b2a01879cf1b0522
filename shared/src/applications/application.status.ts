import { type ActionOf, defineStatusMachine, type StatusOf } from '../platform/status-machine';

/**
 * The life of an application (domain, §5; two-way selection). `labels` are what the seeker reads. The host may offer
 * without viewing or inviting first. A seeker's refusal of an offer ends in `withdrawn`, the host's in `declined`;
 * `lapsed` is the platform's: the post closed, the seeker accepted another offer, or the agreement ended before it was in
 * force. What was withdrawn or has lapsed can be sent again while the post is open: applying once more does it. `agreement`
 * lasts from the agreement's draft to the end of the internship under it, which is `finished`.
 */
export const applicationStatus = defineStatusMachine({
  name: 'application',
  initial: 'sent',
  labels: {
    sent: '等待单位查看',
    viewed: '单位已查看',
    invited: '单位邀请面谈',
    offered: '单位同意接收，等待你答复',
    accepted: '你已接受，等待签订协议',
    agreement: '已进入见习协议',
    finished: '见习已结束',
    declined: '单位未选择',
    withdrawn: '你已撤回',
    lapsed: '已失效',
  },
  transitions: [
    { from: 'sent', to: 'viewed', action: 'view', by: ['host-agent'] },
    { from: ['sent', 'viewed'], to: 'invited', action: 'invite', by: ['host-agent'] },
    { from: ['sent', 'viewed', 'invited'], to: 'offered', action: 'offer', by: ['host-agent'] },
    { from: ['sent', 'viewed', 'invited', 'offered'], to: 'declined', action: 'decline', by: ['host-agent'] },
    { from: 'offered', to: 'accepted', action: 'accept', by: ['seeker'] },
    { from: 'offered', to: 'withdrawn', action: 'refuse', by: ['seeker'] },
    { from: ['sent', 'viewed', 'invited', 'accepted'], to: 'withdrawn', action: 'withdraw', by: ['seeker'] },
    { from: ['withdrawn', 'lapsed'], to: 'sent', action: 'resend', by: ['seeker'] },
    { from: 'accepted', to: 'agreement', action: 'begin-agreement', by: ['host-agent', 'system'] },
    { from: 'agreement', to: 'lapsed', action: 'end-agreement', by: ['system'] },
    { from: 'agreement', to: 'finished', action: 'finish', by: ['system'] },
    { from: ['sent', 'viewed', 'invited', 'offered', 'accepted'], to: 'lapsed', action: 'lapse', by: ['system'] },
  ],
});

export type ApplicationStatus = StatusOf<typeof applicationStatus>;
export type ApplicationAction = ActionOf<typeof applicationStatus>;

/** What the host's staff read. */
export const APPLICATION_HOST_LABELS: Readonly<Record<ApplicationStatus, string>> = {
  sent: '新投递',
  viewed: '已查看',
  invited: '已邀请面谈',
  offered: '已同意接收，等待对方答复',
  accepted: '对方已接受，等待签订协议',
  agreement: '已进入见习协议',
  finished: '见习已结束',
  declined: '未选择',
  withdrawn: '对方已撤回',
  lapsed: '已失效',
};

/** Statuses in which somebody still has to act before an agreement; "open" in queries and limits. */
export const OPEN_APPLICATION_STATUSES = [
  'sent',
  'viewed',
  'invited',
  'offered',
] as const satisfies readonly ApplicationStatus[];

/** What a seeker reads for an application's status. */
export function applicationStatusLabel(status: ApplicationStatus): string {
  return applicationStatus.labels[status];
}
