import type { InternshipPolicy } from './internship.policy';

/** An entry of a mentor, as far as sittings go. */
export interface SittingEntry {
  readonly internshipId: string;
  /** When it was written: by the phone's clock, or, if that was wrong, when it arrived. */
  readonly at: Date;
}

/**
 * How many entries a mentor wrote at once (domain, §9: logs written in one sitting). Entries that a phone kept and sent
 * together count by when they were written.
 * @param entries of one mentor, about all trainees, in any order
 * @returns by internship the most entries in one sitting that one of its own is part of
 */
export function sittingsOf(
  entries: readonly SittingEntry[],
  { sittingMinutes }: Pick<InternshipPolicy, 'sittingMinutes'>,
): Map<string, number> {
  const sorted = [...entries].sort((a, b) => a.at.getTime() - b.at.getTime());
  const most = new Map<string, number>();
  let first = 0;
  for (const [last, entry] of sorted.entries()) {
    while (minutesBetween(sorted[first], entry) > sittingMinutes) first += 1;
    const sitting = sorted.slice(first, last + 1);
    for (const { internshipId } of sitting) {
      most.set(internshipId, Math.max(most.get(internshipId) ?? 0, sitting.length));
    }
  }
  return most;
}

function minutesBetween(from: SittingEntry | undefined, to: SittingEntry): number {
  return from === undefined ? 0 : (to.at.getTime() - from.at.getTime()) / 60_000;
}
