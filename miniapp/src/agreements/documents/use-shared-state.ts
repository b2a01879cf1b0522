import { agreementDocumentRoutes } from '@qihang/shared/agreements';
import type { RouteReply } from '@qihang/shared/platform';
import { useCallback, useEffect, useState } from 'react';
import { call } from '../../platform/api';

/** What a link says of itself: still to be opened, used up, over, or none at all. */
export type SharedState = RouteReply<typeof agreementDocumentRoutes.sharedInfo>;

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const UNKNOWN: SharedState = { state: 'unknown', endsAt: null };

/**
 * Asks whether a one-time link still opens, without using it up.
 * @param token what stands in the link; a cut-off one is not asked for
 * @returns `data` once it is known, `error` for `ErrorState`, `reload()` asks again
 */
export function useSharedState(token: string) {
  const [data, setData] = useState<SharedState>();
  const [error, setError] = useState<unknown>();
  const reload = useCallback(async () => {
    setError(undefined);
    if (!TOKEN.test(token)) return setData(UNKNOWN);
    await call(agreementDocumentRoutes.sharedInfo, { body: { token } }).then(setData, setError);
  }, [token]);
  useEffect(() => void reload(), [reload]);
  return { data, error, reload };
}
