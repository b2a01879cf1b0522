import { followUpRoutes } from '@qihang/shared/followup';
import type { RouteDefinition } from '@qihang/shared/platform';
import { useDidShow } from '@tarojs/taro';
import { useRef } from 'react';
import { useGet, useSend } from '../platform/query';

const STALE = [followUpRoutes.get, followUpRoutes.list];

/** One case, read anew whenever its page shows again: the person or a colleague may have acted meanwhile. */
export function useCase(id: string) {
  const known = /^\d+$/.test(id);
  const result = useGet(followUpRoutes.get, { params: { id } }, { enabled: known, staleMs: 0 });
  const shown = useRef(false);
  useDidShow(() => {
    // the first time it is being read already
    if (shown.current && known) void result.refetch();
    shown.current = true;
  });
  return { ...result, known };
}

/** An act of an officer on a case. */
export function useCaseAct<R extends RouteDefinition>(route: R) {
  return useSend(route, STALE);
}
