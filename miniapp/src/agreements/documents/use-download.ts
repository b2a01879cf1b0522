import { useState } from 'react';
import { explain } from '../../platform/problem';

/**
 * One download at a time, with what went wrong in words.
 * @returns `busy` the name of the download under way; `run(name, save)` answers whether it worked
 */
export function useDownload() {
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<string>();
  const run = async (name: string, save: () => Promise<void>): Promise<boolean> => {
    setBusy(name);
    setFailure(undefined);
    try {
      await save();
      return true;
    } catch (error) {
      setFailure(explain(error).message);
      return false;
    } finally {
      setBusy(null);
    }
  };
  return { busy, failure, run };
}
