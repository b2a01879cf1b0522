import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit';
import { DomainError } from '../../platform/errors';
import { EncryptedFiles } from '../../platform/files';
import { type Actor, Download } from '../../platform/http';
import { InternshipQueries } from '../internship.queries';
import { sideOf } from '../internship-scope';
import { internshipErrors } from '../internships.errors';
import { PHOTO_FILE_KEY, Photos } from './photos';

/** Photos as those see them who may see the internship. */
@Injectable()
export class PhotoQueries {
  constructor(
    private readonly internships: InternshipQueries,
    private readonly photos: Photos,
    private readonly files: EncryptedFiles,
    private readonly audit: AuditLog,
  ) {}

  /**
   * What is only between the trainee and the bureau, or the bureau's own, no other side sees; officers' looks at what is for
   * help are audited.
   * @throws DomainError `internships/not-found`, `internships/photo-not-found`, `files/damaged`
   */
  async download(actor: Actor, internshipId: string, photoId: string): Promise<Download> {
    const internship = await this.internships.seenBy(actor, internshipId);
    const photo = await this.photos.rows.findOneBy({ id: photoId, internshipId });
    const isPrivate = photo?.purpose === 'help' || photo?.purpose === 'visit';
    const isOfficer = sideOf(actor, internship) === 'bureau';
    const maySee = !isPrivate || isOfficer || photo.uploadedBy === actor.personId;
    if (photo === null || !maySee) throw new DomainError(internshipErrors.photoNotFound);
    if (photo.purpose === 'help' && isOfficer) {
      await this.audit.record({
        actor: { kind: 'officer', id: actor.personId },
        action: 'internships.help-photo-read',
        subject: { type: 'internship-photo', id: photoId },
      });
    }
    const content = await this.files.read(photo.fileId, photo.fileKeyCipher, PHOTO_FILE_KEY);
    return new Download({ fileName: `照片-${photoId}.jpg`, contentType: 'image/jpeg', content });
  }
}
