import { Injectable } from '@nestjs/common';
import { CERTIFICATE_PREFIX, earnsCertificate, type InternshipAction } from '@qihang/shared/internships';
import type { Role } from '@qihang/shared/platform';
import { Clock } from '../../platform/clock';
import { newPublicNumber } from '../../platform/documents';
import { Outbox } from '../../platform/outbox';
import type { InternshipEntity } from '../internship.entity';
import { TellOfInternship } from '../tell-of-internship';
import { CertificateContents } from './certificate-contents';
import { certificateRequested } from './ending.events';
import { EndingRecords } from './ending-records';
import { EndingVault } from './ending-vault';
import { MoveInternship } from './move-internship';

/** Closes an internship whose evaluation stands; what the certificate says is frozen with it, the file follows. */
@Injectable()
export class CloseInternship {
  constructor(
    private readonly clock: Clock,
    private readonly records: EndingRecords,
    private readonly contents: CertificateContents,
    private readonly vault: EndingVault,
    private readonly move: MoveInternship,
    private readonly outbox: Outbox,
    private readonly tell: TellOfInternship,
  ) {}

  /**
   * Call it inside the transaction of the answer or the settlement, after that was written.
   * @param internship locked
   */
  async execute(
    internship: InternshipEntity,
    action: InternshipAction & ('agree' | 'settle'),
    role: Role,
  ): Promise<void> {
    const { id } = internship;
    await this.move.execute(internship, action, role);
    const { evaluations } = await this.records.of(id);
    const [evaluation] = evaluations;
    if (evaluation === undefined) throw new Error(`internship ${id} is closed without an evaluation`);
    const result = evaluation.settledResult ?? evaluation.result;
    if (earnsCertificate(result)) {
      const content = await this.contents.of(internship, evaluation, newPublicNumber(CERTIFICATE_PREFIX));
      await this.records.certificates.insert({
        internshipId: id,
        number: content.number,
        contentCipher: this.vault.certificate.encrypt(content),
        createdAt: this.clock.now(),
        seal: 'pending',
      });
      await this.outbox.add(certificateRequested, { internshipId: id }, { key: id });
    }
    await this.tell.execute(internship, ['trainee', 'host'], {
      title: '见习已办结',
      text: earnsCertificate(result)
        ? '见习鉴定已经确定。见习证明盖章后可以在见习详情里下载。'
        : '见习鉴定已经确定，可以在见习详情里查看。',
      sourceKey: `internship:${id}:closed`,
    });
  }
}
