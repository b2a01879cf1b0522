export type TimestampFault = 'unreachable' | 'timeout' | 'refused' | 'bad-answer' | 'untrusted';

/**
 * No timestamp could be had, or none that holds. The document is as it was; trying again later is sensible in every case,
 * as the cause lies with the authority or the way to it.
 */
export class TimestampError extends Error {
  constructor(
    readonly fault: TimestampFault,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`no timestamp (${fault}): ${detail}`, options);
    this.name = 'TimestampError';
  }
}

/** The settings name a seal that cannot be used; the message says why, without a secret. */
export class SealKeyError extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`SEAL_P12 is not usable: ${reason}`, options);
    this.name = 'SealKeyError';
  }
}
