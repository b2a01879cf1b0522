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
 * gives them, then the trainee's word, part by part. An objection is answered by submitting again, or an officer settles it.
 * A closed month changes only by a recorded correction.
 */
export const monthStatus = defineStatusMachine({
  name: 'internship month',
  initial: 'open',
  labels: {
    open: '等待带教老师提交',
    submitted: '等待见习人员确认',
    'stipend-due': '考勤已确认，等待发放补助',
    objected: '见习人员有异议',
    closed: '已确认',
  },
  transitions: [
    { from: ['open', 'submitted', 'objected'], to: 'submitted', action: 'submit', by: ['mentor', 'host-agent'] },
    { from: 'stipend-due', to: 'submitted', action: 'pay', by: ['mentor', 'host-agent'] },
    { from: 'submitted', to: 'submitted', action: 'confirm-part', by: ['seeker'] },
    { from: 'submitted', to: 'stipend-due', action: 'confirm-attendance', by: ['seeker'] },
    { from: 'submitted', to: 'closed', action: 'confirm', by: ['seeker'] },
    { from: ['submitted', 'stipend-due'], to: 'objected', action: 'object', by: ['seeker'] },
    { from: 'objected', to: 'closed', action: 'settle', by: ['officer'] },
    { from: 'closed', to: 'closed', action: 'correct', by: ['officer'] },
    // The agreement's days have moved, and with them the month's.
    { from: ['submitted', 'stipend-due', 'objected'], to: 'open', action: 'reopen', by: ['system'] },
  ],
});

export type MonthStatus = StatusOf<typeof monthStatus>;
export type MonthAction = ActionOf<typeof monthStatus>;
