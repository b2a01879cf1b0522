import type { NavEntry } from '../platform/nav-entry';

/** The ways into these pages, as the left navigation and the page 我的 show them. */
export const seekerNav: readonly NavEntry[] = [
  { page: 'seeker/applications', name: '我的投递', hint: '看进度、答复单位' },
  { page: 'seeker/record', name: '我的报名', hint: '看是否符合条件，修改学历和意向' },
  { page: 'seeker/agreements', name: '我的协议', hint: '填写信息、阅读签字、看办理进度' },
  { page: 'seeker/internships', name: '我的见习', hint: '看计划和带教记录，确认考勤和补助' },
  { page: 'seeker/follow-up', name: '后续服务', hint: '见习后的就业、创业和培训服务' },
  { page: 'seeker/documents', name: '我的协议文件', hint: '下载、分享和导出签好的协议' },
  { page: 'seeker/preferences', name: '消息设置', hint: '要不要收岗位推荐和微信提醒' },
];
