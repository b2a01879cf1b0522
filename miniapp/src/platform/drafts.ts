import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { keepInStep } from './other-windows';
import { onSignOut, useSession } from './session';
import { jsonStorage } from './storage';

interface Draft {
  version: number;
  /** Epoch milliseconds. */
  savedAt: number;
  step: number;
  values: unknown;
}

interface DraftState {
  /** By person and form. */
  drafts: Record<string, Draft>;
}

const ANYBODY = 'anybody';

const useDraftStore = create<DraftState>()(
  persist((): DraftState => ({ drafts: {} }), { name: 'drafts', version: 1, storage: jsonStorage<DraftState>() }),
);

keepInStep('drafts', useDraftStore);

onSignOut((personId) =>
  useDraftStore.setState(({ drafts }) => ({
    drafts: Object.fromEntries(Object.entries(drafts).filter(([key]) => !key.startsWith(`${personId}/`))),
  })),
);

function put(key: string, draft: Draft | null): void {
  useDraftStore.setState(({ drafts }) => {
    const { [key]: _gone, ...rest } = drafts;
    return { drafts: draft ? { ...rest, [key]: draft } : rest };
  });
}

/** True when any half-filled form on this phone holds a text, such as the name of a file that belongs to it. */
export function draftsMention(text: string): boolean {
  return JSON.stringify(useDraftStore.getState().drafts).includes(text);
}

/**
 * A half-filled form that survives closing the app, kept for the signed-in person and forgotten at sign-out.
 * @param form name of the form, with an id if there can be several, as `sign-up` or `notice/42`
 * @param version raise it when the shape of the values changes: older drafts are then dropped
 * @param initial values of an empty form
 * @returns values and step with their setters; `savedAt` is null when nothing was filled in yet
 */
export function useDraft<T extends object>(form: string, version: number, initial: T) {
  const personId = useSession((state) => state.person?.id ?? ANYBODY);
  const key = `${personId}/${form}`;
  const found = useDraftStore((state) => state.drafts[key]);
  const draft = found?.version === version ? found : undefined;
  const values = (draft?.values as T | undefined) ?? initial;
  const step = draft?.step ?? 0;
  const save = (next: { values?: T; step?: number }) => {
    const now = useDraftStore.getState().drafts[key];
    const kept = now?.version === version ? now : { values: initial, step: 0 };
    put(key, { values: kept.values, step: kept.step, ...next, version, savedAt: Date.now() });
  };
  return {
    values,
    step,
    savedAt: draft?.savedAt ?? null,
    /** Changes some values and saves. */
    change: (patch: Partial<T>) => save({ values: { ...valuesNow(key, version, initial), ...patch } }),
    goToStep: (next: number) => save({ step: next }),
    /** Forgets the draft, after the form was sent. */
    discard: () => put(key, null),
  };
}

function valuesNow<T extends object>(key: string, version: number, initial: T): T {
  const kept = useDraftStore.getState().drafts[key];
  return kept?.version === version ? (kept.values as T) : initial;
}
