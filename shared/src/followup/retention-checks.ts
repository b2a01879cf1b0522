import { addMonths, type LocalDate } from '../platform/dates';

/** One look at whether a retained trainee is still there. */
export interface RetentionCheckDay {
  readonly afterMonths: number;
  readonly dueOn: LocalDate;
}

/**
 * The checks of one internship (domain, §8).
 * @param endedOn last day of the internship
 * @param afterMonths months after it at which to look
 * @returns in the order of their days
 */
export function retentionCheckDays(endedOn: LocalDate, afterMonths: readonly number[]): RetentionCheckDay[] {
  return [...new Set(afterMonths)]
    .sort((a, b) => a - b)
    .map((months) => ({ afterMonths: months, dueOn: addMonths(endedOn, months) }));
}

/** Who tells whether a trainee is still there. */
export const RETENTION_SIDES = ['officer', 'host', 'trainee'] as const;
export type RetentionSide = (typeof RETENTION_SIDES)[number];

/** What one side says on a day: still employed then, or left on `leftOn`. */
export interface RetentionWord {
  readonly side: RetentionSide;
  readonly on: LocalDate;
  /** Null: still employed. */
  readonly leftOn: LocalDate | null;
}

/** What is known of a retained trainee. */
export type RetentionStanding =
  | { readonly state: 'unknown' }
  /** Employed on `until` at least. */
  | { readonly state: 'employed'; readonly until: LocalDate }
  | { readonly state: 'left'; readonly leftOn: LocalDate }
  /** The sides say different things; an officer decides. */
  | { readonly state: 'contested' };

/**
 * What follows from what was said. An officer's word settles what was said before it; each side is taken by its last word; two
 * that cannot both be true are contested. Of two days of leaving the earlier counts.
 * @param words in the order in which they were said
 */
export function retentionStanding(words: readonly RetentionWord[]): RetentionStanding {
  const decided = words.map(({ side }) => side).lastIndexOf('officer');
  const counting = words.slice(Math.max(0, decided));
  const latest = RETENTION_SIDES.flatMap((side) => counting.filter((word) => word.side === side).at(-1) ?? []);
  const until = latest.filter(({ leftOn }) => leftOn === null).map(({ on }) => on);
  const left = latest.flatMap(({ leftOn }) => leftOn ?? []);
  const lastSeen = [...until].sort().at(-1);
  const firstLeft = [...left].sort()[0];
  if (firstLeft === undefined) {
    return lastSeen === undefined ? { state: 'unknown' } : { state: 'employed', until: lastSeen };
  }
  if (lastSeen !== undefined && lastSeen >= firstLeft) return { state: 'contested' };
  return { state: 'left', leftOn: firstLeft };
}

export const retentionResultLabels = { there: '仍在岗', left: '已离开' } as const;
export type RetentionResult = keyof typeof retentionResultLabels;

/** What a check of a day comes to, or null while it is not known. Who left after that day was there on it. */
export function checkResult(dueOn: LocalDate, standing: RetentionStanding): RetentionResult | null {
  if (standing.state === 'left') return standing.leftOn > dueOn ? 'there' : 'left';
  return standing.state === 'employed' && standing.until >= dueOn ? 'there' : null;
}

/** Why somebody who was retained left. */
export const leavingReasonLabels = {
  'own-wish': '本人辞职',
  'host-ended': '单位解除或终止合同',
  'contract-ended': '合同到期',
  'never-started': '实际没有上岗',
  other: '其他原因',
} as const;
export type LeavingReason = keyof typeof leavingReasonLabels;
