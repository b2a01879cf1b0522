import type { NavEntry } from '../platform/nav-entry';

/** The ways into these pages, as the left navigation and the page 我的 show them. */
export const hostNav: readonly NavEntry[] = [
  { page: 'host/dashboard', name: '单位工作台', hint: '等待答复的投递、在招岗位的名额' },
  { page: 'host/applicants', name: '收到的投递', hint: '查看求职者，邀请、接收或者答复' },
  { page: 'host/agreements', name: '见习协议', hint: '起草、签署、变更和提前终止' },
  { page: 'host/internships', name: '见习管理', hint: '每位见习人员的记录、月度确认和去向' },
  { page: 'host/months', name: '待办月份', hint: '提交考勤和补助，答复异议，补填补助' },
  { page: 'host/posts', name: '岗位管理', hint: '提交审核、暂停、恢复和关闭岗位' },
  { page: 'host/documents', name: '协议文件', hint: '下载和分享签好的见习协议' },
  { page: 'host/mentors', name: '带教老师', hint: '登记、修改和停用带教老师' },
];
