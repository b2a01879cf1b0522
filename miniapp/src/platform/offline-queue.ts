import type { RouteCall, RouteDefinition } from '@qihang/shared/platform';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { call } from './api';
import { CallFailure } from './failure';
import { newId } from './ids';
import { onBackOnline } from './network';
import { keepInStep, oneWindowAtATime } from './other-windows';
import { explain } from './problem';
import { onSignOut, useSession } from './session';
import { jsonStorage } from './storage';

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

interface QueueState {
  writes: QueuedWrite[];
}

const useQueueStore = create<QueueState>()(
  persist((): QueueState => ({ writes: [] }), {
    name: 'offline-queue',
    version: 1,
    storage: jsonStorage<QueueState>(),
  }),
);

keepInStep('offline-queue', useQueueStore);

onSignOut((personId) => change((writes) => writes.filter((write) => write.personId !== personId)));

/** Changes the queue as it is kept now, so that what another window has queued stays. */
function change(next: (writes: QueuedWrite[]) => QueuedWrite[]): void {
  void useQueueStore.persist.rehydrate();
  useQueueStore.setState(({ writes }) => ({ writes: next(writes) }));
}

/**
 * The signed-in person's waiting and refused writes, oldest first.
 * @returns a list that keeps its identity while nothing changes
 */
export function useQueuedWrites(): { waiting: QueuedWrite[]; refused: QueuedWrite[] } {
  const personId = useSession((state) => state.person?.id);
  const mine = useQueueStore((state) => state.writes).filter((write) => write.personId === personId);
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
  change((writes) => [...writes, write]);
  void flushQueue();
}

/** Takes a refused write away. */
export function dropRefused(id: string): void {
  change((writes) => writes.filter((write) => write.id !== id || write.refusal === null));
}

/** Lets a refused write wait again, with the same key, and sends the queue. */
export function tryRefusedAgain(id: string): void {
  setRefusal(id, null);
  void flushQueue();
}

function setRefusal(id: string, refusal: string | null): void {
  change((writes) => writes.map((write) => (write.id === id ? { ...write, refusal } : write)));
}

let running: Promise<void> | undefined;

/**
 * Sends the signed-in person's waiting writes in order, one at a time; a second call while it runs joins the first. It
 * stops, keeping everything, when the network or the session is gone; a refused write is kept aside and the next one sent.
 */
export function flushQueue(): Promise<void> {
  running ??= oneWindowAtATime('offline-queue', sendAll).finally(() => {
    running = undefined;
  });
  return running;
}

function nextWrite(): QueuedWrite | undefined {
  const personId = useSession.getState().person?.id;
  return useQueueStore.getState().writes.find((write) => write.personId === personId && write.refusal === null);
}

async function sendAll(): Promise<void> {
  await useQueueStore.persist.rehydrate();
  for (let write = nextWrite(); write; write = nextWrite()) {
    const { id, route, input } = write;
    try {
      await call({ ...route, summary: '', access: 'signed-in' }, input as object, { idempotencyKey: id });
      change((writes) => writes.filter((other) => other.id !== id));
    } catch (error) {
      if (isPassing(error)) return;
      setRefusal(id, explain(error).message);
    }
  }
}

/** True for failures that are not about this write: no network, no session, too many requests, server trouble. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof CallFailure)) return false;
  return error.kind !== 'problem' || error.status === 401 || error.status === 429 || error.status >= 500;
}

/** Sends what waits now and whenever the network comes back; call once when the app starts. */
export function startQueue(): void {
  onBackOnline(() => void flushQueue());
  void flushQueue();
}
