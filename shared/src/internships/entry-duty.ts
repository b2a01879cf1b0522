import type { LocalDate } from '../platform/dates';
import type { InternshipPolicy } from './internship.policy';
import { daysBetween, monthOn } from './internship-months';

/** What a mentor's duty to log is judged by. */
export interface EntryDutyFacts {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** Last day that an entry is about, or null. */
  readonly lastLoggedDay: LocalDate | null;
  /** Periods of entries; those of the last two months are enough. */
  readonly periods: readonly { readonly from: LocalDate; readonly to: LocalDate }[];
}

export interface EntryDuty {
  /** The month that runs, or the last one once it is over, has fewer entries than the mentor owes. */
  readonly needsEntry: boolean;
  /** Days since the last day that an entry is about, or since the first day; 0 before it. */
  readonly daysWithoutEntry: number;
  /** No entry for so long that the mentor is reminded. */
  readonly isLate: boolean;
}

/**
 * Whether a mentor owes an entry on a day (domain, §7: at least one a month). Nothing is owed before the first day, nor for
 * days after the last one.
 */
export function entryDuty(
  { startsOn, endsOn, lastLoggedDay, periods }: EntryDutyFacts,
  policy: Pick<InternshipPolicy, 'entriesPerMonth' | 'remindMentorAfterDays'>,
  day: LocalDate,
): EntryDuty {
  const until = day < endsOn ? day : endsOn;
  const month = monthOn(startsOn, endsOn, until);
  if (month === undefined) return { needsEntry: false, daysWithoutEntry: 0, isLate: false };
  const entries = periods.filter(({ from, to }) => from <= month.to && to >= month.from).length;
  const daysWithoutEntry = Math.max(0, daysBetween(lastLoggedDay ?? startsOn, until));
  return {
    needsEntry: entries < policy.entriesPerMonth,
    daysWithoutEntry,
    isLate: daysWithoutEntry >= policy.remindMentorAfterDays,
  };
}
