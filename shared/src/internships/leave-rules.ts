import { addDays, type LocalDate } from '../platform/dates';
import { codesOf } from '../platform/enum';
import type { InternshipPolicy } from './internship.policy';
import { daysBetween } from './internship-months';
import type { LeaveStatus } from './leave.status';

/** What a leave is for. */
export const leaveKindLabels = {
  personal: '事假',
  illness: '病假',
  exam: '考试',
  interview: '招聘面试',
  other: '其他',
} as const;
export type LeaveKind = keyof typeof leaveKindLabels;
export const LEAVE_KINDS = codesOf(leaveKindLabels);

/** Days from the first to the last, both included. */
export interface LeavePeriod {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** A request as it is judged: its days, and whether a reason is given. */
export interface AskedLeave extends LeavePeriod {
  readonly kind: LeaveKind;
  readonly reason: string;
}

/** What a request is judged by. */
export interface LeaveFacts {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** Days of the trainee's requests that are open or approved. */
  readonly standing: readonly LeavePeriod[];
}

/** What is wrong with one field of a request. */
export interface LeaveProblem {
  readonly path: 'from' | 'to' | 'reason';
  readonly message: string;
}

/**
 * Whether leave can be asked for: whole days within the internship, no day twice, and no more than the policy allows.
 * Phone and server ask the same.
 * @param day today
 * @returns every problem, in the order of the fields; a reason may be left out for illness only
 */
export function checkLeave(
  { kind, from, to, reason }: AskedLeave,
  { startsOn, endsOn, standing }: LeaveFacts,
  { longestLeaveDays, lateLeaveDays }: Pick<InternshipPolicy, 'longestLeaveDays' | 'lateLeaveDays'>,
  day: LocalDate,
): LeaveProblem[] {
  const problems: LeaveProblem[] = [];
  const earliest = addDays(day, -lateLeaveDays);
  if (from < startsOn) problems.push({ path: 'from', message: `见习从${startsOn}开始，不能早于这一天` });
  else if (from < earliest) problems.push({ path: 'from', message: `只能补请${lateLeaveDays}天以内的假` });
  if (to < from) problems.push({ path: 'to', message: '最后一天不能早于第一天' });
  else if (to > endsOn) problems.push({ path: 'to', message: `见习到${endsOn}结束，不能晚于这一天` });
  else if (daysBetween(from, to) >= longestLeaveDays) {
    problems.push({ path: 'to', message: `一次最多请${longestLeaveDays}天` });
  }
  const taken = standing.find((other) => other.from <= to && other.to >= from);
  if (to >= from && taken !== undefined) {
    problems.push({ path: 'from', message: `和${taken.from}至${taken.to}的请假重复` });
  }
  if (kind !== 'illness' && reason.trim().length < 2) problems.push({ path: 'reason', message: '请写明请假原因' });
  return problems;
}

/** @returns whether a trainee can still cancel a leave: an approved one that has not begun */
export function canCancelLeave({ status, from }: { status: LeaveStatus; from: LocalDate }, day: LocalDate): boolean {
  return status === 'approved' && from > day;
}

/** @returns every day of the periods that lies within the span, once, in order */
export function leaveDaysWithin(periods: readonly LeavePeriod[], span: LeavePeriod): LocalDate[] {
  const days = new Set<LocalDate>();
  for (const { from, to } of periods) {
    for (let day = from; day <= to; day = addDays(day, 1)) if (day >= span.from && day <= span.to) days.add(day);
  }
  return [...days].sort();
}
