import type { Clock } from '../clock';
import type { Settings } from '../settings';

const WINDOW_MS = 60_000;
/** About 20 MB; beyond, the callers that were quiet longest are forgotten first. */
const MAX_KEYS = 100_000;

interface Counter {
  /** Start of the running minute. */
  start: number;
  /** Requests let through in the running minute, and in the one before. */
  current: number;
  previous: number;
}

export interface RateDecision {
  readonly allowed: boolean;
  /** Whole seconds after which the next request would be let through; 0 if this one was. */
  readonly retryAfter: number;
}

/**
 * Limits of requests a minute, kept in this process: the count of the running minute plus the share of the minute before
 * that still lies within the last 60 seconds. Each replica counts by itself; what must hold over all of them (codes a day)
 * is counted in the database by its domain. Requests that are refused do not count.
 */
export class RateLimiter {
  /** In order of last use. */
  private readonly counters = new Map<string, Counter>();

  constructor(
    private readonly clock: Clock,
    private readonly settings: Pick<Settings, 'rateLimits'>,
    private readonly maxKeys = MAX_KEYS,
  ) {}

  /**
   * Asks for one more request, and counts it if it is allowed.
   * @param key who asks for what, as `POST /codes 203.0.113.7`
   * @param perMinute how many are allowed in any minute
   */
  take(key: string, perMinute: number): RateDecision {
    if (!this.settings.rateLimits) return { allowed: true, retryAfter: 0 };
    const now = this.clock.now().getTime();
    const counter = this.counterAt(key, now);
    const elapsed = Math.max(0, now - counter.start);
    // In whole request-milliseconds, so that no rounding decides.
    const used = counter.previous * (WINDOW_MS - elapsed) + (counter.current + 1) * WINDOW_MS;
    const allowed = used <= perMinute * WINDOW_MS;
    if (!allowed) return { allowed, retryAfter: secondsUntilAllowed(counter, elapsed, perMinute) };
    counter.current += 1;
    return { allowed, retryAfter: 0 };
  }

  private counterAt(key: string, now: number): Counter {
    const counter = this.counters.get(key) ?? { start: now, current: 0, previous: 0 };
    this.counters.delete(key);
    this.counters.set(key, counter);
    const oldest = this.counters.keys().next();
    if (this.counters.size > this.maxKeys && !oldest.done) this.counters.delete(oldest.value);
    const windows = Math.floor((now - counter.start) / WINDOW_MS);
    if (windows >= 1) {
      counter.previous = windows === 1 ? counter.current : 0;
      counter.current = 0;
      counter.start += windows * WINDOW_MS;
    }
    return counter;
  }
}

/**
 * When enough of the counted requests lie more than a minute back: still in the running minute, or in the next one, where
 * the running minute's count is the previous one.
 */
function secondsUntilAllowed({ current, previous }: Counter, elapsed: number, perMinute: number): number {
  const room = perMinute - 1 - current;
  const [counted, free, from] = room >= 0 ? [previous, room, 0] : [current, Math.max(perMinute - 1, 0), WINDOW_MS];
  const allowedAt = from + Math.ceil(WINDOW_MS - (free * WINDOW_MS) / Math.max(counted, 1));
  return Math.max(1, Math.ceil((allowedAt - elapsed) / 1_000));
}
