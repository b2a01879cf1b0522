/** A store that is kept in the phone's storage. */
interface KeptStore {
  persist: { rehydrate: () => Promise<void> | void };
}

/** A mini-program runs once on a phone: nobody else changes what it keeps. */
export function keepInStep(_name: string, _store: KeptStore): void {}

/** Runs the work; there is nobody to take turns with. */
export function oneWindowAtATime<T>(_name: string, work: () => Promise<T>): Promise<T> {
  return work();
}
