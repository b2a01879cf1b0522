import { defineStatusMachine, type StatusOf } from '../platform/status-machine';

/**
 * The life of a trainee's request for help, which is between the trainee and the bureau alone (domain, §7). For how long a
 * closed one can be opened again the policy says.
 */
export const helpStatus = defineStatusMachine({
  name: 'request for help',
  initial: 'open',
  labels: { open: '等待人社部门答复', answered: '人社部门已答复', closed: '已办结' },
  transitions: [
    { from: ['open', 'answered'], to: 'answered', action: 'answer', by: ['officer'] },
    { from: ['open', 'answered'], to: 'open', action: 'add', by: ['seeker'] },
    { from: ['open', 'answered'], to: 'closed', action: 'close', by: ['officer'] },
    { from: 'closed', to: 'open', action: 'reopen', by: ['seeker'] },
  ],
});

export type HelpStatus = StatusOf<typeof helpStatus>;

/** Statuses of a request that the bureau still works on. */
export const OPEN_HELP_STATUSES = ['open', 'answered'] as const satisfies readonly HelpStatus[];
