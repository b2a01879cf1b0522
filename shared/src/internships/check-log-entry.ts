import { addDays, type LocalDate } from '../platform/dates';
import type { InternshipPolicy } from './internship.policy';
import { daysBetween } from './internship-months';
import type { LogEntryInput } from './log-entries';

/** What an entry is checked against. */
export interface LogEntryFacts {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** Periods of the internship's other entries. */
  readonly otherPeriods: readonly { readonly from: LocalDate; readonly to: LocalDate }[];
  /** Months that are closed: they change only by a correction. */
  readonly closedUntil: LocalDate | null;
}

export interface LogEntryProblem {
  readonly path: keyof LogEntryInput;
  readonly message: string;
}

type CheckedFields = Pick<LogEntryInput, 'periodFrom' | 'periodTo' | 'attendedDays' | 'photoIds'>;

/**
 * Every problem of a log entry, not only the first (domain, §7). Phone and server ask the same.
 * @param today in China, by the clock of who asks
 */
export function checkLogEntry(
  entry: CheckedFields,
  facts: LogEntryFacts,
  policy: InternshipPolicy,
  today: LocalDate,
): LogEntryProblem[] {
  return [
    ...periodProblems(entry, facts, policy, today),
    ...attendanceProblems(entry, today, policy),
    ...photoProblems(entry, policy),
  ];
}

function periodProblems(
  { periodFrom, periodTo }: CheckedFields,
  { startsOn, endsOn, otherPeriods, closedUntil }: LogEntryFacts,
  policy: InternshipPolicy,
  today: LocalDate,
): LogEntryProblem[] {
  const problems: LogEntryProblem[] = [];
  if (periodTo < periodFrom) return [{ path: 'periodTo', message: '结束日期不能早于开始日期' }];
  if (periodFrom < startsOn)
    problems.push({ path: 'periodFrom', message: `见习从${startsOn}开始，不能记录更早的日期` });
  if (periodTo > endsOn) problems.push({ path: 'periodTo', message: `见习到${endsOn}为止，不能记录更晚的日期` });
  if (periodTo > addDays(today, policy.clockToleranceDays))
    problems.push({ path: 'periodTo', message: '不能记录还没有到的日期' });
  if (daysBetween(periodFrom, periodTo) >= policy.longestPeriodDays) {
    problems.push({ path: 'periodTo', message: `一条记录最长${policy.longestPeriodDays}天，请分成几条` });
  }
  const overlap = otherPeriods.find(({ from, to }) => periodFrom <= to && from <= periodTo);
  if (overlap) problems.push({ path: 'periodFrom', message: `与已有记录（${overlap.from}至${overlap.to}）的日期重叠` });
  if (closedUntil !== null && periodFrom <= closedUntil) {
    problems.push({ path: 'periodFrom', message: `${closedUntil}及以前的月份已确认，如有错误请申请更正` });
  }
  return problems;
}

function attendanceProblems(
  { periodFrom, periodTo, attendedDays }: CheckedFields,
  today: LocalDate,
  policy: InternshipPolicy,
): LogEntryProblem[] {
  const path = 'attendedDays';
  if (new Set(attendedDays).size < attendedDays.length) return [{ path, message: '同一天的出勤只能记一次' }];
  if (attendedDays.some((day) => day < periodFrom || day > periodTo)) {
    return [{ path, message: '出勤日期须在记录的起止日期之内' }];
  }
  const tomorrow = addDays(today, policy.clockToleranceDays);
  return attendedDays.some((day) => day > tomorrow) ? [{ path, message: '不能记录还没有到的出勤' }] : [];
}

function photoProblems({ photoIds }: CheckedFields, { photosPerEntry }: InternshipPolicy): LogEntryProblem[] {
  return photoIds.length > photosPerEntry ? [{ path: 'photoIds', message: `最多${photosPerEntry}张照片` }] : [];
}
