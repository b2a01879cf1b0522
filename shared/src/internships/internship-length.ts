import { addDays, addMonths, type LocalDate } from '../platform/dates';
import { daysBetween } from './internship-months';

/**
 * How long an internship really was, as a certificate says it.
 * @param startsOn first day
 * @param endsOn last day, included
 * @returns as `3个月`, `1个月零15天`, `12天`
 */
export function internshipLength(startsOn: LocalDate, endsOn: LocalDate): string {
  const after = addDays(endsOn, 1);
  let months = 0;
  while (addMonths(startsOn, months + 1) <= after) months += 1;
  const days = daysBetween(addMonths(startsOn, months), after);
  if (months === 0) return `${days}天`;
  return days === 0 ? `${months}个月` : `${months}个月零${days}天`;
}
