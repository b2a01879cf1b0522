import type { PhotoWishes, PickedFile } from './wire';

const QUALITY = 0.8;
const LOWER_QUALITIES = [0.6, 0.4, 0.25];

/** The photo as JPEG, no larger than needed; what the browser cannot read is taken as it is, and the server says no. */
async function smaller(file: File, { longestSide, mostBytes = Infinity }: PhotoWishes): Promise<PickedFile> {
  const asIs = { name: file.name, size: file.size, blob: file };
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return asIs;
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const written = (quality: number) =>
    new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  let blob = await written(QUALITY);
  for (const quality of LOWER_QUALITIES) if (blob && blob.size > mostBytes) blob = await written(quality);
  if (!blob || (scale === 1 && blob.size >= file.size)) return asIs;
  return { name: `${file.name.replace(/\.[^.]*$/, '')}.jpg`, size: blob.size, blob };
}

/**
 * Lets the person take photos or choose some, several in a row, in order.
 * @param wishes how small they should be
 * @returns the photos, made smaller where that is possible; empty if they called it off
 */
export function pickPhotos(wishes: PhotoWishes): Promise<PickedFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/jpeg,image/png';
    input.multiple = true;
    input.hidden = true;
    const finish = async () => {
      const picked: PickedFile[] = [];
      // one after the other: several large pictures at once are too much for small phones
      for (const file of [...(input.files ?? [])].slice(0, wishes.most)) picked.push(await smaller(file, wishes));
      input.remove();
      resolve(picked);
    };
    input.onchange = () => void finish();
    input.oncancel = () => void finish();
    document.body.append(input);
    input.click();
  });
}
