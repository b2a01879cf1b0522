import { internshipPlanRoutes, internshipRoutes, type Plan } from '@qihang/shared/internships';
import { useDidShow } from '@tarojs/taro';
import { useRef, useState } from 'react';
import { CallFailure } from '../../platform/failure';
import { explain } from '../../platform/problem';
import { keepReply, refreshRoutes, useGet } from '../../platform/query';
import { toast } from '../../ui/toast';

/** The plan of an internship, read anew whenever its page shows again: the other side may have acted meanwhile. */
export function usePlan(id: string) {
  const result = useGet(internshipPlanRoutes.get, { params: { id } }, { staleMs: 0 });
  const shown = useRef(false);
  useDidShow(() => {
    // the first time it is being read already
    if (shown.current) void result.refetch();
    shown.current = true;
  });
  return result;
}

const CONFLICT = 409;

/**
 * Sends an act on a plan; the plan that it answers is shown at once. When somebody else was faster the plan is read anew, so
 * that page and message show how it is now.
 * @returns `run` gives true when it is done; `failure` why the last try failed
 */
export function usePlanAct(id: string) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const run = async (send: () => Promise<Plan>, done: string): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setFailure(undefined);
    try {
      keepReply(internshipPlanRoutes.get, { params: { id } }, await send());
      toast(done);
      await refreshRoutes(internshipRoutes.get, internshipPlanRoutes.history);
      return true;
    } catch (error) {
      const { message, fields } = explain(error);
      setFailure([message, ...Object.values(fields ?? {})].join('；'));
      if (error instanceof CallFailure && error.status === CONFLICT) await refreshRoutes(internshipPlanRoutes.get);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, failure, run, forget: () => setFailure(undefined) };
}
