import { create } from 'zustand';
import { onSignOut } from '../platform/session';

interface Typed {
  byPerson: Readonly<Record<string, string>>;
}

/**
 * The citizen number while a sign-up is filled in. It lives in memory and, encrypted, in the server's draft; it is never
 * written to the phone's storage, also not while there is no network: typing eighteen digits once more is a smaller loss
 * than leaving them on a borrowed phone or a shared computer.
 */
export const useTypedCitizenNumber = create<Typed>(() => ({ byPerson: {} }));

export function typeCitizenNumber(personId: string, citizenNumber: string): void {
  useTypedCitizenNumber.setState(({ byPerson }) => ({ byPerson: { ...byPerson, [personId]: citizenNumber } }));
}

onSignOut((personId) => typeCitizenNumber(personId, ''));
