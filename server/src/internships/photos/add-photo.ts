import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { PhotoPurpose } from '@qihang/shared/internships';
import { Clock } from '../../platform/clock';
import { isDuplicateKey, Transactions } from '../../platform/database';
import { uprightPhoto } from '../../platform/documents';
import { DomainError } from '../../platform/errors';
import { EncryptedFiles, FileStore, type StoredEncrypted } from '../../platform/files';
import type { Actor, StoredUpload } from '../../platform/http';
import { InternshipQueries } from '../internship.queries';
import { sideOf } from '../internship-scope';
import { internshipErrors } from '../internships.errors';
import { PHOTO_FILE_KEY, Photos } from './photos';

const PHOTO_BYTES_AT_MOST = 10 * 1_048_576;

/** Takes a photo that somebody adds to a log entry, a month, a request or a visit. */
@Injectable()
export class AddPhoto {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly internships: InternshipQueries,
    private readonly photos: Photos,
    private readonly plainFiles: FileStore,
    private readonly encryptedFiles: EncryptedFiles,
  ) {}

  /**
   * Opens its own transactions: the photo is made upright and loses its metadata between them. The upload is there in plain
   * and is gone afterwards, whatever happens. The same photo again is the same photo.
   * @returns the photo's id
   * @throws DomainError `internships/not-found`; `internships/not-allowed` for a purpose that is not the actor's;
   *   `documents/image-unsupported` (HEIC too), `documents/image-damaged`, `documents/image-too-large`
   */
  async execute(actor: Actor, internshipId: string, purpose: PhotoPurpose, upload: StoredUpload): Promise<string> {
    try {
      const kept = await this.transactions.run(() => this.idOf(actor, internshipId, purpose, upload));
      if (kept !== undefined) return kept;
      const plain = await uprightPhoto(await buffer(await this.plainFiles.read(upload.fileId)));
      const file = await this.encryptedFiles.write(plain, PHOTO_FILE_KEY, PHOTO_BYTES_AT_MOST);
      return await this.keep(actor, internshipId, { purpose, upload, file });
    } finally {
      await this.plainFiles.remove(upload.fileId);
    }
  }

  private async idOf(
    actor: Actor,
    internshipId: string,
    purpose: PhotoPurpose,
    { sha256: uploadHash }: StoredUpload,
  ): Promise<string | undefined> {
    const side = sideOf(actor, await this.internships.seenBy(actor, internshipId));
    if (side === undefined || !PURPOSES[side].includes(purpose)) throw new DomainError(internshipErrors.notAllowed);
    const uploadedBy = actor.personId;
    return (await this.photos.rows.findOneBy({ internshipId, uploadedBy, purpose, uploadHash }))?.id;
  }

  private async keep(
    { personId: uploadedBy }: Actor,
    internshipId: string,
    { purpose, upload, file }: { purpose: PhotoPurpose; upload: StoredUpload; file: StoredEncrypted },
  ): Promise<string> {
    const { fileId, keyCipher: fileKeyCipher, bytes } = file;
    const key = { internshipId, uploadedBy, purpose, uploadHash: upload.sha256 };
    const row = { ...key, fileId, fileKeyCipher, bytes, uploadedAt: this.clock.now(), usedAt: null };
    try {
      return await this.transactions.run(async () => {
        const { identifiers } = await this.photos.rows.insert(row);
        return String(identifiers[0]?.id);
      });
    } catch (error) {
      if (!isDuplicateKey(error, 'uq_internship_photos_upload')) throw error;
      // The same photo was faster; the sweep removes a file whose row did not come about for another reason.
      await this.plainFiles.remove(fileId);
      return (await this.photos.rows.findOneByOrFail(key)).id;
    }
  }
}

/** What each side adds photos for. */
const PURPOSES: Readonly<Record<NonNullable<ReturnType<typeof sideOf>>, readonly PhotoPurpose[]>> = {
  mentor: ['log', 'month'],
  host: ['month'],
  trainee: ['month', 'help'],
  bureau: ['visit'],
};
