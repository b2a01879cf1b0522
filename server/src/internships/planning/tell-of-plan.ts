import { Injectable } from '@nestjs/common';
import type { PlanProposalAction, PlanSide } from '@qihang/shared/internships';
import type { InternshipEntity } from '../internship.entity';
import { TellOfInternship } from '../tell-of-internship';

type Told = 'propose' | PlanProposalAction;

/** Tells mentor or trainee what the other did about the plan. The words of people are read in the app only. */
@Injectable()
export class TellOfPlan {
  constructor(private readonly tell: TellOfInternship) {}

  /** @param to who is told */
  async execute(internship: InternshipEntity, what: Told, to: PlanSide, proposalId: string): Promise<void> {
    const [you, other] = to === 'mentor' ? ['您', '见习人员'] : ['你', '带教老师'];
    await this.tell.execute(internship, [to], {
      ...WORDS[what](you, other),
      sourceKey: `plan:${proposalId}:${what}:${to}`,
    });
  }
}

const WORDS: Readonly<Record<Told, (you: string, other: string) => { title: string; text: string }>> = {
  propose: (you, other) => ({
    title: '见习计划有修改建议',
    text: `${other}对见习计划提出了修改建议，请${you}看看有哪些不同，再决定是否同意。`,
  }),
  agree: (you, other) => ({
    title: '见习计划已更新',
    text: `${other}同意了${you}的修改建议，新的见习计划现在生效。`,
  }),
  decline: (you, other) => ({
    title: '见习计划没有变动',
    text: `${other}没有同意${you}的修改建议，见习计划和原来一样。原因请在见习计划里查看。`,
  }),
  withdraw: (_you, other) => ({
    title: '见习计划没有变动',
    text: `${other}撤回了对见习计划的修改建议，不用再答复。`,
  }),
  supersede: (you) => ({
    title: '见习计划已按新协议更新',
    text: `协议有了新版本，见习计划按新协议执行。之前的修改建议已失效，需要时${you}可以重新提出。`,
  }),
  lapse: () => ({
    title: '见习计划的修改建议已失效',
    text: '见习已经结束，还没有答复的修改建议不用再处理。',
  }),
};
