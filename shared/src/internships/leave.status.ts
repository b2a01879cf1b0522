import { defineStatusMachine, type StatusOf } from '../platform/status-machine';

/** The life of a request for leave (domain, §7). Which approved leave is still to come is `canCancelLeave`'s to say. */
export const leaveStatus = defineStatusMachine({
  name: 'leave request',
  initial: 'requested',
  labels: {
    requested: '等待答复',
    approved: '已批准',
    refused: '未批准',
    withdrawn: '已撤回',
    cancelled: '已取消',
  },
  transitions: [
    { from: 'requested', to: 'approved', action: 'approve', by: ['mentor', 'host-agent'] },
    { from: 'requested', to: 'refused', action: 'refuse', by: ['mentor', 'host-agent'] },
    { from: 'requested', to: 'withdrawn', action: 'withdraw', by: ['seeker'] },
    { from: 'approved', to: 'cancelled', action: 'cancel', by: ['seeker'] },
  ],
});

export type LeaveStatus = StatusOf<typeof leaveStatus>;

/** Statuses of a request whose days no other may take. */
export const STANDING_LEAVE_STATUSES = ['requested', 'approved'] as const satisfies readonly LeaveStatus[];
