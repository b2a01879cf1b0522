import type { PlanEventKind, PlanSide } from '@qihang/shared/internships';

/** How the two who adjust a plan are called. */
export const SIDES: Readonly<Record<PlanSide, string>> = { mentor: '带教老师', trainee: '见习人员' };

/** How the reader is addressed: mentors 您, trainees 你. */
export function youOf(side: PlanSide): string {
  return side === 'mentor' ? '您' : '你';
}

export function otherOf(side: PlanSide): PlanSide {
  return side === 'mentor' ? 'trainee' : 'mentor';
}

/** What happened to a plan, in a few words. */
export const EVENT_TITLES: Readonly<Record<PlanEventKind, string>> = {
  set: '按协议制定计划',
  propose: '提出修改',
  agree: '同意修改，新计划生效',
  decline: '没有同意修改',
  withdraw: '撤回修改',
  supersede: '协议有了新版本，修改建议失效',
  lapse: '见习结束，修改建议失效',
};

/** A goal as one line. */
export function goalText({ text, skill }: { readonly text: string; readonly skill: string }): string {
  return skill ? `${text}（${skill}）` : text;
}
