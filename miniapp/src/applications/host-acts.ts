import { type ApplicationStatus, applicationStatus } from '@qihang/shared/applications';

/** What a host does to an applicant by a button; `view` happens by opening the page. */
export const HOST_ACTS = ['offer', 'invite', 'decline'] as const;
export type HostAct = (typeof HOST_ACTS)[number];

interface ActWords {
  label: string;
  title: string;
  text: string;
  confirmLabel: string;
  note: { label: string; hint: string };
  done: string;
  danger?: boolean;
}

export const HOST_ACT_WORDS: Readonly<Record<HostAct, ActWords>> = {
  invite: {
    label: '邀请面谈',
    title: '邀请对方面谈？',
    text: '邀请后您能看到对方的手机号，对方会收到通知。面谈不得收取任何费用。',
    confirmLabel: '发出邀请',
    note: { label: '面谈安排', hint: '写上时间、地点和联系人，最多 200 字' },
    done: '已发出邀请',
  },
  offer: {
    label: '同意接收',
    title: '同意接收对方？',
    text: '对方会收到通知，由对方决定是否接受。对方接受后占用一个名额，接下来签订见习协议。',
    confirmLabel: '确认接收',
    note: { label: '给对方的话', hint: '可以写上希望的到岗时间，最多 200 字' },
    done: '已通知对方',
  },
  decline: {
    label: '不选择',
    title: '不选择对方？',
    text: '对方会收到通知，这份投递不能恢复。',
    confirmLabel: '确认不选择',
    note: { label: '给对方的话', hint: '说明原因会有帮助，最多 200 字' },
    done: '已通知对方',
    danger: true,
  },
};

/** The buttons that a host sees now, by the status table. */
export function hostActs(status: ApplicationStatus): HostAct[] {
  const allowed: readonly string[] = applicationStatus.actionsFrom(status, 'host-agent');
  return HOST_ACTS.filter((act) => allowed.includes(act));
}

/** True when the applicant still waits for the host's word. */
export function awaitsHost(status: ApplicationStatus): boolean {
  return status === 'sent' || status === 'viewed' || status === 'invited';
}
