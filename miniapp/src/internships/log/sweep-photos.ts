import { draftsMention } from '../../platform/drafts';
import { madeAt } from '../../platform/ids';
import { photosInUse } from './pending-entries';
import { dropPhotos, keptPhotos } from './photo-files';

/** A photo that was taken just now is named by its draft only a moment later. */
const YOUNG_MS = 24 * 60 * 60_000;

/** Removes photos from the phone that neither an entry nor a draft names: of drafts that were given up. */
export async function sweepPhotos(): Promise<void> {
  const files = await keptPhotos().catch(() => []);
  const inUse = photosInUse();
  await dropPhotos(
    files.filter((file) => Date.now() - madeAt(file) > YOUNG_MS && !inUse.has(file) && !draftsMention(file)),
  );
}
