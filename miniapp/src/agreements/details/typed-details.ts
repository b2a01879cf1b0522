import { create } from 'zustand';
import { useDraft } from '../../platform/drafts';
import { onSignOut } from '../../platform/session';
import type { DetailsValues } from './details-fields';

type Patch = Partial<DetailsValues>;

const NOTHING: Patch = {};

/** The card number is kept in memory only: sixteen digits are typed again sooner than left on a borrowed phone. */
const useTypedAccount = create<{ byAgreement: Readonly<Record<string, string>> }>(() => ({ byAgreement: {} }));

onSignOut(() => useTypedAccount.setState({ byAgreement: {} }));

function keepAccount(agreementId: string, typed: string | undefined): void {
  useTypedAccount.setState(({ byAgreement }) => {
    const { [agreementId]: _before, ...others } = byAgreement;
    return { byAgreement: typed === undefined ? others : { ...others, [agreementId]: typed } };
  });
}

/**
 * What the trainee has typed and not saved yet. Only changed fields are kept, so that what somebody else saves meanwhile
 * shows in all others.
 * @returns `typed` by field; `change` adds to it; `forget` after it was saved
 */
export function useTypedDetails(agreementId: string) {
  const draft = useDraft<Patch>(`agreement-details/${agreementId}`, 1, NOTHING);
  const account = useTypedAccount(({ byAgreement }) => byAgreement[agreementId]);
  const typed: Patch = account === undefined ? draft.values : { ...draft.values, bankAccountNumber: account };
  return {
    typed,
    hasTyped: Object.keys(typed).length > 0,
    change: ({ bankAccountNumber, ...others }: Patch) => {
      if (bankAccountNumber !== undefined) keepAccount(agreementId, bankAccountNumber);
      if (Object.keys(others).length > 0) draft.change(others);
    },
    forget: () => {
      keepAccount(agreementId, undefined);
      draft.discard();
    },
  };
}
