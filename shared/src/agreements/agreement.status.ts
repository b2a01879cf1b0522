import { type ActionOf, defineStatusMachine, type StatusOf } from '../platform/status-machine';

/**
 * The life of an agreement (domain, §6). What is sent for signing can be taken back to be mended, refused, or lapses when it
 * is not signed in time; an agreement in force ends on its last day or earlier, and is never voided.
 */
export const agreementStatus = defineStatusMachine({
  name: 'agreement',
  initial: 'draft',
  labels: {
    draft: '起草中',
    signing: '签署中',
    'in-force': '已生效',
    completed: '已期满完成',
    terminated: '已提前终止',
    voided: '已作废',
    lapsed: '逾期未签，已失效',
  },
  transitions: [
    { from: 'draft', to: 'signing', action: 'send', by: ['host-agent'] },
    { from: 'signing', to: 'draft', action: 'return', by: ['host-agent', 'seeker', 'officer'] },
    { from: 'draft', to: 'voided', action: 'decline', by: ['seeker'] },
    { from: 'signing', to: 'voided', action: 'decline', by: ['seeker', 'officer'] },
    { from: ['draft', 'signing'], to: 'voided', action: 'void', by: ['host-agent', 'officer'] },
    { from: 'signing', to: 'lapsed', action: 'lapse', by: ['system'] },
    { from: 'signing', to: 'in-force', action: 'take-effect', by: ['officer'] },
    { from: 'in-force', to: 'completed', action: 'complete', by: ['system'] },
    { from: 'in-force', to: 'terminated', action: 'terminate', by: ['host-agent', 'seeker', 'officer', 'system'] },
  ],
});

export type AgreementStatus = StatusOf<typeof agreementStatus>;
export type AgreementAction = ActionOf<typeof agreementStatus>;

/** Statuses of an agreement that still binds a place, or may come to bind one. */
export const LIVE_AGREEMENT_STATUSES = ['draft', 'signing', 'in-force'] as const satisfies readonly AgreementStatus[];

/**
 * The life of one version of an agreement's text. The first version moves with the agreement; a later one, for a material
 * change, is drafted and signed while the version before it stays in force. A text that was sent never changes: taking it
 * back drops the version, and its draft goes on as the next one.
 */
export const versionStatus = defineStatusMachine({
  name: 'agreement version',
  initial: 'draft',
  labels: {
    draft: '起草中',
    signing: '签署中',
    effective: '已生效',
    superseded: '已被新版本代替',
    dropped: '未生效',
  },
  transitions: [
    { from: 'draft', to: 'signing', action: 'send', by: ['host-agent'] },
    {
      from: ['draft', 'signing'],
      to: 'dropped',
      action: 'drop',
      by: ['host-agent', 'seeker', 'officer', 'system'],
    },
    { from: 'signing', to: 'effective', action: 'take-effect', by: ['officer'] },
    { from: 'effective', to: 'superseded', action: 'supersede', by: ['officer'] },
  ],
});

export type VersionStatus = StatusOf<typeof versionStatus>;
