import type { InternshipPolicy } from '@qihang/shared/internships';
import { addDays, type LocalDate } from '@qihang/shared/platform';

/** A statement with its values. */
export interface Query {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** A page of readers, in order of their ids. */
export interface ReaderPage {
  readonly after: string;
  readonly limit: number;
}

/** Days that decide which internships can be without an entry for too long. */
interface Days {
  readonly day: LocalDate;
  readonly lateSince: LocalDate;
  readonly takenUntil: LocalDate;
}

/**
 * Internships of which `entryReminder` may say yes: silent for so long, or over and entries still taken. Only columns of the
 * index are asked for.
 */
const MAY_BE_LATE = `i.status IN ('active', 'ended') AND i.ends_on >= ?
  AND (i.ends_on < ? OR COALESCE(i.last_logged_day, i.starts_on) <= ?)`;

/**
 * Mentors who may have to be reminded now, by account (`ix_internships_mentor_reminders`): the chosen day and hour have come
 * since they were chosen, and no reminder of the day has gone out.
 * @param times `isUsual` whether the usual times have come; `midnight` the instant at which the day began in China
 */
export function mentorsToRemind(
  policy: InternshipPolicy,
  day: LocalDate,
  times: { readonly isUsual: boolean; readonly weekdayBit: number; readonly hour: number; readonly midnight: Date },
  { after, limit }: ReaderPage,
): Query {
  const { lateSince, takenUntil } = daysOf(policy, policy.remindMentorAfterDays, day);
  return {
    sql: `SELECT i.mentor_person_id AS id
      FROM internships i LEFT JOIN mentor_reminder_times t ON t.person_id = i.mentor_person_id
      WHERE i.mentor_person_id > ? AND ${MAY_BE_LATE}
        AND IF(t.person_id IS NULL, ?, t.is_on = 1 AND t.weekdays & ? <> 0 AND t.hour <= ?
          AND t.changed_at <= ? + INTERVAL t.hour HOUR)
        AND NOT EXISTS (
          SELECT 1 FROM log_reminders r WHERE r.kind = 'mentor' AND r.reader_id = i.mentor_person_id AND r.day = ?)
      GROUP BY i.mentor_person_id ORDER BY i.mentor_person_id LIMIT ?`,
    values: [
      after,
      takenUntil,
      day,
      lateSince,
      times.isUsual ? 1 : 0,
      times.weekdayBit,
      times.hour,
      times.midnight,
      day,
      limit,
    ],
  };
}

/**
 * Hosts that may have to be told now (`ix_internships_host_reminders`): an internship has a gap that they have not been told
 * of, and they have not been told anything today.
 */
export function hostsToTell(policy: InternshipPolicy, day: LocalDate, { after, limit }: ReaderPage): Query {
  const { lateSince, takenUntil } = daysOf(policy, policy.remindHostAfterDays, day);
  return {
    sql: `SELECT i.host_id AS id FROM internships i
      WHERE i.host_id > ? AND ${MAY_BE_LATE}
        AND NOT EXISTS (
          SELECT 1 FROM log_escalations e
          WHERE e.internship_id = i.id AND e.silent_since >= COALESCE(i.last_logged_day, i.starts_on))
        AND NOT EXISTS (
          SELECT 1 FROM log_reminders r WHERE r.kind = 'host' AND r.reader_id = i.host_id AND r.day = ?)
      GROUP BY i.host_id ORDER BY i.host_id LIMIT ?`,
    values: [after, takenUntil, day, lateSince, day, limit],
  };
}

function daysOf({ entriesAfterEndDays }: InternshipPolicy, lateAfterDays: number, day: LocalDate): Days {
  return { day, lateSince: addDays(day, -lateAfterDays), takenUntil: addDays(day, -entriesAfterEndDays) };
}
