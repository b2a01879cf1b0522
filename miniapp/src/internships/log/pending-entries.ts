import type { LogEntryInput, SyncOutcome } from '@qihang/shared/internships';
import { keptWrites } from '../../platform/kept-writes';
import { onSignOut, useSession } from '../../platform/session';
import { dropPhotos } from './photo-files';

/** A photo of an entry: on the phone, on the server, or on both until the entry is stored. */
export interface EntryPhoto {
  /** Name of the kept file. */
  fileId: string | null;
  /** On the server. */
  photoId: string | null;
}

export type EntryProblem = SyncOutcome['problems'][number];

/** What a mentor has written, without its photos. */
export type WrittenEntry = Omit<LogEntryInput, 'photoIds'>;

/** An entry that waits on the phone until the server has taken it. */
export interface PendingEntry {
  /** The entry's key. */
  id: string;
  personId: string;
  traineeName: string;
  entry: WrittenEntry;
  photos: EntryPhoto[];
  /** Why the server refused it; null while it waits. A refused one stays until the mentor mends or deletes it. */
  problems: EntryProblem[] | null;
}

// before the entries themselves go
onSignOut((personId, end) => {
  if (end !== 'signed-out') return;
  for (const pending of kept.all()) if (pending.personId === personId) dropFilesOf(pending);
});

const kept = keptWrites<PendingEntry>('log-entries');

function filesOf({ photos }: Pick<PendingEntry, 'photos'>): string[] {
  return photos.flatMap(({ fileId }) => fileId ?? []);
}

function dropFilesOf(pending: Pick<PendingEntry, 'photos'>): void {
  void dropPhotos(filesOf(pending));
}

/** The signed-in mentor's entries on this phone, oldest first. */
export function usePendingEntries(): { waiting: PendingEntry[]; refused: PendingEntry[] } {
  const mine = kept.useMine();
  return {
    waiting: mine.filter(({ problems }) => problems === null),
    refused: mine.filter(({ problems }) => problems !== null),
  };
}

/** The same, as they are now. */
export function pendingEntries(): PendingEntry[] {
  return kept.mine();
}

/** Reads what other windows have kept. */
export async function reloadPendingEntries(): Promise<void> {
  await kept.reload();
}

/**
 * Keeps an entry on the phone, in place of what is kept under its key.
 * @returns false when the phone's storage is full: nothing is kept
 * @throws Error when nobody is signed in
 */
export function keepEntry(written: Omit<PendingEntry, 'id' | 'personId' | 'problems'>): boolean {
  const personId = useSession.getState().person?.id;
  if (!personId) throw new Error('nobody is signed in');
  const id = written.entry.key;
  const before = kept.all().find((other) => other.id === id);
  const stays = kept.change((entries) => [
    ...entries.filter((other) => other.id !== id),
    { ...written, id, personId, problems: null },
  ]);
  if (stays && before) void dropPhotos(filesOf(before).filter((file) => !filesOf(written).includes(file)));
  return stays;
}

/** Takes an entry away, with its photos: the mentor has confirmed it, or the server has it. */
export function dropEntry(id: string): void {
  const dropped = kept.all().find((other) => other.id === id);
  if (dropped && kept.change((entries) => entries.filter((other) => other.id !== id))) dropFilesOf(dropped);
}

/** Changes an entry unless the mentor has changed it since. */
export function patchEntry({ id, entry }: PendingEntry, patch: Partial<PendingEntry>): void {
  kept.change((entries) =>
    entries.map((now) => (now.id === id && now.entry.writtenAt === entry.writtenAt ? { ...now, ...patch } : now)),
  );
}

/** Notes what became of an entry that was sent; what the mentor has changed meanwhile goes on from there. */
export function settleEntry(sent: PendingEntry, { outcome, revision, problems }: SyncOutcome): void {
  const now = kept.all().find(({ id }) => id === sent.id);
  if (outcome === 'refused') refuseEntry(sent, problems);
  else if (now?.entry.writtenAt === sent.entry.writtenAt) dropEntry(sent.id);
  else if (now) patchEntry(now, { entry: { ...now.entry, basedOn: revision ?? now.entry.basedOn } });
}

/** Keeps a refused entry aside. Photos that the server does not know any more are uploaded again when it is mended. */
export function refuseEntry(sent: PendingEntry, problems: EntryProblem[]): void {
  const lost = problems.some(({ path }) => path.startsWith('photoIds'));
  const now = kept.all().find(({ id }) => id === sent.id) ?? sent;
  const photos = now.photos.map((photo) => (lost && photo.fileId !== null ? { ...photo, photoId: null } : photo));
  patchEntry(sent, { problems, photos });
}

/** Names of the photos of everybody's entries on this phone. */
export function photosInUse(): ReadonlySet<string> {
  return new Set(kept.all().flatMap(filesOf));
}
