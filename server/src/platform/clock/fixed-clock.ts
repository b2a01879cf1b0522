import { Clock } from './clock';

/** A clock that stands still until it is told otherwise; for tests and demo data. */
export class FixedClock extends Clock {
  private instant: number;

  /** @param instant where it stands first, as a Date or ISO 8601 text with zone */
  constructor(instant: Date | string) {
    super();
    this.instant = millisecondsOf(instant);
  }

  override now(): Date {
    return new Date(this.instant);
  }

  /** Moves to an instant, forward or back. */
  set(instant: Date | string): void {
    this.instant = millisecondsOf(instant);
  }

  /** Moves forward, or back by a negative number, of milliseconds. */
  advance(milliseconds: number): void {
    this.instant += milliseconds;
  }
}

function millisecondsOf(instant: Date | string): number {
  const milliseconds = new Date(instant).getTime();
  if (Number.isNaN(milliseconds)) throw new RangeError(`not an instant: ${String(instant)}`);
  return milliseconds;
}
