import { addDays, addMonths, type LocalDate } from '../platform/dates';

/** One month of an internship, counted from its first day: what logs, attendance, stipend and subsidy rest on. */
export interface InternshipMonth {
  /** First month is 1. */
  readonly number: number;
  readonly from: LocalDate;
  /** Last day, included. */
  readonly to: LocalDate;
}

/**
 * The months of an internship (domain, §§7 and 9: whole months). Each runs from the day of the month on which the internship
 * began to the day before it; the last one may be cut short by an early end.
 * @param startsOn first day
 * @param endsOn last day, included; not before `startsOn`
 */
export function monthsOf(startsOn: LocalDate, endsOn: LocalDate): InternshipMonth[] {
  const months: InternshipMonth[] = [];
  for (let number = 1; ; number += 1) {
    const from = addMonths(startsOn, number - 1);
    if (from > endsOn) return months;
    const last = addDays(addMonths(startsOn, number), -1);
    months.push({ number, from, to: last < endsOn ? last : endsOn });
  }
}

/** @returns the month that a day lies in, or undefined outside the internship */
export function monthOn(startsOn: LocalDate, endsOn: LocalDate, day: LocalDate): InternshipMonth | undefined {
  return monthsOf(startsOn, endsOn).find(({ from, to }) => from <= day && day <= to);
}

/** @returns how many days a month has */
export function daysIn({ from, to }: Pick<InternshipMonth, 'from' | 'to'>): number {
  return daysBetween(from, to) + 1;
}

/** @returns whole days from one day to the other; negative when it lies before */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
