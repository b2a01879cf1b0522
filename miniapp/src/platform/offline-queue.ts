import type { RouteCall, RouteDefinition } from '@qihang/shared/platform';
import { call } from './api';
import { newId } from './ids';
import { isPassing, keptWrites, oneAtATime } from './kept-writes';
import { onBackOnline } from './network';
import { explain } from './problem';
import { useSession } from './session';

/** A write that waits on the phone for the network. */
export interface QueuedWrite {
  /** Its idempotency key. */
  id: string;
  personId: string;
  route: Pick<RouteDefinition, 'method' | 'path'>;
  input: unknown;
  /** What people read in the list of waiting writes. */
  label: string;
  /** Epoch milliseconds. */
  queuedAt: number;
  /** Why the server refused it; null while it waits. A refused write stays until the person removes it. */
  refusal: string | null;
}

const kept = keptWrites<QueuedWrite>('offline-queue');

/** The signed-in person's waiting and refused writes, oldest first. */
export function useQueuedWrites(): { waiting: QueuedWrite[]; refused: QueuedWrite[] } {
  const mine = kept.useMine();
  return {
    waiting: mine.filter((write) => write.refusal === null),
    refused: mine.filter((write) => write.refusal !== null),
  };
}

/**
 * Keeps a write on the phone and sends it as soon as there is a network, after all earlier ones.
 * @param label what it is, in words for people
 * @throws Error when nobody is signed in
 */
export function enqueue<R extends RouteDefinition>(route: R, input: RouteCall<R>, label: string): void {
  const personId = useSession.getState().person?.id;
  if (!personId) throw new Error('nobody is signed in');
  const { method, path } = route;
  const write = { id: newId(), personId, route: { method, path }, input, label, queuedAt: Date.now(), refusal: null };
  kept.change((writes) => [...writes, write]);
  void flushQueue();
}

/** Takes a refused write away. */
export function dropRefused(id: string): void {
  kept.change((writes) => writes.filter((write) => write.id !== id || write.refusal === null));
}

/** Lets a refused write wait again, with the same key, and sends the queue. */
export function tryRefusedAgain(id: string): void {
  setRefusal(id, null);
  void flushQueue();
}

function setRefusal(id: string, refusal: string | null): void {
  kept.change((writes) => writes.map((write) => (write.id === id ? { ...write, refusal } : write)));
}

/**
 * Sends the signed-in person's waiting writes in order, one at a time. It stops, keeping everything, when the network or the
 * session is gone; a refused write is kept aside and the next one sent.
 */
export const flushQueue = oneAtATime('offline-queue', sendAll);

function nextWrite(): QueuedWrite | undefined {
  return kept.mine().find((write) => write.refusal === null);
}

async function sendAll(): Promise<void> {
  await kept.reload();
  for (let write = nextWrite(); write; write = nextWrite()) {
    const { id, route, input } = write;
    try {
      await call({ ...route, summary: '', access: 'signed-in' }, input as object, { idempotencyKey: id });
      kept.change((writes) => writes.filter((other) => other.id !== id));
    } catch (error) {
      if (isPassing(error)) return;
      setRefusal(id, explain(error).message);
    }
  }
}

/** Sends what waits now and whenever the network comes back; call once when the app starts. */
export function startQueue(): void {
  onBackOnline(() => void flushQueue());
  void flushQueue();
}
