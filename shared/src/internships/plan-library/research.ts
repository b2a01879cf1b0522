import type { PlanTemplate } from '../plan-template';

/** Plans for posts of research. */
export const RESEARCH_TEMPLATES: readonly PlanTemplate[] = [
  {
    key: 'research',
    label: '科研助理',
    category: 'research',
    isGeneral: true,
    words: ['科研', '实验', '研究', '检测', '化验'],
    goals: [
      { text: '熟悉课题方向、实验室制度和安全要求，完成安全培训', skill: '岗位认知' },
      { text: '检索和整理文献，完成综述提纲', skill: '文献检索' },
      { text: '掌握主要仪器和实验方法', skill: '实验操作' },
      { text: '规范记录和处理实验数据', skill: '数据处理' },
      { text: '协助课题申报、经费和资料管理', skill: '科研管理' },
      { text: '完成一份阶段报告并汇报', skill: '成果表达' },
    ],
  },
];
