import type { NavEntry } from '../platform/nav-entry';

/** The ways into these pages, as the left navigation and the page 我的 show them. */
export const officerNav: readonly NavEntry[] = [
  { page: 'officer/imports', name: '困难数据比对', hint: '上传名单、查看比对结果' },
  { page: 'officer/reviews', name: '待核实人员', hint: '号码相同、姓名不同' },
  { page: 'officer/notices', name: '定向通知', hint: '写通知、附岗位、看送达情况' },
];
