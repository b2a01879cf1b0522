import fc from 'fast-check';
import { FixedClock } from '../clock';
import { RateLimiter } from './index';

const START = '2026-11-23T00:00:00Z';
const on = { rateLimits: true };
let clock: FixedClock;
let limiter: RateLimiter;
beforeEach(() => {
  clock = new FixedClock(START);
  limiter = new RateLimiter(clock, on);
});

const takeMany = (key: string, times: number, perMinute: number) =>
  Array.from({ length: times }, () => limiter.take(key, perMinute)).filter(({ allowed }) => allowed).length;

describe('the rate limiter', () => {
  it('allows so many a minute and key, then says when to come again', () => {
    expect(takeMany('a', 10, 3)).toBe(3);
    expect(limiter.take('b', 3)).toEqual({ allowed: true, retryAfter: 0 });
    const { retryAfter } = limiter.take('a', 3);
    clock.advance((retryAfter - 1) * 1_000);
    expect(limiter.take('a', 3).allowed).toBe(false);
    clock.advance(1_000);
    expect(limiter.take('a', 3).allowed).toBe(true);
  });

  it('allows nothing at a limit of 0', () => {
    expect(limiter.take('a', 0).allowed).toBe(false);
  });

  it('does not allow twice as many around the turn of a minute', () => {
    clock.advance(59_000);
    expect(takeMany('a', 100, 60)).toBe(60);
    clock.advance(2_000);
    expect(takeMany('a', 100, 60)).toBeLessThanOrEqual(2);
  });

  it('allows as many again after two quiet minutes', () => {
    takeMany('a', 5, 5);
    clock.advance(120_000);
    expect(takeMany('a', 10, 5)).toBe(5);
  });

  it('survives a clock that is set back', () => {
    takeMany('a', 5, 5);
    clock.set('2026-11-22T23:00:00Z');
    expect(limiter.take('a', 5).allowed).toBe(false);
  });

  it('keeps no more keys than it may, and forgets the ones that were quiet longest', () => {
    limiter = new RateLimiter(clock, on, 2);
    for (const key of ['a', 'b', 'a', 'c']) limiter.take(key, 2);
    expect(limiter.take('a', 2).allowed).toBe(false);
    expect(limiter.take('b', 1).allowed).toBe(true);
  });

  it('can be switched off for tests', () => {
    limiter = new RateLimiter(clock, { rateLimits: false });
    expect(takeMany('a', 100, 1)).toBe(100);
  });

  it('always names a wait after which the request is let through, and never one that is a second too long', () => {
    const pauses = fc.array(fc.nat(45_000), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), pauses, (perMinute, steps) => {
        clock = new FixedClock(START);
        limiter = new RateLimiter(clock, on);
        for (const step of steps) {
          const { allowed, retryAfter } = limiter.take('a', perMinute);
          if (allowed) {
            clock.advance(step);
            continue;
          }
          expect(retryAfter).toBeGreaterThanOrEqual(1);
          expect(retryAfter).toBeLessThanOrEqual(120);
          clock.advance(retryAfter * 1_000 - 1_000);
          if (retryAfter > 1) expect(limiter.take('a', perMinute).allowed).toBe(false);
          clock.advance(1_000);
          expect(limiter.take('a', perMinute).allowed).toBe(true);
        }
      }),
    );
  });
});
