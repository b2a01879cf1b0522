import type { LogEntryInput } from '@qihang/shared/internships';
import { addDays, type LocalDate } from '@qihang/shared/platform';

type Rating = LogEntryInput['ratings'][number]['rating'];

export const DEMO_STIPEND_FEN = 220_000;

export interface DemoWeek {
  readonly task: string;
  readonly rating: Rating;
  readonly comment: string;
}

/** What the demo mentor writes, week by week. */
export const DEMO_WEEKS: readonly DemoWeek[] = [
  { task: '完成入职和安全培训，搭好开发环境', rating: '1', comment: '态度认真，提问积极。' },
  { task: '阅读订单模块的代码，整理接口说明', rating: '2', comment: '能独立查资料，文档写得清楚。' },
  { task: '在指导下修复三个小问题并补上测试', rating: '2', comment: '注意先写测试再改代码。' },
  { task: '参加代码评审，完成导出功能的界面', rating: '3', comment: '进步明显，可以承担小功能。' },
  { task: '独立完成查询条件的改造和自测', rating: '3', comment: '按时完成，自测充分。' },
];

/** @returns the weekdays of a period, Monday to Friday */
export function weekdaysOf(from: LocalDate, to: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday > 0 && weekday < 6) days.push(day);
  }
  return days;
}
