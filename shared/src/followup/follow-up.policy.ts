import type { Dated } from '../platform/settings';

/** What practice sets differently by place or year about follow-up. */
export interface FollowUpPolicy {
  /** Days within which an officer is to take a first step. */
  readonly firstStepWithinDays: number;
  /** Days ahead to which a next step may be put off. */
  readonly furthestStepDays: number;
  /** Days after a retention check falls due on which the host is asked, and asked again. */
  readonly remindHostAfterDays: readonly number[];
}

/** Defaults; an operator's own values take their place. */
export const FOLLOW_UP_POLICY: Dated<FollowUpPolicy> = [
  {
    from: '2018-10-01',
    value: { firstStepWithinDays: 7, furthestStepDays: 90, remindHostAfterDays: [0, 7] },
  },
];
