import type { LocalDate } from '../platform/dates';

export const dueLabels = { overdue: '已逾期', today: '今天到期', later: '未到期' } as const;
export type DueState = keyof typeof dueLabels;

/** How a day that something is due on lies to today. */
export function dueState(dueOn: LocalDate, today: LocalDate): DueState {
  if (dueOn < today) return 'overdue';
  return dueOn === today ? 'today' : 'later';
}
