import { Clock, FixedClock } from './index';

describe('the clock', () => {
  it('tells the present', () => {
    const before = Date.now();
    const now = new Clock().now().getTime();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });

  it('turns the calendar day at midnight in China, which is 16:00 UTC', () => {
    const clock = new FixedClock('2026-11-23T15:59:59.999Z');
    expect(clock.today()).toBe('2026-11-23');
    clock.advance(1);
    expect(clock.today()).toBe('2026-11-24');
  });
});

describe('a fixed clock', () => {
  it('stands still, moves when told, and is not changed through a date it gave away', () => {
    const clock = new FixedClock('2026-11-23T00:00:00Z');
    clock.now().setFullYear(1999);
    expect(clock.now().toISOString()).toBe('2026-11-23T00:00:00.000Z');
    clock.set(new Date('2027-01-01T00:00:00Z'));
    clock.advance(-1000);
    expect(clock.now().toISOString()).toBe('2026-12-31T23:59:59.000Z');
  });

  it('refuses what is no instant', () => {
    expect(() => new FixedClock('yesterday')).toThrow(RangeError);
  });
});
