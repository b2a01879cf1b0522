import { type ActionOf, defineStatusMachine, type StatusOf } from '../platform/status-machine';

/**
 * The life of an internship under an agreement in force (domain, §§7 and 8). It ends with the agreement; it is closed when
 * the mentor's evaluation is there and the trainee has answered it: then the certificate is made.
 */
export const internshipStatus = defineStatusMachine({
  name: 'internship',
  initial: 'active',
  labels: {
    active: '见习中',
    ended: '已结束，等待鉴定',
    evaluated: '已鉴定，等待见习人员确认',
    disputed: '见习人员对鉴定有异议',
    closed: '已办结',
    cancelled: '没有开始就已终止',
  },
  transitions: [
    { from: 'active', to: 'ended', action: 'end', by: ['system'] },
    { from: 'active', to: 'cancelled', action: 'cancel', by: ['system'] },
    { from: ['ended', 'disputed'], to: 'evaluated', action: 'evaluate', by: ['mentor', 'host-agent'] },
    { from: 'evaluated', to: 'closed', action: 'agree', by: ['seeker', 'system'] },
    { from: 'evaluated', to: 'disputed', action: 'disagree', by: ['seeker'] },
    { from: 'disputed', to: 'closed', action: 'settle', by: ['officer'] },
  ],
});

export type InternshipStatus = StatusOf<typeof internshipStatus>;
export type InternshipAction = ActionOf<typeof internshipStatus>;

/**
 * The record of one month, which later subsidy claims rest on (domain, §9): attendance and stipend as the mentor or the host
 * gives them, then the trainee's word. A closed month changes only by a recorded correction.
 */
export const monthStatus = defineStatusMachine({
  name: 'internship month',
  initial: 'open',
  labels: {
    open: '等待带教老师提交',
    submitted: '等待见习人员确认',
    objected: '见习人员有异议',
    closed: '已确认',
  },
  transitions: [
    { from: ['open', 'objected'], to: 'submitted', action: 'submit', by: ['mentor', 'host-agent'] },
    { from: 'submitted', to: 'closed', action: 'confirm', by: ['seeker'] },
    { from: 'submitted', to: 'objected', action: 'object', by: ['seeker'] },
    { from: 'objected', to: 'closed', action: 'settle', by: ['officer'] },
  ],
});

export type MonthStatus = StatusOf<typeof monthStatus>;
export type MonthAction = ActionOf<typeof monthStatus>;
