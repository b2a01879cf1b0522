import { resolvePath } from './app-config';
import type { FileStore } from './file-store';

/** An address that never loads, for pictures that the phone could not load either. */
const NOWHERE = '/__package/__missing';

/**
 * Where the browser finds a picture of the app.
 * @param source as the app wrote it: data URL, address, file of the phone, or path in the package
 * @param page path of the page that shows it
 */
export function pictureAddress(source: string, page: string, files: FileStore, online: boolean): string {
  if (source.startsWith('data:')) return source;
  if (/^https?:/.test(source)) return online ? `/__get?url=${encodeURIComponent(source)}` : NOWHERE;
  if (source.startsWith('wxfile://')) return files.address(source) ?? NOWHERE;
  return `/__package/${resolvePath(page, source)}`;
}
