import type { Dated } from '../platform/settings';

/** How often the platform itself tells flagged seekers of new posts that suit them (domain, §4, marked [set]). */
export interface DigestPolicy {
  /** Digests to one person within seven days; there is never more than one a day. */
  readonly mostInSevenDays: number;
  /** Posts in one digest. */
  readonly mostPosts: number;
  /** Posts published longer ago are no news. */
  readonly newsForDays: number;
  /** Hours of the day in China between which people are told: from the first, before the second. */
  readonly fromHour: number;
  readonly beforeHour: number;
}

/** Defaults; an operator's own values take their place. */
export const DIGEST_POLICY: Dated<DigestPolicy> = [
  { from: '2023-01-01', value: { mostInSevenDays: 3, mostPosts: 5, newsForDays: 14, fromHour: 9, beforeHour: 20 } },
];
