import { checkLogEntry, INTERNSHIP_POLICY, logEntryInputSchema } from '@qihang/shared/internships';
import { type LocalDate, valueOn } from '@qihang/shared/platform';
import { validate } from '../../ui/forms/validate';
import type { TaskOfMentor } from './entry-draft';
import type { EntryPhoto, WrittenEntry } from './pending-entries';

/**
 * Checks an entry as the server will, before it waits on the phone.
 * @param periods of the internship's other entries, also of those that wait on the phone
 * @param today in China, by the phone's clock
 * @returns what is wrong by field, the first of each
 */
export function checkDraft(
  entry: WrittenEntry,
  photos: readonly EntryPhoto[],
  task: Pick<TaskOfMentor, 'startsOn' | 'endsOn' | 'closedUntil'>,
  periods: readonly { readonly from: LocalDate; readonly to: LocalDate }[],
  today: LocalDate,
): Record<string, string> {
  const checked = validate(logEntryInputSchema, entry);
  const errors: Record<string, string> = {};
  if (!checked.ok) for (const [path, text] of Object.entries(checked.errors)) errors[fieldOf(path)] ??= text;
  if (errors.periodFrom || errors.periodTo) return errors;
  // the photos have no ids yet; only how many they are can be wrong
  const given = { ...entry, photoIds: photos.map((_, at) => String(at)) };
  const facts = { ...task, otherPeriods: periods };
  for (const { path, message } of checkLogEntry(given, facts, valueOn(INTERNSHIP_POLICY, today), today)) {
    errors[path] ??= message;
  }
  return errors;
}

/** The field that a problem is about: of the third task, as `tasks.2.text`, the tasks. */
export function fieldOf(path: string): string {
  return path.split('.')[0] ?? path;
}
