import type { Grant, Person, Session } from '@qihang/shared/identity';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { keepInStep } from './other-windows';
import { jsonStorage } from './storage';

interface SessionState {
  accessToken: string | null;
  refreshToken: string | null;
  person: Person | null;
  /** The role in which the person acts now; one of `person.grants`. */
  activeGrant: Grant | null;
  /** The last session has ended by itself, not by the person. */
  expired: boolean;
}

const SIGNED_OUT: SessionState = {
  accessToken: null,
  refreshToken: null,
  person: null,
  activeGrant: null,
  expired: false,
};

/** Who is signed in on this phone; survives closing the app. Change it only by the functions below. */
export const useSession = create<SessionState>()(
  persist((): SessionState => SIGNED_OUT, { name: 'session', version: 1, storage: jsonStorage<SessionState>() }),
);

/** How a session ended: the person wanted it, or it was too old; then the person has not been warned. */
type SessionEnd = 'signed-out' | 'expired';
type Cleaner = (personId: string, end: SessionEnd) => void;

const cleaners = new Set<Cleaner>();

keepInStep('session', useSession);

// Whoever was signed in and is no longer, here or in another window, leaves nothing behind.
useSession.subscribe(({ person, expired }, { person: before }) => {
  if (!before || before.id === person?.id) return;
  for (const clean of cleaners) clean(before.id, person === null && expired ? 'expired' : 'signed-out');
});

/** Registers what else must be forgotten when a session ends: drafts, queued writes, cached replies. */
export function onSignOut(clean: Cleaner): void {
  cleaners.add(clean);
}

/** True if both name the same role in the same place. */
export function sameGrant(a: Grant | null, b: Grant | null): boolean {
  return a?.role === b?.role && a?.hostId === b?.hostId && a?.divisionCode === b?.divisionCode;
}

/** Keeps a session that the server has just given; the active role stays if the person still has it. */
export function keepSession(session: Session): void {
  const { activeGrant } = useSession.getState();
  const { person, accessToken, refreshToken } = session;
  const kept = person.grants.find((grant) => sameGrant(grant, activeGrant));
  useSession.setState({
    accessToken,
    refreshToken,
    person,
    activeGrant: kept ?? person.grants[0] ?? null,
    expired: false,
  });
}

/** Keeps what the server has just told of the signed-in person, such as a role that came with signing up. */
export function keepPerson(person: Person): void {
  const { person: before, activeGrant } = useSession.getState();
  if (before?.id !== person.id) return;
  const kept = person.grants.find((grant) => sameGrant(grant, activeGrant));
  useSession.setState({ person, activeGrant: kept ?? person.grants[0] ?? null });
}

/** Acts in another of the person's roles from now on. */
export function actAs(grant: Grant): void {
  useSession.setState({ activeGrant: grant });
}

/** Forgets the session and everything kept for its person on this phone. */
export function forgetSession(end: SessionEnd = 'signed-out'): void {
  useSession.setState({ ...SIGNED_OUT, expired: end === 'expired' });
}
