import { internshipPhotoRoutes } from '@qihang/shared/internships';
import { useState } from 'react';
import { upload } from '../../platform/api';
import { newId } from '../../platform/ids';
import { explain } from '../../platform/problem';
import type { PickedFile } from '../../platform/wire';

/** A photo that is on the server, to be named by its id. */
export interface SentPhoto {
  id: string;
  name: string;
}

/**
 * Uploads photos for a request for help, one after the other.
 * @returns `share` 0…1 while one is on its way, else null; `failure` why the last one failed; `send` gives those that are up
 */
export function usePhotoUploads(internshipId: string) {
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<string>();
  const send = async (files: readonly PickedFile[]): Promise<SentPhoto[]> => {
    const sent: SentPhoto[] = [];
    setFailure(undefined);
    try {
      for (const file of files) {
        setShare(0);
        const input = { params: { id: internshipId }, body: { purpose: 'help' as const } };
        const { id } = await upload(internshipPhotoRoutes.add, input, file, {
          idempotencyKey: newId(),
          onProgress: setShare,
        });
        sent.push({ id, name: file.name });
      }
    } catch (error) {
      setFailure(explain(error).message);
    } finally {
      setShare(null);
    }
    return sent;
  };
  return { share, failure, send };
}
