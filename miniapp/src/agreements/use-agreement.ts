import {
  type Agreement,
  agreementDocumentRoutes,
  agreementRoutes,
  type agreementSchema,
} from '@qihang/shared/agreements';
import type { RouteCall, RouteDefinition } from '@qihang/shared/platform';
import { useDidShow } from '@tarojs/taro';
import { useRef } from 'react';
import { keepReply, refreshRoutes, useGet, useSend } from '../platform/query';

/** A route that answers the agreement as it is afterwards: every act on one agreement. */
export type AgreementActRoute = RouteDefinition & { reply: typeof agreementSchema };

/** Kept replies that an act on an agreement makes stale. */
export const AGREEMENT_LISTS: readonly RouteDefinition[] = [
  agreementRoutes.list,
  agreementRoutes.text,
  agreementRoutes.officerList,
  agreementRoutes.officerCounts,
  agreementDocumentRoutes.mine,
];

/**
 * One agreement as the caller sees it, read anew whenever its page shows again: the other side may have acted meanwhile.
 * @param id of the agreement; anything that is no id is not asked for (`isPending` stays true: show `not found`)
 * @returns react-query's result; `refetch()` reads it again
 */
export function useAgreement(id: string) {
  const known = isAgreementId(id);
  const result = useGet(agreementRoutes.get, { params: { id } }, { enabled: known, staleMs: 0 });
  const shown = useRef(false);
  useDidShow(() => {
    // the first time it is being read already
    if (shown.current && known) void result.refetch();
    shown.current = true;
  });
  return result;
}

/** True when a page's param can be an agreement's id. */
export function isAgreementId(id: string | undefined): id is string {
  return id !== undefined && /^\d+$/.test(id);
}

/** Shows an agreement that an act has just answered, without asking for it again, and refreshes what it makes stale. */
export async function keepAgreement(agreement: Agreement): Promise<void> {
  keepReply(agreementRoutes.get, { params: { id: agreement.id } }, agreement);
  await refreshRoutes(...AGREEMENT_LISTS);
}

/**
 * An act on an agreement: its reply takes the place of the kept agreement at once. Two taps send it once: while it is under
 * way the same act joins the first. Tried again after a lost connection, it keeps its idempotency key.
 * @param route as `agreementRoutes.return` or `agreementChangeRoutes.requestEnd`; not for uploads, see `keepAgreement`
 * @returns `act(input)` gives the agreement or throws CallFailure; `busy` while it runs
 */
export function useAgreementAct<R extends AgreementActRoute>(route: R) {
  const send = useSend<AgreementActRoute>(route);
  const underWay = useRef<{ input: string; result: Promise<Agreement> }>();
  const sendNow = async (input: RouteCall<R>): Promise<Agreement> => {
    try {
      const agreement = await send.mutateAsync(input as RouteCall<AgreementActRoute>);
      await keepAgreement(agreement);
      return agreement;
    } finally {
      underWay.current = undefined;
    }
  };
  return {
    busy: send.isPending,
    act: (input: RouteCall<R>): Promise<Agreement> => {
      const text = JSON.stringify(input);
      if (underWay.current?.input !== text) underWay.current = { input: text, result: sendNow(input) };
      return underWay.current.result;
    },
  };
}
