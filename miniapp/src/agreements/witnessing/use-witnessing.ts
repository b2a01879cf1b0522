import { agreementRoutes } from '@qihang/shared/agreements';
import type { RouteReply } from '@qihang/shared/platform';
import { useState } from 'react';
import { failedWith } from '../../platform/failure';
import { explain } from '../../platform/problem';
import { useSend } from '../../platform/query';
import { AGREEMENT_LISTS } from '../use-agreement';

export type WitnessOutcome = RouteReply<typeof agreementRoutes.witness>['items'][number];

const STALE = [...AGREEMENT_LISTS, agreementRoutes.get];
/** A hundred signatures, each in a transaction of its own. */
const WHOLE_BATCH_MS = 60_000;

/** A text that the bureau is to sign. */
export interface WitnessItem {
  id: string;
  contentHash: string;
}

/**
 * Signs texts as the bureau's witness. Each stands or falls by itself; the same batch tried again after a lost connection
 * is signed once.
 * @param onOutcomes told for each item what came of it
 * @returns `sign(items)`; `proving` while identity has to be proved first: then call `sign` again
 */
export function useWitnessing(onOutcomes: (outcomes: readonly WitnessOutcome[]) => void) {
  const send = useSend(agreementRoutes.witness, STALE, { timeoutMs: WHOLE_BATCH_MS });
  const [proving, setProving] = useState(false);
  const [failure, setFailure] = useState<string>();
  const sign = async (items: readonly WitnessItem[]) => {
    setProving(false);
    setFailure(undefined);
    try {
      const body = { items: items.map(({ id, contentHash }) => ({ id, contentHash })) };
      onOutcomes((await send.mutateAsync({ body })).items);
    } catch (error) {
      if (failedWith(error, 'http/step-up-needed')) setProving(true);
      else setFailure(explain(error).message);
    }
  };
  return { busy: send.isPending, proving, failure, sign };
}
