import type { PostCategory } from '../posts/post-category';

/** A plan to begin with: goals by stage of the internship, each with the skill that is rated. */
export interface PlanTemplate {
  readonly key: string;
  readonly label: string;
  readonly category: PostCategory;
  /** Words in a post's title or duties that make the template likely. */
  readonly words: readonly string[];
  readonly goals: readonly { readonly text: string; readonly skill: string }[];
}

/** The library of plan templates per occupation; the mentor picks one and changes it with the trainee. */
export const PLAN_TEMPLATES: readonly PlanTemplate[] = [
  {
    key: 'accounting',
    label: '会计、出纳',
    category: 'management',
    words: ['会计', '出纳', '财务', '审计', '税务'],
    goals: [
      { text: '熟悉单位制度、岗位职责和安全要求，完成安全培训', skill: '岗位认知' },
      { text: '整理原始凭证，掌握报销审核流程', skill: '凭证整理' },
      { text: '录入记账凭证，学会使用财务软件', skill: '账务处理' },
      { text: '参与银行对账和往来款核对', skill: '对账核算' },
      { text: '参与纳税申报资料准备', skill: '税务申报' },
      { text: '独立完成一次月末结账的资料准备，并作总结', skill: '月末结账' },
    ],
  },
  {
    key: 'administration',
    label: '行政、文秘、人事',
    category: 'management',
    words: ['行政', '文秘', '文员', '助理', '人事', '人力', '档案'],
    goals: [
      { text: '熟悉单位制度、岗位职责和安全要求，完成安全培训', skill: '岗位认知' },
      { text: '掌握公文格式和收发文流程', skill: '公文处理' },
      { text: '协助会议筹备，完成会议记录', skill: '会务组织' },
      { text: '整理档案，建立台账', skill: '档案管理' },
      { text: '参与接待和跨部门沟通', skill: '沟通协调' },
      { text: '独立承办一项日常工作，并作总结', skill: '独立工作' },
    ],
  },
  {
    key: 'software',
    label: '软件开发、测试、运维',
    category: 'technical',
    words: ['软件', '开发', '程序', '测试', '运维', '前端', '后端', '数据'],
    goals: [
      { text: '熟悉单位制度、岗位职责和信息安全要求，搭好开发环境', skill: '岗位认知' },
      { text: '读懂负责模块的代码和文档', skill: '代码阅读' },
      { text: '在指导下完成小功能或缺陷修复，并写测试', skill: '编程实现' },
      { text: '参与代码评审，掌握版本管理流程', skill: '团队协作' },
      { text: '独立完成一个功能的设计和开发', skill: '方案设计' },
      { text: '参与一次上线，整理文档并作总结', skill: '交付上线' },
    ],
  },
  {
    key: 'manufacturing',
    label: '生产制造、机械、电气',
    category: 'technical',
    words: ['生产', '机械', '电气', '数控', '装配', '工艺', '质检', '设备', '焊'],
    goals: [
      { text: '完成三级安全教育，熟悉操作规程和劳动防护', skill: '安全生产' },
      { text: '认识设备和工艺流程，跟班观摩', skill: '工艺认知' },
      { text: '在指导下完成基本操作', skill: '基本操作' },
      { text: '掌握质量检验方法和常见问题处理', skill: '质量检验' },
      { text: '参与设备日常点检和维护', skill: '设备维护' },
      { text: '独立完成一道工序，并作总结', skill: '独立操作' },
    ],
  },
  {
    key: 'research',
    label: '科研助理',
    category: 'research',
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
  {
    key: 'community',
    label: '社会服务、教育、医护辅助',
    category: 'community',
    words: ['社区', '社工', '服务', '教', '幼儿', '护理', '养老', '窗口'],
    goals: [
      { text: '熟悉单位制度、服务规范和安全要求，完成安全培训', skill: '岗位认知' },
      { text: '了解服务对象，学会接待和登记', skill: '接待服务' },
      { text: '在指导下开展日常服务', skill: '专业服务' },
      { text: '参与组织一次活动', skill: '活动组织' },
      { text: '学会处理常见诉求和突发情况', skill: '应急处理' },
      { text: '独立承担一项服务，并作总结', skill: '独立工作' },
    ],
  },
];

/**
 * The template that fits a post best: most of its words in title and duties, then the category.
 * @returns undefined when nothing fits
 */
export function suggestTemplate(post: {
  readonly title: string;
  readonly category: PostCategory;
  readonly duties: string;
}): PlanTemplate | undefined {
  const scored = PLAN_TEMPLATES.map((template) => ({ template, score: scoreOf(template, post) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.template : undefined;
}

function scoreOf(
  { words, category }: PlanTemplate,
  post: { readonly title: string; readonly category: PostCategory; readonly duties: string },
): number {
  const inTitle = words.filter((word) => post.title.includes(word)).length;
  const inDuties = words.filter((word) => post.duties.includes(word)).length;
  return inTitle * 10 + inDuties * 2 + (category === post.category ? 1 : 0);
}

/**
 * Spreads a template's goals over the months of an internship, in order; a long internship goes on with the last goal.
 * @param months 3 to 12
 */
export function spreadGoals(template: PlanTemplate, months: number): { month: number; text: string; skill: string }[] {
  const { goals } = template;
  if (months <= goals.length) {
    return goals.map((goal, index) => ({ month: Math.floor((index * months) / goals.length) + 1, ...goal }));
  }
  return Array.from({ length: months }, (_, index) => {
    const goal = goals[Math.floor((index * goals.length) / months)] ?? goals[0];
    return { month: index + 1, text: goal?.text ?? '', skill: goal?.skill ?? '' };
  });
}
