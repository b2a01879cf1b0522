import { useState } from 'react';
import { failedWith } from '../platform/failure';
import { explain } from '../platform/problem';
import { toast } from '../ui/toast';

/** Refusals that mean: what was on the screen is no longer how it is. */
const CHANGED = ['applications/changed', 'applications/not-allowed', 'posts/changed', 'posts/not-allowed'];

/**
 * One act at a time on something with a version: asks first, sends, and tells what came of it.
 * @param reload reads the thing again; called when somebody else has changed it meanwhile
 * @returns `asking` the act to be confirmed; `changed` true when the act was not carried out because of a change
 */
export function useAct<Act extends string>(reload: () => Promise<unknown>) {
  const [asking, setAsking] = useState<Act | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [changed, setChanged] = useState(false);

  const run = async (send: () => Promise<unknown>, done: string) => {
    setBusy(true);
    setFailure(undefined);
    setChanged(false);
    try {
      await send();
      setAsking(null);
      toast(done);
    } catch (error) {
      if (failedWith(error, ...CHANGED)) {
        await reload();
        setChanged(true);
        setAsking(null);
      } else setFailure(explain(error).message);
    } finally {
      setBusy(false);
    }
  };

  return {
    asking,
    busy,
    failure,
    changed,
    ask: (act: Act) => {
      setFailure(undefined);
      setChanged(false);
      setAsking(act);
    },
    close: () => setAsking(null),
    run,
  };
}
