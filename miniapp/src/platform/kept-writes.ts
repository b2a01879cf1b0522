import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { CallFailure } from './failure';
import { keepInStep, oneWindowAtATime } from './other-windows';
import { onSignOut, useSession } from './session';
import { isKept, jsonStorage } from './storage';

/** Something that a person wrote and that waits on the phone. */
interface KeptWrite {
  readonly id: string;
  readonly personId: string;
}

/**
 * Writes that wait on the phone until the server has taken them, oldest first; all windows of the app share them. They are
 * forgotten when their person signs out, and wait for the person when a session ends by itself.
 * @param name in storage
 */
export function keptWrites<T extends KeptWrite>(name: string) {
  const useStore = create<{ writes: T[] }>()(
    persist((): { writes: T[] } => ({ writes: [] }), { name, version: 1, storage: jsonStorage<{ writes: T[] }>() }),
  );
  keepInStep(name, useStore);

  /**
   * Changes what is kept now, so that what another window has kept stays.
   * @returns false when the phone's storage is full: then everything is as it was before
   */
  const change = (next: (writes: T[]) => T[]): boolean => {
    void useStore.persist.rehydrate();
    const before = useStore.getState();
    useStore.setState({ writes: next(before.writes) });
    if (isKept(name)) return true;
    useStore.setState(before);
    return false;
  };

  onSignOut((personId, end) => {
    if (end === 'signed-out') change((writes) => writes.filter((write) => write.personId !== personId));
  });

  return {
    change,
    /** Everybody's, as they are now. */
    all: () => useStore.getState().writes,
    /** The signed-in person's, as they are now. */
    mine: () => {
      const personId = useSession.getState().person?.id;
      return useStore.getState().writes.filter((write) => write.personId === personId);
    },
    /** The signed-in person's, for a component. */
    useMine: () => {
      const personId = useSession((state) => state.person?.id);
      return useStore((state) => state.writes).filter((write) => write.personId === personId);
    },
    /** Reads what other windows have kept. */
    reload: () => useStore.persist.rehydrate(),
  };
}

/**
 * Makes work that only one window does at a time. Asked for while it is under way it is done once more afterwards.
 * @returns starts it; resolves when it is done
 */
export function oneAtATime(name: string, work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const run = async () => {
    try {
      do {
        again = false;
        await oneWindowAtATime(name, work);
      } while (again);
    } finally {
      running = undefined;
    }
  };
  return () => {
    if (running) again = true;
    else running = run();
    return running;
  };
}

/** True for failures that are not about one write: no network, no session, too many requests, server trouble. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof CallFailure)) return false;
  return error.kind !== 'problem' || error.status === 401 || error.status === 429 || error.status >= 500;
}
