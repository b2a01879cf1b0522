import type { PlanTemplate } from '../plan-template';

/** Plans for posts of social service. */
export const COMMUNITY_TEMPLATES: readonly PlanTemplate[] = [
  {
    key: 'community',
    label: '社区、社会服务',
    category: 'community',
    isGeneral: true,
    words: ['社区', '社工', '服务', '志愿', '公益', '教'],
    goals: [
      { text: '熟悉单位制度、服务规范和安全要求，完成安全培训', skill: '岗位认知' },
      { text: '了解服务对象，学会接待和登记', skill: '接待服务' },
      { text: '在指导下开展日常服务', skill: '专业服务' },
      { text: '参与组织一次活动', skill: '活动组织' },
      { text: '学会处理常见诉求和突发情况', skill: '应急处理' },
      { text: '独立承担一项服务，并作总结', skill: '独立工作' },
    ],
  },
  {
    key: 'education',
    label: '教师、幼儿教师助理',
    category: 'community',
    words: ['教师', '老师', '教学', '幼儿', '幼教', '托育', '教务', '辅导', '支教'],
    goals: [
      { text: '熟悉学校制度、师德规范和学生安全要求，完成安全培训', skill: '岗位认知' },
      { text: '听课观摩，学会备课和写教案', skill: '备课' },
      { text: '在指导下试讲、辅导或组织活动', skill: '教学组织' },
      { text: '批改作业，做好观察记录', skill: '学情观察' },
      { text: '参与班级管理和家校沟通', skill: '班级管理' },
      { text: '独立上一节课或组织一次活动，并作总结', skill: '独立教学' },
    ],
  },
  {
    key: 'health',
    label: '护理、药学、康复',
    category: 'community',
    words: ['护理', '护士', '医', '药', '康复', '养老', '临床', '卫生'],
    goals: [
      { text: '熟悉单位制度、院感防护和医疗安全要求，完成安全培训', skill: '岗位认知' },
      { text: '熟悉工作流程和常用设备，跟班观摩', skill: '流程认知' },
      { text: '在指导下完成基础操作', skill: '基础操作' },
      { text: '学会规范记录，做好查对', skill: '规范记录' },
      { text: '学习沟通技巧和突发情况处理', skill: '沟通应急' },
      { text: '在带教下完整负责一项日常工作，并作总结', skill: '综合能力' },
    ],
  },
  {
    key: 'hospitality',
    label: '酒店、餐饮、旅游',
    category: 'community',
    words: ['酒店', '餐饮', '旅游', '导游', '前台', '厨', '景区', '讲解'],
    goals: [
      { text: '熟悉单位制度、消防和食品安全要求，完成安全培训', skill: '岗位认知' },
      { text: '学习服务礼仪和岗位流程', skill: '服务礼仪' },
      { text: '在指导下接待客人', skill: '接待服务' },
      { text: '学会预订、收银或讲解', skill: '业务操作' },
      { text: '学会处理投诉和突发情况', skill: '应急处理' },
      { text: '独立完成一个班次的工作，并作总结', skill: '独立工作' },
    ],
  },
  {
    key: 'government',
    label: '政务服务窗口',
    category: 'community',
    words: ['政务', '窗口', '便民', '社保', '公共服务', '综治'],
    goals: [
      { text: '熟悉单位制度、保密纪律和安全要求，完成安全培训', skill: '岗位认知' },
      { text: '学习办事指南和政策口径', skill: '政策熟悉' },
      { text: '在指导下引导、咨询和收件', skill: '窗口接待' },
      { text: '学会系统录入和材料归档', skill: '业务办理' },
      { text: '处理群众诉求，做好记录回复', skill: '诉求处理' },
      { text: '独立受理一类事项，并作总结', skill: '独立受理' },
    ],
  },
];
