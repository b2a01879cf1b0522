import type { PickedFile } from '../../platform/wire';

/** Enough to read small print on A4, and a fraction of what a camera writes. */
const LONGEST_SIDE = 2200;
const QUALITY = 0.8;

/** The photo as JPEG, no larger than needed; what the browser cannot read is taken as it is, and the server says no. */
async function smaller(file: File): Promise<PickedFile> {
  const asIs = { name: file.name, size: file.size, blob: file };
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return asIs;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  if (!blob || (scale === 1 && blob.size >= file.size)) return asIs;
  return { name: `${file.name.replace(/\.[^.]*$/, '')}.jpg`, size: blob.size, blob };
}

/**
 * Lets the person photograph the signed pages or choose photos of them, several in a row, in order.
 * @param _from of use where photos have no names
 * @returns the photos, made smaller; empty if they called it off
 */
export function pickPhotos(_from: number): Promise<PickedFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/jpeg,image/png';
    input.multiple = true;
    input.hidden = true;
    const finish = async () => {
      const picked: PickedFile[] = [];
      // one after the other: several large pictures at once are too much for small phones
      for (const file of input.files ?? []) picked.push(await smaller(file));
      input.remove();
      resolve(picked);
    };
    input.onchange = () => void finish();
    input.oncancel = () => void finish();
    document.body.append(input);
    input.click();
  });
}
