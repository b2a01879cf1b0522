/** How long a claimed delivery may wait for its turn before another worker takes it. */
export const CLAIM_MS = 30_000;

/** When an attempt without a result counts as lost: far longer than the gateway's own time-outs. */
export const ATTEMPT_MS = 30_000;

/** Attempts before a delivery has failed. */
export const MOST_ATTEMPTS = 6;

const BACK_OFF_MS = [5_000, 30_000, 120_000, 600_000, 1_800_000];

/**
 * @param attempts made so far, from 1
 * @returns milliseconds until the next, spread by a quarter so that many do not come back at once
 */
export function backOffMs(attempts: number): number {
  const base = BACK_OFF_MS[Math.min(attempts, BACK_OFF_MS.length) - 1] ?? 0;
  return Math.round(base * (0.75 + Math.random() / 2));
}
