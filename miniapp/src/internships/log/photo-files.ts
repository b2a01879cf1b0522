import Taro from '@tarojs/taro';
import { newId } from '../../platform/ids';
import type { PickedFile } from '../../platform/wire';

const PREFIX = 'log-photo-';

function pathOf(fileId: string): string {
  return `${Taro.env.USER_DATA_PATH}/${PREFIX}${fileId}`;
}

/** Runs one of the file manager's functions, which know only callbacks. */
function done<T>(start: (callbacks: { success: (result: T) => void; fail: (error: unknown) => void }) => void) {
  return new Promise<T>((success, fail) => start({ success, fail }));
}

/**
 * Keeps a photo on the phone until it is on the server.
 * @returns its name here
 * @throws when there is no room for it
 */
export async function keepPhoto(file: PickedFile): Promise<string> {
  const fileId = `${newId()}.${/\.png$/i.test(file.name) ? 'png' : 'jpg'}`;
  const paths = { tempFilePath: file.path ?? '', filePath: pathOf(fileId) };
  await done((callbacks) => Taro.getFileSystemManager().saveFile({ ...paths, ...callbacks }));
  return fileId;
}

/** @returns a kept photo as a file to upload; undefined when the phone has cleared it away */
export async function readPhoto(fileId: string): Promise<PickedFile | undefined> {
  const path = pathOf(fileId);
  try {
    const { size } = await done<{ size: number }>((callbacks) =>
      Taro.getFileSystemManager().getFileInfo({ filePath: path, ...callbacks }),
    );
    return { name: fileId, size, path };
  } catch {
    return undefined;
  }
}

/** @returns an address from which a kept photo shows; undefined when it is gone */
export async function photoAddress(fileId: string): Promise<string | undefined> {
  return (await readPhoto(fileId))?.path;
}

/** Removes kept photos; those that are gone already do not matter. */
export async function dropPhotos(fileIds: readonly string[]): Promise<void> {
  for (const fileId of fileIds) {
    await done((callbacks) => Taro.getFileSystemManager().unlink({ filePath: pathOf(fileId), ...callbacks })).catch(
      () => undefined,
    );
  }
}

/** Names of all kept photos. */
export async function keptPhotos(): Promise<string[]> {
  const dirPath = Taro.env.USER_DATA_PATH ?? '';
  const { files } = await done<{ files: string[] }>((callbacks) =>
    Taro.getFileSystemManager().readdir({ dirPath, ...callbacks }),
  );
  return files.filter((file) => file.startsWith(PREFIX)).map((file) => file.slice(PREFIX.length));
}
