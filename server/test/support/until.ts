import { setTimeout as pause } from 'node:timers/promises';

const LOOK_EVERY_MS = 20;
const PATIENCE_MS = 20_000;

/**
 * Waits for something that another process or loop does.
 * @param look gives the awaited value, or undefined as long as it is not there
 * @throws Error when it does not come within twenty seconds
 */
export async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error('what was waited for did not come');
    await pause(LOOK_EVERY_MS);
  }
}
