import type { FollowUpNeed } from './follow-up-needs';

/** What follows from a change of wishes. */
export interface WishChanges {
  readonly added: FollowUpNeed[];
  readonly dropped: FollowUpNeed[];
}

/**
 * Compares wishes. What was wished before and still is stays as it is, whatever has become of it meanwhile: a case that was
 * closed is not taken up again because the same wish is told once more.
 */
export function wishChanges(before: readonly FollowUpNeed[], after: readonly FollowUpNeed[]): WishChanges {
  return {
    added: [...new Set(after)].filter((need) => !before.includes(need)),
    dropped: [...new Set(before)].filter((need) => !after.includes(need)),
  };
}
