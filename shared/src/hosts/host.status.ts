import { type ActionOf, defineStatusMachine, type StatusOf } from '../platform/status-machine';

/**
 * The life of a host declaration (单位申报; domain, §5). The bureau of the host's division decides. `return` names the
 * fields to mend; `reject` and `delist` are final for this declaration.
 */
export const hostStatus = defineStatusMachine({
  name: 'host',
  initial: 'draft',
  labels: {
    draft: '草稿',
    submitted: '等待受理',
    'in-review': '审核中',
    returned: '退回修改',
    approved: '已通过',
    rejected: '未通过',
    suspended: '已暂停',
    delisted: '已退出',
  },
  transitions: [
    { from: ['draft', 'returned'], to: 'submitted', action: 'submit', by: ['host-agent'] },
    { from: 'submitted', to: 'in-review', action: 'start-review', by: ['officer'] },
    { from: 'in-review', to: 'approved', action: 'approve', by: ['officer'] },
    { from: 'in-review', to: 'returned', action: 'return', by: ['officer'] },
    { from: 'in-review', to: 'rejected', action: 'reject', by: ['officer'] },
    { from: 'approved', to: 'suspended', action: 'suspend', by: ['officer'] },
    { from: 'suspended', to: 'approved', action: 'reinstate', by: ['officer'] },
    { from: ['approved', 'suspended'], to: 'delisted', action: 'delist', by: ['officer'] },
  ],
});

export type HostStatus = StatusOf<typeof hostStatus>;
export type HostAction = ActionOf<typeof hostStatus>;
