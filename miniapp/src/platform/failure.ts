import type { Problem } from '@qihang/shared/platform';

/** Why a call got no usable answer: the server refused, there is no network, it took too long, or it was called off. */
export type FailureKind = 'problem' | 'offline' | 'timeout' | 'cancelled';

/** What every failed call throws. `problem` is there only for `kind: 'problem'`. */
export class CallFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly problem?: Problem,
  ) {
    super(problem ? `${problem.status} ${problem.code}` : kind);
    this.name = 'CallFailure';
  }

  /** HTTP status, or 0 when there was no answer. */
  get status(): number {
    return this.problem?.status ?? 0;
  }
}

/** True for a failure with one of the codes, such as `posts/not-found`. */
export function failedWith(error: unknown, ...codes: string[]): boolean {
  return error instanceof CallFailure && error.problem !== undefined && codes.includes(error.problem.code);
}
