import {
  type InternshipEnding,
  internshipEndingRoutes,
  type internshipEndingSchema,
  internshipRoutes,
} from '@qihang/shared/internships';
import type { RouteCall, RouteDefinition } from '@qihang/shared/platform';
import { useDidShow } from '@tarojs/taro';
import { useRef, useState } from 'react';
import { CallFailure } from '../../platform/failure';
import { explain } from '../../platform/problem';
import { keepReply, refreshRoutes, useGet, useSend } from '../../platform/query';
import { toast } from '../../ui/toast';

/** A route that answers the end as it is afterwards: every act on it. */
type EndingActRoute = RouteDefinition & { reply: typeof internshipEndingSchema };

const CONFLICT = 409;

/** The end of an internship as the caller sees it, read anew whenever its page shows again. */
export function useEnding(id: string) {
  const result = useGet(internshipEndingRoutes.get, { params: { id } }, { staleMs: 0 });
  const shown = useRef(false);
  useDidShow(() => {
    // the first time it is being read already
    if (shown.current) void result.refetch();
    shown.current = true;
  });
  return result;
}

/**
 * An act at the end: its reply takes the place of the kept one at once. When somebody else was faster, the end is read anew.
 * @returns `send(input)` throws CallFailure; `run(input, done)` keeps what went wrong as `failure`, and answers whether it worked
 */
export function useEndingAct<R extends EndingActRoute>(route: R, id: string) {
  const act = useSend<EndingActRoute>(route, [
    internshipRoutes.get,
    internshipRoutes.mine,
    internshipEndingRoutes.queue,
  ]);
  const [failure, setFailure] = useState<string>();
  const send = async (body: RouteCall<R> extends { body: infer Body } ? Body : never): Promise<InternshipEnding> => {
    try {
      const ending = await act.mutateAsync({ params: { id }, body } as RouteCall<EndingActRoute>);
      keepReply(internshipEndingRoutes.get, { params: { id } }, ending);
      return ending;
    } catch (error) {
      if (error instanceof CallFailure && error.status === CONFLICT) await refreshRoutes(internshipEndingRoutes.get);
      throw error;
    }
  };
  const run = async (body: Parameters<typeof send>[0], done: string): Promise<boolean> => {
    if (act.isPending) return false;
    setFailure(undefined);
    try {
      await send(body);
      toast(done);
      return true;
    } catch (error) {
      setFailure(explain(error).message);
      return false;
    }
  };
  return { send, run, failure, busy: act.isPending };
}
