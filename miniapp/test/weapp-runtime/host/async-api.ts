import type { AnswerBook } from './answers';
import type { Records } from './records';

/** Options object of a WeChat call: three callbacks beside the call's own fields. */
export interface ApiOptions {
  success?: (result: object) => void;
  fail?: (result: object) => void;
  complete?: (result: object) => void;
  [field: string]: unknown;
}

/** Thrown by an API to fail as WeChat does: `{errMsg: 'name:fail reason', ...extra}`. */
export class ApiFailure extends Error {
  constructor(
    reason: string,
    readonly extra: Record<string, unknown> = {},
  ) {
    super(reason);
  }
}

type Outcome = object | undefined;
// biome-ignore lint/suspicious/noConfusingVoidType: an API may return nothing at all
export type ApiBody = (options: ApiOptions) => Outcome | void | Promise<Outcome | void>;
export type ApiFunction = (options?: ApiOptions) => Promise<object> | undefined;

/** Members of `wx`, by name. */
export type ApiTable = Record<string, unknown>;

function hasCallback(options: ApiOptions): boolean {
  return Boolean(options.success || options.fail || options.complete);
}

/** Delivers a result in a task of its own, as messages between WeChat's threads arrive. */
export function deliver(options: ApiOptions, ok: boolean, result: object): void {
  setTimeout(() => {
    try {
      (ok ? options.success : options.fail)?.(result);
    } finally {
      options.complete?.(result);
    }
  });
}

/** Makes WeChat-style functions: callbacks when given, a promise otherwise; every call is recorded. */
export class ApiMaker {
  constructor(
    private readonly records: Records,
    private readonly answers: AnswerBook,
  ) {}

  /** @param body does the work; its return value becomes the result, an `ApiFailure` the failure */
  make(name: string, body: ApiBody): ApiFunction {
    return (options = {}) => {
      this.records.call(name, options);
      const work = this.run(name, body, options);
      if (hasCallback(options)) {
        work.then(
          (result) => deliver(options, true, result),
          (failure) => deliver(options, false, failure),
        );
        return undefined;
      }
      return work;
    };
  }

  /** Functions that only leave a record and succeed, such as a vibration. */
  makeQuiet(...names: string[]): ApiTable {
    return Object.fromEntries(names.map((name) => [name, this.make(name, () => undefined)]));
  }

  private run(name: string, body: ApiBody, options: ApiOptions): Promise<object> {
    return new Promise((resolve, reject) => {
      const failed = (cause: unknown) => {
        const reason = cause instanceof Error ? cause.message : String(cause);
        const extra = cause instanceof ApiFailure ? cause.extra : {};
        setTimeout(() => reject({ errMsg: `${name}:fail ${reason}`, ...extra }));
      };
      const asked = this.answers.failureOf(name);
      if (asked !== undefined) {
        failed(new ApiFailure(asked));
        return;
      }
      try {
        const done = (result: Outcome | undefined) => setTimeout(() => resolve({ errMsg: `${name}:ok`, ...result }));
        Promise.resolve(body(options)).then((result) => done(result ?? undefined), failed);
      } catch (cause) {
        failed(cause);
      }
    });
  }
}

/** A text field of the options; '' when absent. */
export function textOf(options: ApiOptions, field: string): string {
  const value = options[field];
  return value === undefined || value === null ? '' : String(value);
}

/** A set of `wx.onX`/`wx.offX` listeners. */
export class Listeners<T> {
  private readonly callbacks = new Set<(value: T) => void>();

  readonly on = (callback: (value: T) => void): void => {
    this.callbacks.add(callback);
  };

  /** Without argument: removes all. */
  readonly off = (callback?: (value: T) => void): void => {
    if (callback) this.callbacks.delete(callback);
    else this.callbacks.clear();
  };

  get size(): number {
    return this.callbacks.size;
  }

  emit(value: T): void {
    for (const callback of [...this.callbacks]) callback(value);
  }
}
