import { addDays, type LocalDate } from '../platform/dates';
import { type EntryDutyFacts, entryDuty } from './entry-duty';
import type { InternshipPolicy } from './internship.policy';
import { daysBetween } from './internship-months';

type ReminderPolicy = Pick<
  InternshipPolicy,
  'entriesPerMonth' | 'remindMentorAfterDays' | 'remindHostAfterDays' | 'entriesAfterEndDays'
>;

/**
 * Whom a missing entry is told to on a day (domain, §7: missed logs → mentor, then host, then the officer's list). While the
 * internship runs the days without an entry decide. Afterwards only an entry that is still owed and still taken is asked for:
 * of the mentor at once, of the host when the mentor has had as many days as during the internship.
 */
export function entryReminder(
  facts: EntryDutyFacts,
  policy: ReminderPolicy,
  day: LocalDate,
): { readonly mentor: boolean; readonly host: boolean } {
  const { startsOn, endsOn } = facts;
  if (day < startsOn || day > addDays(endsOn, policy.entriesAfterEndDays)) return { mentor: false, host: false };
  const { needsEntry, daysWithoutEntry, isLate } = entryDuty(facts, policy, day);
  if (day <= endsOn) return { mentor: isLate, host: daysWithoutEntry >= policy.remindHostAfterDays };
  const headStart = policy.remindHostAfterDays - policy.remindMentorAfterDays;
  return { mentor: needsEntry, host: needsEntry && daysBetween(endsOn, day) >= headStart };
}
