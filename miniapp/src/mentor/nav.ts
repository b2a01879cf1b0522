import type { NavEntry } from '../platform/nav-entry';

/** The ways into these pages, as the left navigation and the page 我的 show them. */
export const mentorNav: readonly NavEntry[] = [
  { page: 'mentor/today', name: '今日带教', hint: '谁需要记录、哪个月要提交、哪些已经逾期' },
  { page: 'mentor/internships', name: '我带的见习人员', hint: '查看每个人的计划、记录和月度确认' },
  { page: 'mentor/reminders', name: '带教提醒', hint: '选择哪几天、几点提醒您写带教记录' },
  { page: 'mentor/months', name: '待办月份', hint: '提交考勤和补助，答复异议' },
];
