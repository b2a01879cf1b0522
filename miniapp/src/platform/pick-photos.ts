import Taro from '@tarojs/taro';
import { privacyAgreed } from './wechat';
import type { PhotoWishes, PickedFile } from './wire';

/** As many as WeChat lets choose in a row. */
const MOST = 9;
const QUALITY = 80;
const LOWER_QUALITIES = [60, 40, 25];

function sizeOf(path: string): Promise<number> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().getFileInfo({
      filePath: path,
      success: ({ size }) => resolve(size),
      fail: () => resolve(0),
    });
  });
}

/** The photo, smaller; WeChat refuses some kinds of pictures, which are then taken as they are. */
async function smaller(path: string, { longestSide, mostBytes = Infinity }: PhotoWishes): Promise<string> {
  const sides = await Taro.getImageInfo({ src: path }).catch(() => null);
  const tooLong = sides !== null && Math.max(sides.width, sides.height) > longestSide;
  const portrait = sides !== null && sides.height > sides.width;
  const limit = tooLong ? { [portrait ? 'compressedHeight' : 'compressedWidth']: longestSide } : {};
  const compress = async (quality: number) => {
    const reply = await Taro.compressImage({ src: path, quality, ...limit }).catch(() => null);
    return reply?.tempFilePath ?? path;
  };
  let taken = await compress(QUALITY);
  for (const quality of LOWER_QUALITIES) {
    if ((await sizeOf(taken)) <= mostBytes) break;
    taken = await compress(quality);
  }
  return taken;
}

/**
 * Lets the person take photos or choose some, several in a row, in order.
 * @param wishes how small they should be, and the number of the first one: WeChat tells no names
 * @returns the photos, made smaller where that is possible; empty if they called it off or refused WeChat's privacy consent
 */
export async function pickPhotos(wishes: PhotoWishes): Promise<PickedFile[]> {
  if (!(await privacyAgreed())) return [];
  const reply = await Taro.chooseImage({
    count: Math.min(MOST, wishes.most ?? MOST),
    sizeType: ['compressed'],
    sourceType: ['camera', 'album'],
  }).catch(() => null);
  const picked: PickedFile[] = [];
  // one after the other: several large pictures at once are too much for small phones
  for (const [at, chosen] of (reply?.tempFilePaths ?? []).entries()) {
    const path = await smaller(chosen, wishes);
    const suffix = /\.png$/i.test(path) ? 'png' : 'jpg';
    picked.push({ name: `照片${wishes.from + at}.${suffix}`, size: await sizeOf(path), path });
  }
  return picked;
}
