import Taro from '@tarojs/taro';
import { privacyAgreed } from '../../platform/wechat';
import type { PickedFile } from '../../platform/wire';

/** As many as WeChat lets choose in a row. */
const MOST = 9;
/** Enough to read small print on A4, and a fraction of what a camera writes. */
const LONGEST_SIDE = 2200;
const QUALITY = 80;

/** The photo, smaller; WeChat refuses some kinds of pictures, which are then taken as they are. */
async function smaller(path: string): Promise<string> {
  const sides = await Taro.getImageInfo({ src: path }).catch(() => null);
  const tooLong = sides !== null && Math.max(sides.width, sides.height) > LONGEST_SIDE;
  const portrait = sides !== null && sides.height > sides.width;
  const limit = tooLong ? { [portrait ? 'compressedHeight' : 'compressedWidth']: LONGEST_SIDE } : {};
  const reply = await Taro.compressImage({ src: path, quality: QUALITY, ...limit }).catch(() => null);
  return reply?.tempFilePath ?? path;
}

function sizeOf(path: string): Promise<number> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().getFileInfo({
      filePath: path,
      success: ({ size }) => resolve(size),
      fail: () => resolve(0),
    });
  });
}

/**
 * Lets the person photograph the signed pages or choose photos of them, several in a row, in order.
 * @param from number of the first one: WeChat tells no names
 * @returns the photos, made smaller; empty if they called it off or refused WeChat's privacy consent
 */
export async function pickPhotos(from: number): Promise<PickedFile[]> {
  if (!(await privacyAgreed())) return [];
  const reply = await Taro.chooseImage({
    count: MOST,
    sizeType: ['compressed'],
    sourceType: ['camera', 'album'],
  }).catch(() => null);
  const picked: PickedFile[] = [];
  // one after the other: several large pictures at once are too much for small phones
  for (const [at, chosen] of (reply?.tempFilePaths ?? []).entries()) {
    const path = await smaller(chosen);
    picked.push({ name: `照片${from + at}.${/\.png$/i.test(path) ? 'png' : 'jpg'}`, size: await sizeOf(path), path });
  }
  return picked;
}
