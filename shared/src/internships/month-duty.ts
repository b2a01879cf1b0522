import { addDays, type LocalDate } from '../platform/dates';
import type { InternshipPolicy } from './internship.policy';
import type { MonthStatus } from './internship.status';
import { type InternshipMonth, monthsOf } from './internship-months';

/** How one month of an internship stands. */
export interface MonthState extends InternshipMonth {
  readonly status: MonthStatus;
  /** In China, the day since which it has waited for whose turn it is; null: nobody has submitted it yet. */
  readonly since: LocalDate | null;
}

type DutyPolicy = Pick<InternshipPolicy, 'submitMonthWithinDays' | 'confirmMonthWithinDays'>;

/**
 * The months of an internship as they stand. A closed one stays as it was closed, also when the end has moved since; all
 * others run as the agreement says now.
 * @param kept records, any order; a month without one is open
 */
export function monthStates(startsOn: LocalDate, endsOn: LocalDate, kept: readonly MonthState[]): MonthState[] {
  const byNumber = new Map(kept.map((month) => [month.number, month]));
  const running = monthsOf(startsOn, endsOn).map((month): MonthState => {
    const record = byNumber.get(month.number);
    if (record?.status === 'closed') return record;
    return { ...month, status: record?.status ?? 'open', since: record?.since ?? null };
  });
  const beyond = kept.filter(({ number, status }) => number > running.length && status === 'closed');
  return [...running, ...beyond.sort((a, b) => a.number - b.number)];
}

/**
 * Whether a month can be submitted: once it is over, the last one already on the last day, so that who leaves can still
 * answer.
 * @param endsOn last day of the internship
 */
export function monthIsOver({ to }: Pick<InternshipMonth, 'to'>, endsOn: LocalDate, today: LocalDate): boolean {
  return to < today || (to === today && to === endsOn);
}

/**
 * The last day on which it is in time to do what a month waits for (domain, §7).
 * @returns null when it waits for nobody, or for an officer too
 */
export function monthDueOn({ status, to, since }: MonthState, policy: DutyPolicy): LocalDate | null {
  if (status === 'open') return addDays(to, policy.submitMonthWithinDays);
  if (status === 'submitted') return addDays(since ?? to, policy.confirmMonthWithinDays);
  return status === 'stipend-due' ? addDays(since ?? to, policy.submitMonthWithinDays) : null;
}

/** What the months of an internship say on a day. */
export interface MonthFacts {
  readonly objectedMonths: number;
  /** Not submitted, not confirmed, or without the stipend for longer than the policy allows. */
  readonly lateMonths: number;
  /** Numbers of months that are over and not submitted. */
  readonly toSubmit: readonly number[];
}

/** @param months as `monthStates` gives them */
export function monthFacts(
  months: readonly MonthState[],
  endsOn: LocalDate,
  policy: DutyPolicy,
  today: LocalDate,
): MonthFacts {
  const late = months.filter((month) => {
    const dueOn = monthDueOn(month, policy);
    return dueOn !== null && dueOn < today;
  });
  return {
    objectedMonths: months.filter(({ status }) => status === 'objected').length,
    lateMonths: late.length,
    toSubmit: months
      .filter((month) => month.status === 'open' && monthIsOver(month, endsOn, today))
      .map(({ number }) => number),
  };
}

/** @returns last day of the closed months in an unbroken run from the first, or undefined; any order */
export function closedUntil(
  months: readonly (InternshipMonth & { readonly status: MonthStatus })[],
): LocalDate | undefined {
  const closed = new Map(months.filter(({ status }) => status === 'closed').map(({ number, to }) => [number, to]));
  let number = 1;
  while (closed.has(number)) number += 1;
  return closed.get(number - 1);
}

/** Whose turn it is with a month: the mentor and the host, the trainee, or nobody; an objection an officer may settle too. */
export function monthTurn(status: MonthStatus): 'host-side' | 'trainee' | null {
  if (status === 'closed') return null;
  return status === 'submitted' ? 'trainee' : 'host-side';
}
