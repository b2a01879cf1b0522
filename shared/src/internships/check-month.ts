import { formatChineseDate, type LocalDate } from '../platform/dates';
import type { InternshipPolicy } from './internship.policy';
import type { InternshipMonth } from './internship-months';
import type { MonthFigures } from './months.schemas';

/** What the figures of a month are checked against. */
export interface MonthCheckFacts {
  readonly month: Pick<InternshipMonth, 'number' | 'from' | 'to'>;
  /** In China. */
  readonly today: LocalDate;
}

export interface MonthProblem {
  /** Where the form shows it. */
  readonly path: 'attendedDays' | 'stipendFen' | 'stipendPaidOn' | 'note' | 'entries';
  readonly message: string;
}

/**
 * Every problem of a month's figures, whoever gives them (domain, §7). Phone and server ask the same.
 * @returns empty when they can stand
 */
export function checkMonthFigures(figures: MonthFigures, { month, today }: MonthCheckFacts): MonthProblem[] {
  return [...attendanceProblems(figures.attendedDays, month, today), ...stipendProblems(figures, month, today)];
}

/** What a submission is checked against, beyond its figures. */
export interface SubmissionFacts extends MonthCheckFacts {
  /** Days of approved leave. */
  readonly leaveDays: readonly LocalDate[];
  /** Log entries that are about days of the month. */
  readonly entries: number;
  /** The trainee has objected, and waits for an answer. */
  readonly isAnswer: boolean;
}

/** Shortest words that make clear why a day of leave was attended. */
const CLEAR_WORDS = 5;

/**
 * Every problem of what the mentor or the host submits: the figures, and what a month needs beside them: the mentor's log, and
 * words where something is out of the ordinary.
 */
export function checkSubmission(
  { note, ...figures }: MonthFigures & { readonly note: string },
  facts: SubmissionFacts,
  { entriesPerMonth }: Pick<InternshipPolicy, 'entriesPerMonth'>,
): MonthProblem[] {
  const problems = checkMonthFigures(figures, facts);
  const missing = entriesPerMonth - facts.entries;
  if (missing > 0) {
    const { number, from, to } = facts.month;
    const message = `第${number}个月（${daysText([from, to], '至')}）还缺${missing}条带教记录，请先补写，再提交本月`;
    problems.push({ path: 'entries', message });
  }
  const onLeave = figures.attendedDays.filter((day) => facts.leaveDays.includes(day));
  if (onLeave.length > 0 && note.length < CLEAR_WORDS) {
    const message = `${daysText(onLeave)}已批准请假，如果确实出勤，请写明原因（至少${CLEAR_WORDS}个字）`;
    problems.push({ path: 'note', message });
  } else if (facts.isAnswer && note.length < 2) {
    problems.push({ path: 'note', message: '请写明对异议的答复' });
  }
  return problems;
}

/**
 * The days to begin with: what the mentor's entries name, without days of leave and days to come.
 * @returns in order
 */
export function suggestedDays(
  loggedDays: readonly LocalDate[],
  leaveDays: readonly LocalDate[],
  { month, today }: { readonly month: Pick<InternshipMonth, 'from' | 'to'>; readonly today: LocalDate },
): LocalDate[] {
  const days = loggedDays.filter(
    (day) => day >= month.from && day <= month.to && day <= today && !leaveDays.includes(day),
  );
  return [...new Set(days)].sort();
}

function attendanceProblems(
  days: readonly LocalDate[],
  { from, to }: Pick<InternshipMonth, 'from' | 'to'>,
  today: LocalDate,
): MonthProblem[] {
  const problems: MonthProblem[] = [];
  const say = (message: string) => problems.push({ path: 'attendedDays', message });
  if (new Set(days).size < days.length) say('同一天的出勤只能记一次');
  const outside = days.filter((day) => day < from || day > to);
  if (outside.length > 0) say(`${daysText(outside)}不在本月（${daysText([from, to], '至')}）之内`);
  const toCome = days.filter((day) => day > today && !outside.includes(day));
  if (toCome.length > 0) say(`${daysText(toCome)}还没有到，不能记为出勤`);
  return problems;
}

function stipendProblems(
  { stipendFen, stipendPaidOn }: MonthFigures,
  { from }: Pick<InternshipMonth, 'from'>,
  today: LocalDate,
): MonthProblem[] {
  if (stipendFen === null && stipendPaidOn === null) return [];
  if (stipendFen === null) return [{ path: 'stipendFen', message: '填写了发放日期，请同时填写金额' }];
  if (stipendFen === 0) return [{ path: 'stipendFen', message: '金额须大于 0；还没有发放时请不要填写' }];
  if (stipendPaidOn === null) return [{ path: 'stipendPaidOn', message: '请填写补助的发放日期' }];
  if (stipendPaidOn > today) return [{ path: 'stipendPaidOn', message: '发放日期还没有到；还没有发放时请不要填写' }];
  if (stipendPaidOn < from) {
    return [{ path: 'stipendPaidOn', message: `本月从${formatChineseDate(from)}开始，发放日期不能更早` }];
  }
  return [];
}

/** Some days as people write them; many are cut short. */
function daysText(days: readonly LocalDate[], between = '、'): string {
  const shown = days.slice(0, 3).map(formatChineseDate).join(between);
  return days.length > 3 ? `${shown}等${days.length}天` : shown;
}
