import { type Application, type ApplicationStatus, applicationStatus } from '@qihang/shared/applications';

/** What a seeker does to an application by a button; sending again is done at the post. */
export const SEEKER_ACTS = ['accept', 'refuse', 'withdraw'] as const;
export type SeekerAct = (typeof SEEKER_ACTS)[number];

interface ActWords {
  label: string;
  title: string;
  text: string;
  confirmLabel: string;
  noteLabel: string;
  done: string;
  danger?: boolean;
}

export const SEEKER_ACT_WORDS: Readonly<Record<SeekerAct, ActWords>> = {
  accept: {
    label: '接受',
    title: '接受这个岗位？',
    text: '接受后，您其他还没有结果的投递会自动失效。同时只能接受一个岗位。',
    confirmLabel: '确认接受',
    noteLabel: '给单位的话',
    done: '已接受',
  },
  refuse: {
    label: '不接受',
    title: '不接受这个岗位？',
    text: '单位会知道您没有接受，这个名额会让给别人。',
    confirmLabel: '确认不接受',
    noteLabel: '给单位的话',
    done: '已回复单位',
    danger: true,
  },
  withdraw: {
    label: '撤回投递',
    title: '撤回这份投递？',
    text: '撤回后单位不再考虑您。岗位还在招募时，可以再次投递。',
    confirmLabel: '确认撤回',
    noteLabel: '给单位的话',
    done: '已撤回',
    danger: true,
  },
};

/** The buttons that a seeker sees now, by the status table. */
export function seekerActs(status: ApplicationStatus): SeekerAct[] {
  const allowed: readonly string[] = applicationStatus.actionsFrom(status, 'seeker');
  return SEEKER_ACTS.filter((act) => allowed.includes(act));
}

/** What withdrawing means once an offer was accepted: more than it did before. */
export function seekerActText(act: SeekerAct, status: ApplicationStatus): string {
  if (act === 'withdraw' && status === 'accepted') {
    return '您已接受这个岗位，单位可能正在准备见习协议。撤回后名额会让给别人，已失效的其他投递不会恢复。';
  }
  return SEEKER_ACT_WORDS[act].text;
}

/** True when the seeker has to act for the application to go on. */
export function awaitsSeeker({ status }: Pick<Application, 'status'>): boolean {
  return status === 'offered';
}
