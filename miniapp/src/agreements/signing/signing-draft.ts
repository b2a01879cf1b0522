import type { Agreement, Party } from '@qihang/shared/agreements';
import { useDraft } from '../../platform/drafts';
import { actsFor } from '../party-names';

/** Who can sign on a phone by a code of their own: the bureau signs in another way. */
export type SigningParty = Exclude<Party, 'bureau'>;

/**
 * Who signs now on the viewer's phone.
 * @returns null when it is not the viewer's turn
 */
export function signingParty({ acts, waitingFor, viewer }: Agreement): SigningParty | null {
  if (!acts.includes('sign') || waitingFor === null || waitingFor === 'bureau') return null;
  return actsFor(viewer, waitingFor) ? waitingFor : null;
}

export type SigningStep = 'read' | 'draw' | 'code';

/** Stands for a text that is another one by now, before the new one is known: no text has it as its hash. */
const OUTDATED = 'outdated';

const EMPTY = { readHash: '', step: 'read' as SigningStep };

/**
 * How far a signer has come with one agreement; survives closing the app. The drawn signature is not kept.
 * @param hash of the text that waits for the signature; having read another text counts for nothing
 * @returns `step` where the signer goes on; `changed` when the text that was read is not this one
 */
export function useSigningDraft(agreementId: string, party: SigningParty, hash: string) {
  const { values, change, discard } = useDraft(`sign/${agreementId}/${party}`, 1, EMPTY);
  const read = values.readHash === hash;
  return {
    step: read ? values.step : ('read' as const),
    read,
    changed: values.readHash !== '' && !read,
    /** The end of a text was reached. */
    markRead: (readHash: string) => change({ readHash, step: 'read' }),
    /** The server says that the text is another one by now. */
    markOutdated: () => change({ readHash: OUTDATED, step: 'read' }),
    goTo: (step: SigningStep) => change({ step }),
    discard,
  };
}
