import type { AgreementSummary } from '@qihang/shared/agreements';
import { useState } from 'react';

/** How many agreements are witnessed at once at most, as the route says. */
export const MOST_AT_ONCE = 100;

/** An agreement that waits for the bureau, with the text that would be signed. */
export interface Waiting extends AgreementSummary {
  contentHash: string;
}

/** True when the agreement can be witnessed: its text is frozen. */
export function isWaiting(agreement: AgreementSummary): agreement is Waiting {
  return agreement.contentHash !== null;
}

/**
 * The agreements that the officer has ticked, in the order of ticking.
 * @returns `toggle` and `addAll` stop at the most that fit one batch; `replaceText` takes the text that was read anew
 */
export function useSelection() {
  const [chosen, setChosen] = useState<readonly Waiting[]>([]);
  const has = (id: string) => chosen.some((it) => it.id === id);
  const remove = (ids: readonly string[]) => setChosen((before) => before.filter(({ id }) => !ids.includes(id)));
  const addAll = (agreements: readonly AgreementSummary[]) =>
    setChosen((before) => {
      const added = agreements.filter(isWaiting).filter(({ id }) => !before.some((it) => it.id === id));
      return [...before, ...added].slice(0, MOST_AT_ONCE);
    });
  return {
    chosen,
    has,
    isFull: chosen.length >= MOST_AT_ONCE,
    toggle: (agreement: AgreementSummary) => (has(agreement.id) ? remove([agreement.id]) : addAll([agreement])),
    addAll,
    remove,
    clear: () => setChosen([]),
    replaceText: (id: string, contentHash: string) =>
      setChosen((before) => before.map((it) => (it.id === id ? { ...it, contentHash } : it))),
  };
}

export type Selection = ReturnType<typeof useSelection>;
