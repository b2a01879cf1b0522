import { type LocalDate, shanghaiDate } from '@qihang/shared/platform';

/** The only source of time; also the injection token. Tests use `FixedClock`. */
export class Clock {
  /** @returns the present instant */
  now(): Date {
    return new Date();
  }

  /** @returns the present calendar day in China, on which the programme's rules rest */
  today(): LocalDate {
    return shanghaiDate(this.now());
  }
}
