import type { NavEntry } from '../platform/nav-entry';

/** The ways into these pages, as the left navigation and the page 我的 show them. */
export const officerNav: readonly NavEntry[] = [
  { page: 'officer/ledger', name: '求职者台账', hint: '辖区内的报名人员，身份、学历、意愿三清' },
  { page: 'officer/imports', name: '困难数据比对', hint: '上传名单、查看比对结果' },
  { page: 'officer/reviews', name: '待核实人员', hint: '号码相同、姓名不同' },
  { page: 'officer/notices', name: '定向通知', hint: '写通知、附岗位、看送达情况' },
  { page: 'officer/posts', name: '岗位管理', hint: '审核、发布和撤下岗位' },
  { page: 'officer/post-imports', name: '岗位导入', hint: '从表格成批导入岗位' },
  { page: 'officer/agreements', name: '协议管理', hint: '见证签字、核验纸质协议、处理异议' },
  { page: 'officer/internships', name: '见习管理', hint: '按风险查看见习、随机抽查、走访记录' },
  { page: 'officer/help', name: '见习求助', hint: '见习人员的求助，答复和办结' },
  { page: 'officer/months', name: '月度争议', hint: '考勤和补助的异议、更正申请' },
  { page: 'officer/internship-endings', name: '见习结束事项', hint: '鉴定和留用情况的异议，逾期没有鉴定的' },
  { page: 'officer/agreement-templates', name: '协议模板', hint: '见习协议的文本、版本和施行日期' },
  { page: 'officer/follow-up', name: '后续服务', hint: '没有留用人员的就业、创业和培训服务' },
  { page: 'officer/retention', name: '留用核查', hint: '留用人员到了时间是否仍在岗' },
  { page: 'officer/host-figures', name: '单位留用率', hint: '各单位的留用和在岗情况' },
  { page: 'officer/status', name: '系统状态', hint: '消息通道和后台任务' },
];
