import type { LocalDate } from './dates';

/** A setting whose value changes with time: each value is in force from its day until the next one's day. Any order. */
export type Dated<T> = readonly { readonly from: LocalDate; readonly value: T }[];

/** Asked for a day before the first value was in force. */
export class NoValueInForceError extends RangeError {
  constructor(readonly day: LocalDate) {
    super(`no value is in force on ${day}`);
    this.name = 'NoValueInForceError';
  }
}

/**
 * The value of a setting that is in force on a day: that of the latest `from` not after the day. Of two entries with the
 * same day the later in the list counts, so that a correction can be appended.
 *
 * @throws NoValueInForceError when the day lies before every entry.
 */
export function valueOn<T>(dated: Dated<T>, day: LocalDate): T {
  let inForce: { readonly from: LocalDate; readonly value: T } | undefined;
  for (const entry of dated) {
    if (entry.from <= day && (inForce === undefined || entry.from >= inForce.from)) inForce = entry;
  }
  if (inForce === undefined) throw new NoValueInForceError(day);
  return inForce.value;
}
