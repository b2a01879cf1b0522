import { AsyncLocalStorage } from 'node:async_hooks';
import type { Role } from '@qihang/shared/platform';

/** The signed-in person behind a request. */
export interface RequestActor {
  readonly userId: string;
  readonly roles: readonly Role[];
  readonly sessionId?: string;
}

/** What every layer may know about the request, job or command it works for. */
export interface RequestContext {
  /** Ties together the reply, the log lines and the audit entries of one request. */
  readonly correlationId: string;
  /** Set by the access guard once the caller is known. */
  actor?: RequestActor;
  /** The caller's `Idempotency-Key`. */
  readonly idempotencyKey?: string;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** The ambient context: follows every await of the work that it was started for. */
export const RequestContext = {
  /**
   * @param context the context to work in
   * @param work runs with `RequestContext.get()` giving that context, also after awaits and timers
   * @returns what the work returns
   */
  run<T>(context: RequestContext, work: () => T): T {
    return storage.run(context, work);
  },

  /** @returns the context of the running work, or undefined outside of any */
  get(): RequestContext | undefined {
    return storage.getStore();
  },
};
