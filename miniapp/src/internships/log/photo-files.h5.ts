import { newId } from '../../platform/ids';
import type { PickedFile } from '../../platform/wire';

const STORE = 'log-photos';

/** Opens the browser's own store of files. */
function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('qihang-photos', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Runs one request and waits until what it has written is safe. */
async function run<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = ask(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/**
 * Keeps a photo in the browser until it is on the server.
 * @returns its name here
 * @throws when there is no room for it
 */
export async function keepPhoto(file: PickedFile): Promise<string> {
  const fileId = `${newId()}.${/\.png$/i.test(file.name) ? 'png' : 'jpg'}`;
  await run('readwrite', (store) => store.put(file.blob, fileId));
  return fileId;
}

/** @returns a kept photo as a file to upload; undefined when the browser has cleared it away */
export async function readPhoto(fileId: string): Promise<PickedFile | undefined> {
  const blob = await run<Blob | undefined>('readonly', (store) => store.get(fileId));
  return blob && { name: fileId, size: blob.size, blob };
}

/** @returns an address from which a kept photo shows; undefined when it is gone */
export async function photoAddress(fileId: string): Promise<string | undefined> {
  const file = await readPhoto(fileId);
  return file?.blob && URL.createObjectURL(file.blob);
}

/** Removes kept photos; those that are gone already do not matter. */
export async function dropPhotos(fileIds: readonly string[]): Promise<void> {
  for (const fileId of fileIds) await run('readwrite', (store) => store.delete(fileId)).catch(() => undefined);
}

/** Names of all kept photos. */
export async function keptPhotos(): Promise<string[]> {
  return (await run('readonly', (store) => store.getAllKeys())).map(String);
}
