import type { AgreementContent } from './agreement-content';
import type { TemplateText } from './agreement-template.schemas';

/**
 * An invented agreement, to show what a template looks like when it is filled.
 * @param text the template to show
 */
export function sampleContent(text: TemplateText): AgreementContent {
  return {
    number: 'XY-0000-0000-0000-0',
    versionNumber: 1,
    madeOn: '2026-11-23',
    template: { id: '1', text },
    host: {
      name: '郑州示例科技有限公司',
      creditCode: '91410100MA00000000',
      address: '河南省郑州市郑东新区示例路1号',
    },
    trainee: { name: '张示例', citizenNumber: '410105200301010000', phone: '15400000001' },
    bureau: { name: '郑州市金水区人力资源和社会保障局' },
    post: { title: '软件测试助理', category: 'technical', duties: '协助编写测试用例，执行功能测试，记录并跟踪问题。' },
    mentor: { name: '李示例', jobTitle: '测试主管', phone: '15400000002' },
    divisionName: '郑州市金水区',
    endsOn: '2027-02-28',
    terms: {
      startsOn: '2026-12-01',
      months: 3,
      divisionCode: '410105',
      address: '示例路1号3号楼5层',
      mentorId: '1',
      plan: [
        { month: 1, goals: '熟悉产品和测试流程，能在指导下执行测试' },
        { month: 2, goals: '独立编写一个模块的测试用例' },
        { month: 3, goals: '负责一个版本的回归测试，完成见习总结' },
      ],
      monthlyStipendFen: 210_000,
      payDay: 15,
      hoursPerDay: 8,
      daysPerWeek: 5,
      rest: '每周六、周日休息，国家法定节假日按规定放假。',
      safety: '上岗前接受半天安全培训；按岗位发放劳动防护用品。',
      insurer: '示例财产保险股份有限公司河南分公司',
      insurancePolicyNumber: 'SL2026000001',
      insuranceFen: 30_000_000,
      leave: '提前一天向带教老师请假；生病或有急事的，当天用电话请假。',
      contactName: '王示例',
      contactPhone: '15400000003',
      extra: '单位免费提供工作日午餐。',
    },
    details: {
      address: '河南省郑州市金水区示例街2号',
      emergencyName: '张样例',
      emergencyRelation: '父亲',
      emergencyPhone: '15400000004',
      bank: '示例银行郑州分行',
      bankAccountNumber: '6222000000000000000',
      guardian: null,
    },
  };
}
