import type { AnswerBook } from '../answers';
import { ApiFailure, type ApiMaker, type ApiOptions, type ApiTable, textOf } from '../async-api';
import { type FileStore, fromBase64 } from '../file-store';
import type { PrivacyGate } from './privacy';

interface Picked {
  path: string;
  name: string;
  size: number;
}

/** The files that the person picks, stored as temporary files. */
export function pickFiles(answers: AnswerBook, files: FileStore, limit: number): Picked[] {
  const answer = answers.now.files;
  if (answer === 'cancel') throw new ApiFailure('cancel');
  return answer.slice(0, limit).map(({ name, base64 }) => {
    const path = files.temporaryPath(name.split('.').at(-1) ?? 'unknown');
    const bytes = fromBase64(base64);
    files.write(path, bytes);
    return { path, name, size: bytes.byteLength };
  });
}

/** @throws ApiFailure if the browser cannot read the file as a picture */
async function pictureSize(address: string): Promise<{ width: number; height: number }> {
  const picture = new Image();
  picture.src = address;
  try {
    await picture.decode();
  } catch {
    throw new ApiFailure('the picture could not be read');
  }
  return { width: picture.naturalWidth, height: picture.naturalHeight };
}

/** Choosing and showing pictures and files, places and codes: all that WeChat asks the person for in a window of its own. */
export function mediaApi(
  maker: ApiMaker,
  answers: AnswerBook,
  files: FileStore,
  privacy: PrivacyGate,
  pictureAddress: (source: string) => string,
): ApiTable {
  const pick = async (api: string, options: ApiOptions, defaultLimit: number): Promise<Picked[]> => {
    await privacy.require(api);
    return pickFiles(answers, files, Number(options.count ?? defaultLimit));
  };
  const place = async (api: string): Promise<object> => {
    await privacy.require(api);
    const answer = answers.now.location;
    if (answer === 'deny') throw new ApiFailure('auth deny');
    return answer;
  };
  const existing = (options: ApiOptions, field: string): string => {
    const path = textOf(options, field);
    if (path.startsWith('wxfile://') && !files.read(path)) throw new ApiFailure(`no such file ${path}`);
    return path;
  };
  return {
    chooseImage: maker.make('chooseImage', async (options) => {
      const picked = await pick('chooseImage', options, 9);
      return {
        tempFilePaths: picked.map((it) => it.path),
        tempFiles: picked.map(({ path, size }) => ({ path, size })),
      };
    }),
    chooseMedia: maker.make('chooseMedia', async (options) => {
      const picked = await pick('chooseMedia', options, 9);
      return {
        type: 'image',
        tempFiles: picked.map(({ path, size }) => ({ tempFilePath: path, size, fileType: 'image' })),
      };
    }),
    chooseMessageFile: maker.make('chooseMessageFile', async (options) => {
      const picked = await pick('chooseMessageFile', options, 100);
      return { tempFiles: picked.map((it) => ({ ...it, type: 'file', time: 0 })) };
    }),
    getImageInfo: maker.make('getImageInfo', async (options) => {
      const path = existing(options, 'src');
      return { ...(await pictureSize(pictureAddress(path))), path, type: 'png', orientation: 'up' };
    }),
    compressImage: maker.make('compressImage', (options) => ({ tempFilePath: existing(options, 'src') })),
    saveImageToPhotosAlbum: maker.make('saveImageToPhotosAlbum', async (options) => {
      await privacy.require('saveImageToPhotosAlbum');
      existing(options, 'filePath');
    }),
    getLocation: maker.make('getLocation', () => place('getLocation')),
    getFuzzyLocation: maker.make('getFuzzyLocation', () => place('getFuzzyLocation')),
    chooseLocation: maker.make('chooseLocation', () => place('chooseLocation')),
    scanCode: maker.make('scanCode', () => {
      if (answers.now.scan === 'cancel') throw new ApiFailure('cancel');
      return { result: answers.now.scan, scanType: 'QR_CODE', charSet: 'utf-8' };
    }),
    ...maker.makeQuiet(
      'previewImage',
      'previewMedia',
      'openLocation',
      'makePhoneCall',
      'addPhoneContact',
      'navigateToMiniProgram',
    ),
  };
}
