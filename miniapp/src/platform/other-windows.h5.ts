import { STORAGE_PREFIX } from './storage';

/** A store that is kept in the browser's storage. */
interface KeptStore {
  persist: { rehydrate: () => Promise<void> | void };
}

/**
 * Reads a store anew whenever another window of the app has changed what is kept of it, so that a sign-out or a refreshed
 * session there counts here at once, and no window writes over what another has kept.
 * @param name of the store in storage
 */
export function keepInStep(name: string, store: KeptStore): void {
  window.addEventListener('storage', ({ key }) => {
    if (key === STORAGE_PREFIX + name) void store.persist.rehydrate();
  });
}

/** What one window keeps reaches the storage of another, in a process of its own, only after a moment. */
const ARRIVAL_MS = 120;

/**
 * Runs the work while no other window of the app runs work of the same name; the others wait, and what the earlier one has
 * kept has arrived when the next one begins. Old browsers have no locks and run it at once.
 */
export function oneWindowAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (!('locks' in navigator)) return work();
  const afterArrival = async () => {
    await new Promise((resolve) => setTimeout(resolve, ARRIVAL_MS));
    return work();
  };
  return navigator.locks.request(STORAGE_PREFIX + name, afterArrival) as Promise<T>;
}
