import type { ErrorEntry } from './define-errors';

/** One bad field of the input, as in problem+json's `errors[]`; the message is for people. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

export interface DomainErrorOptions {
  /** For programs and operators, English; no personal data. */
  readonly detail?: string;
  /** The fields to mend. */
  readonly fields?: readonly FieldError[];
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
  /** What led here; stays in the log, never in the reply. */
  readonly cause?: unknown;
}

/** A refusal that the domain foresees; the HTTP layer turns it into problem+json by its catalogue entry. */
export class DomainError extends Error {
  readonly code: string;
  readonly status: number;
  /** For people, Chinese. */
  readonly title: string;
  readonly detail?: string;
  readonly fields?: readonly FieldError[];
  readonly retryAfter?: number;

  /**
   * @param entry an entry of a catalogue made by `defineErrors`
   * @param options what is known beyond the entry
   */
  constructor(entry: ErrorEntry, options: DomainErrorOptions = {}) {
    super(options.detail === undefined ? entry.code : `${entry.code}: ${options.detail}`, { cause: options.cause });
    this.name = 'DomainError';
    this.code = entry.code;
    this.status = entry.status;
    this.title = entry.title;
    this.detail = options.detail;
    this.fields = options.fields;
    this.retryAfter = options.retryAfter;
  }

  /** Whether this error is the given catalogue entry. */
  is(entry: ErrorEntry): boolean {
    return this.code === entry.code;
  }
}
