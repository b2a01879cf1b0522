import type { Agreement } from '@qihang/shared/agreements';
import { agreementRoutes } from '@qihang/shared/agreements';
import { useState } from 'react';
import { CallFailure } from '../platform/failure';
import { explain } from '../platform/problem';
import { refreshRoutes } from '../platform/query';
import { toast } from '../ui/toast';

const CONFLICT = 409;

/**
 * An act on an agreement that is asked for once more before it is sent.
 * @returns `asking` while the question shows; `failure` why the last try failed. When somebody else was faster, the
 *   agreement is read anew, so that page and message show how it is now.
 */
export function useAskedAct() {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();

  const run = async (send: () => Promise<Agreement>, done: string) => {
    if (busy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      await send();
      setAsking(false);
      toast(done);
    } catch (error) {
      setFailure(explain(error).message);
      if (error instanceof CallFailure && error.status === CONFLICT) await refreshRoutes(agreementRoutes.get);
    } finally {
      setBusy(false);
    }
  };

  return {
    asking,
    busy,
    failure,
    ask: () => {
      setFailure(undefined);
      setAsking(true);
    },
    close: () => setAsking(false),
    run,
  };
}
