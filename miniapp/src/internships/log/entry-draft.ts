import { INTERNSHIP_POLICY, type LogEntry, type MentorTask, monthOn } from '@qihang/shared/internships';
import { addDays, compareDates, type LocalDate, valueOn } from '@qihang/shared/platform';
import type { EntryPhoto, PendingEntry, WrittenEntry } from './pending-entries';

type Task = WrittenEntry['tasks'][number];
type Rating = WrittenEntry['ratings'][number]['rating'];
export type GoalTask = Task & { goalId: string };
type Period = { readonly from: LocalDate; readonly to: LocalDate };

/** An entry while it is written. */
export interface EntryDraft {
  /** Names the entry on every device; stays when the draft is sent twice. */
  key: string;
  basedOn: number;
  periodFrom: LocalDate;
  periodTo: LocalDate;
  /** Goals of the plan that were worked at. */
  goals: GoalTask[];
  /** Other work, one a line. */
  otherTasks: string;
  attendedDays: LocalDate[];
  /** By skill. */
  ratings: Record<string, Rating>;
  comment: string;
  photos: EntryPhoto[];
}

export type TaskOfMentor = Pick<
  MentorTask,
  'id' | 'startsOn' | 'endsOn' | 'closedUntil' | 'goals' | 'periods' | 'last'
>;

/**
 * The days that an entry is about unless the mentor says otherwise: from the day after the last one that is logged or closed
 * to today, within one month of the internship and the longest period of an entry.
 * @param periods of all entries, also of those that wait on the phone
 */
export function periodFor(
  { startsOn, endsOn, closedUntil }: Pick<TaskOfMentor, 'startsOn' | 'endsOn' | 'closedUntil'>,
  periods: readonly Period[],
  today: LocalDate,
): Period {
  const until = earliest(today, endsOn);
  const covered = latest(closedUntil ?? '', ...periods.map(({ to }) => to));
  const from = latest(startsOn, earliest(covered === '' ? startsOn : addDays(covered, 1), until));
  const longest = addDays(from, valueOn(INTERNSHIP_POLICY, today).longestPeriodDays - 1);
  const to = earliest(until, monthOn(startsOn, endsOn, from)?.to ?? until, longest);
  return { from, to: latest(from, to) };
}

function earliest(...days: readonly LocalDate[]): LocalDate {
  return days.reduce((one, other) => (compareDates(other, one) < 0 ? other : one));
}

function latest(...days: readonly LocalDate[]): LocalDate {
  return days.reduce((one, other) => (compareDates(other, one) > 0 ? other : one));
}

/** @returns true when the log goes up to today already, or to the last day */
export function isLoggedUp({ endsOn }: Pick<TaskOfMentor, 'endsOn'>, periods: readonly Period[], today: LocalDate) {
  return periods.some(({ to }) => to >= earliest(today, endsOn));
}

/** @returns every day of a period; none when it ends before it begins or is absurdly long */
export function daysOf({ from, to }: Period): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day <= to && days.length < 62; day = addDays(day, 1)) days.push(day);
  return days;
}

/** @returns 0 for Monday … 6 for Sunday */
export function weekdayOf(day: LocalDate): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** Attendance unless the mentor says otherwise: Monday to Friday. */
export function workdaysOf(period: Period): LocalDate[] {
  return daysOf(period).filter((day) => weekdayOf(day) < 5);
}

/** Attendance after the period was changed: what the mentor has set stays, days that are new are workdays. */
export function attendanceIn(period: Period, before: Period, attended: readonly LocalDate[]): LocalDate[] {
  const known = daysOf(before);
  return daysOf(period).filter((day) => (known.includes(day) ? attended.includes(day) : weekdayOf(day) < 5));
}

/** An empty entry about the days that are not logged yet. */
export function newDraft(key: string, task: TaskOfMentor, periods: readonly Period[], today: LocalDate): EntryDraft {
  const { from, to } = periodFor(task, periods, today);
  return {
    key,
    basedOn: 0,
    periodFrom: from,
    periodTo: to,
    goals: [],
    otherTasks: '',
    attendedDays: workdaysOf({ from, to }),
    ratings: {},
    comment: '',
    photos: [],
  };
}

/** Takes over what an entry says, except its days and photos. */
export function copied({ tasks, ratings, comment }: Pick<WrittenEntry, 'tasks' | 'ratings' | 'comment'>) {
  return {
    goals: tasks.filter((task): task is GoalTask => task.goalId !== null),
    otherTasks: tasks
      .filter(({ goalId }) => goalId === null)
      .map(({ text }) => text)
      .join('\n'),
    ratings: Object.fromEntries(ratings.map(({ skill, rating }) => [skill, rating])),
    comment,
  };
}

/** An entry that is on the server, to be changed. */
export function draftOfStored(entry: LogEntry): EntryDraft {
  const { key, revision, periodFrom, periodTo, attendedDays, photoIds } = entry;
  const photos = photoIds.map((photoId) => ({ fileId: null, photoId }));
  return { key, basedOn: revision, periodFrom, periodTo, attendedDays, photos, ...copied(entry) };
}

/** An entry that waits on the phone, to be changed. */
export function draftOfPending({ entry, photos }: PendingEntry): EntryDraft {
  const { key, basedOn, periodFrom, periodTo, attendedDays } = entry;
  return { key, basedOn, periodFrom, periodTo, attendedDays, photos, ...copied(entry) };
}

/**
 * The entry that a draft makes.
 * @param writtenAt ISO 8601, by the phone's clock
 */
export function entryOf(draft: EntryDraft, internshipId: string, writtenAt: string): WrittenEntry {
  const { key, basedOn, periodFrom, periodTo, attendedDays, ratings, comment } = draft;
  const others = draft.otherTasks
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => ({ goalId: null, text }));
  return {
    key,
    internshipId,
    periodFrom,
    periodTo,
    tasks: [...draft.goals.map(({ goalId, text }) => ({ goalId, text })), ...others],
    attendedDays: [...attendedDays].sort(),
    ratings: Object.entries(ratings).map(([skill, rating]) => ({ skill, rating })),
    comment: comment.trim(),
    writtenAt,
    basedOn,
  };
}

/** The goals of the month in which a period begins; those of the whole plan when that month has none. */
export function goalsFor({ startsOn, endsOn, goals }: TaskOfMentor, from: LocalDate): TaskOfMentor['goals'] {
  const month = monthOn(startsOn, endsOn, from)?.number;
  const ofMonth = goals.filter((goal) => goal.month === month);
  return ofMonth.length > 0 ? ofMonth : goals;
}
