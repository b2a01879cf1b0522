import { internshipPhotoRoutes, internshipRoutes } from '@qihang/shared/internships';
import { call, upload } from '../../platform/api';
import { CallFailure } from '../../platform/failure';
import { newUuid } from '../../platform/ids';
import { isPassing, oneAtATime } from '../../platform/kept-writes';
import { onBackOnline, useNetwork } from '../../platform/network';
import { explain } from '../../platform/problem';
import { refreshRoutes } from '../../platform/query';
import { useSession } from '../../platform/session';
import { textStorage } from '../../platform/storage';
import {
  type EntryProblem,
  type PendingEntry,
  patchEntry,
  pendingEntries,
  refuseEntry,
  reloadPendingEntries,
  settleEntry,
} from './pending-entries';
import { readPhoto } from './photo-files';

/** As many as the server takes at once, and far fewer bytes than it reads. */
const MOST_ENTRIES = 50;
const MOST_CHARACTERS = 50_000;
/** When nothing else tells that the network or the server is back. */
const AGAIN_MS = 30_000;

const DEVICE = 'log-device';

const NOT_MENTOR = '你现在不是这份见习的带教老师，记录没有上传，仍保存在手机上；请联系单位经办人';
const PHOTO_GONE = '有照片在手机上找不到了，可能被系统清理，请去掉它或重新选择';

/** Sends what waits; asked for while it is under way it looks once more. Nothing is ever lost by it. */
export const sendEntries = oneAtATime('log-entries', sendAll);

let started = false;

/** Sends what waits now, and whenever the network or the mentor comes back, as long as the app is open. */
export function startSendingEntries(): void {
  if (!started) {
    onBackOnline(() => void sendEntries());
    // what waited while a session had ended by itself goes out once its person is back
    useSession.subscribe(({ person }, { person: before }) => {
      if (person && person.id !== before?.id) void sendEntries();
    });
  }
  started = true;
  void sendEntries();
}

let later: ReturnType<typeof setTimeout> | undefined;

async function sendAll(): Promise<void> {
  clearTimeout(later);
  await reloadPendingEntries();
  if (!useNetwork.getState().online) return;
  const tried = new Set<string>();
  try {
    for (let batch = nextBatch(tried); batch.length > 0; batch = nextBatch(tried)) {
      for (const pending of batch) tried.add(stampOf(pending));
      await sendBatch(batch);
    }
  } catch (error) {
    if (!isPassing(error)) throw error;
    later = setTimeout(() => void sendEntries(), AGAIN_MS);
  }
  if (tried.size > 0) await refreshRoutes(internshipRoutes.today, internshipRoutes.entries);
}

function stampOf({ id, entry }: PendingEntry): string {
  return `${id} ${entry.writtenAt}`;
}

/** Waiting entries, oldest first, that were not tried yet in this run. */
function nextBatch(tried: ReadonlySet<string>): PendingEntry[] {
  const batch: PendingEntry[] = [];
  let characters = 0;
  for (const pending of pendingEntries()) {
    if (pending.problems !== null || tried.has(stampOf(pending))) continue;
    characters += JSON.stringify(pending.entry).length;
    if (batch.length > 0 && (batch.length === MOST_ENTRIES || characters > MOST_CHARACTERS)) break;
    batch.push(pending);
  }
  return batch;
}

/** @throws CallFailure that is passing; everything else is noted at the entries */
async function sendBatch(batch: readonly PendingEntry[]): Promise<void> {
  const ready: PendingEntry[] = [];
  for (const pending of batch) {
    const uploaded = await withPhotos(pending);
    if (uploaded) ready.push(uploaded);
  }
  if (ready.length > 0) await post(ready);
}

/** Uploads an entry's photos, one after the other. @returns undefined when one cannot be uploaded: the entry is refused */
async function withPhotos(pending: PendingEntry): Promise<PendingEntry | undefined> {
  let photos = pending.photos;
  for (const photo of pending.photos) {
    if (photo.photoId !== null || photo.fileId === null) continue;
    const file = await readPhoto(photo.fileId);
    if (file === undefined) return refusedFor(pending, { path: 'photoIds', message: PHOTO_GONE });
    try {
      const input = { params: { id: pending.entry.internshipId }, body: { purpose: 'log' } } as const;
      const { id: photoId } = await upload(internshipPhotoRoutes.add, input, file);
      photos = photos.map((other) => (other.fileId === photo.fileId ? { ...other, photoId } : other));
      patchEntry(pending, { photos });
    } catch (error) {
      if (isPassing(error)) throw error;
      return refusedFor(pending, photoProblem(error));
    }
  }
  return { ...pending, photos };
}

function photoProblem(error: unknown): EntryProblem {
  const isStranger = error instanceof CallFailure && (error.status === 403 || error.status === 404);
  if (isStranger) return { path: 'internshipId', message: NOT_MENTOR };
  return { path: 'photoIds', message: `照片没有上传：${explain(error).message}` };
}

function refusedFor(pending: PendingEntry, problem: EntryProblem): undefined {
  refuseEntry(pending, [problem]);
  return undefined;
}

async function post(ready: readonly PendingEntry[]): Promise<void> {
  const entries = ready.map(({ entry, photos }) => ({
    ...entry,
    photoIds: photos.flatMap(({ photoId }) => photoId ?? []),
  }));
  try {
    const body = { deviceId: deviceId(), sentAt: new Date().toISOString(), entries };
    const { items } = await call(internshipRoutes.sync, { body });
    for (const outcome of items) {
      const sent = ready.find(({ id }) => id === outcome.key);
      if (sent) settleEntry(sent, outcome);
    }
  } catch (error) {
    if (isPassing(error)) throw error;
    const [only] = ready;
    if (only !== undefined && ready.length === 1) return refuseEntry(only, problemsIn(error));
    // one of them is not even an entry to the server: the others must not wait for it
    for (const one of ready) await post([one]);
  }
  return undefined;
}

/** What the server says of a request that held one entry. */
function problemsIn(error: unknown): EntryProblem[] {
  const { message, fields } = explain(error);
  const problems = Object.entries(fields).map(([path, text]) => ({
    path: path.replace(/^entries\.0\./, ''),
    message: text,
  }));
  return problems.length > 0 ? problems : [{ path: 'key', message }];
}

/** Names this phone, to tell two devices of one mentor apart. */
function deviceId(): string {
  const known = textStorage.getItem(DEVICE);
  if (known) return known;
  const fresh = newUuid();
  textStorage.setItem(DEVICE, fresh);
  return fresh;
}
