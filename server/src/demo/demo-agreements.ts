import type { AgreementTerms, TraineeDetails } from '@qihang/shared/agreements';
import type { LocalDate } from '@qihang/shared/platform';
import { demoPhone } from './demo-people';

const GOALS = [
  '熟悉业务和开发环境，能在指导下修改小问题',
  '独立完成一个小模块的开发和自测',
  '参加一个版本的开发，完成见习总结',
];

/** What the demo host fills in, on top of what the post has promised. */
export function demoTerms(prefilled: AgreementTerms, mentorId: string, startsOn: LocalDate): AgreementTerms {
  return {
    ...prefilled,
    startsOn,
    mentorId,
    plan: prefilled.plan.map(({ month }) => ({ month, goals: GOALS[month - 1] ?? '继续参加项目开发' })),
    payDay: 15,
    hoursPerDay: 8,
    daysPerWeek: 5,
    rest: '周六、周日休息，国家法定节假日按规定放假。',
    safety: '上岗前接受半天安全培训，按岗位发放劳动防护用品。',
    insurer: '示例财产保险股份有限公司河南分公司',
    insuranceFen: 30_000_000,
    leave: '提前一天向带教老师请假；生病或有急事的，当天用电话请假。',
  };
}

/** Stands in the evidence for address and device of what nobody has done by hand. */
export const DEMO_ORIGIN = { ip: '127.0.0.1', userAgent: '演示数据' };

/** What a demo trainee fills in. */
export const DEMO_DETAILS: TraineeDetails = {
  address: '河南省郑州市金水区示例街2号',
  emergencyName: '孙样例',
  emergencyRelation: '父亲',
  emergencyPhone: demoPhone(31),
  bank: '示例银行郑州分行',
  bankAccountNumber: '6222000000000000000',
  guardian: null,
};
