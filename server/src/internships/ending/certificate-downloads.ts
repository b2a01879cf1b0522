import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit';
import { DomainError } from '../../platform/errors';
import { EncryptedFiles } from '../../platform/files';
import { type Actor, Download } from '../../platform/http';
import { InternshipQueries } from '../internship.queries';
import { type InternshipSide, sidesOf } from '../internship-scope';
import { internshipErrors } from '../internships.errors';
import { EndingRecords } from './ending-records';
import { CERTIFICATE_FILE_KEY } from './ending-vault';

const MAY_READ: readonly InternshipSide[] = ['trainee', 'host', 'bureau'];

/** The sealed certificate, for the trainee, the host and the division's officers. */
@Injectable()
export class CertificateDownloads {
  constructor(
    private readonly internships: InternshipQueries,
    private readonly records: EndingRecords,
    private readonly files: EncryptedFiles,
    private readonly audit: AuditLog,
  ) {}

  /**
   * It names the trainee in full, so every look of an officer is written down.
   * @throws DomainError `internships/not-found`; `internships/no-certificate` while there is none
   */
  async of(actor: Actor, internshipId: string): Promise<Download> {
    const internship = await this.internships.seenBy(actor, internshipId);
    const side = sidesOf(actor, internship).find((one) => MAY_READ.includes(one));
    if (side === undefined) throw new DomainError(internshipErrors.notFound);
    const certificate = await this.records.certificates.findOneBy({ internshipId });
    if (!certificate?.fileId || !certificate.fileKeyCipher) throw new DomainError(internshipErrors.noCertificate);
    const content = await this.files.read(certificate.fileId, certificate.fileKeyCipher, CERTIFICATE_FILE_KEY);
    if (side === 'bureau') {
      await this.audit.record({
        actor: { kind: 'officer', id: actor.personId },
        action: 'internships.certificate-read',
        subject: { type: 'internship', id: internshipId },
      });
    }
    return new Download({ fileName: `见习证明-${certificate.number}.pdf`, contentType: 'application/pdf', content });
  }
}
