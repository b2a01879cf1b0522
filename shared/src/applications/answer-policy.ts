import type { Dated } from '../platform/settings';

/** How long a host may leave an application without an answer (domain, §5). */
export interface AnswerPolicy {
  /** After this many days the host's agents are reminded. */
  readonly remindAfterDays: number;
  /** After this many days the host's posts are paused. */
  readonly pauseAfterDays: number;
}

/** Defaults; an operator's own values take their place. */
export const ANSWER_POLICY: Dated<AnswerPolicy> = [
  { from: '2023-01-01', value: { remindAfterDays: 7, pauseAfterDays: 14 } },
];
