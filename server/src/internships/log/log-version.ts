import type { LogEntryInput } from '@qihang/shared/internships';

/** What a mentor says in an entry. */
export type LogContent = Pick<
  LogEntryInput,
  'periodFrom' | 'periodTo' | 'tasks' | 'attendedDays' | 'ratings' | 'comment' | 'photoIds'
>;

/** One version of an entry as one device sent it. */
export interface SentVersion extends LogContent {
  /** ISO 8601, by the phone's clock. */
  readonly writtenAt: string;
  /** ISO 8601, by the server's. */
  readonly receivedAt: string;
  readonly clockWasWrong: boolean;
  readonly deviceHash: string;
}

/** An entry as it is kept, or is going to be; changed in place while a batch is decided. */
export interface KeptEntry {
  /** Null until it is inserted. */
  id: string | null;
  readonly key: string;
  readonly internshipId: string;
  version: SentVersion;
  revision: number;
  conflict: SentVersion | null;
  hasChanged: boolean;
}

/** @returns whether two versions say the same, whenever and wherever they were written */
export function saysTheSame(a: LogContent, b: LogContent): boolean {
  return fingerprint(a) === fingerprint(b);
}

/** By hand: databases put the keys of JSON objects into an order of their own. */
function fingerprint({ periodFrom, periodTo, tasks, attendedDays, ratings, comment, photoIds }: LogContent): string {
  return JSON.stringify([
    periodFrom,
    periodTo,
    tasks.map(({ goalId, text }) => [goalId, text]),
    [...attendedDays].sort(),
    ratings.map(({ skill, rating }) => [skill, rating]),
    comment,
    photoIds,
  ]);
}
