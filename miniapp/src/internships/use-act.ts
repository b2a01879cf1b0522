import type { RouteDefinition } from '@qihang/shared/platform';
import { useState } from 'react';
import { CallFailure } from '../platform/failure';
import { explain } from '../platform/problem';
import { refreshRoutes } from '../platform/query';
import { toast } from '../ui/toast';

const CONFLICT = 409;

/**
 * One act at a time, with what went wrong in words.
 * @param stale routes that are read anew when somebody else was faster, so that page and message show how it is now
 * @returns `run(send, done)` says `done` when it worked, and answers whether it did
 */
export function useAct(...stale: readonly RouteDefinition[]) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const run = async (send: () => Promise<unknown>, done: string): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setFailure(undefined);
    try {
      await send();
      toast(done);
      return true;
    } catch (error) {
      setFailure(explain(error).message);
      if (error instanceof CallFailure && error.status === CONFLICT) await refreshRoutes(...stale);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, failure, run, clear: () => setFailure(undefined) };
}
