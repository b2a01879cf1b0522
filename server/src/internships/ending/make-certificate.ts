import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { z } from 'zod';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { EncryptedFiles, FileStore, type StoredEncrypted } from '../../platform/files';
import { type EventHandler, HandlesEvent, type HandlingContext } from '../../platform/outbox';
import { Sealer } from '../../platform/seal';
import { LockInternship } from '../lock-internship';
import { TellOfInternship } from '../tell-of-internship';
import type { CertificateEntity } from './certificate.entity';
import { CertificateDocument } from './certificate-document';
import { certificateRequested } from './ending.events';
import { EndingRecords } from './ending-records';
import { CERTIFICATE_FILE_KEY, EndingVault } from './ending-vault';

const REASON = '见习已办结，平台加盖电子印章和时间戳';
const BYTES_AT_MOST = 20 * 1_048_576;

/**
 * Makes and seals the certificate of a closed internship. Killed at any point, it begins anew: what counts is the row, and only
 * one of those who seal at once gets it.
 */
@Injectable()
@HandlesEvent(certificateRequested)
export class MakeCertificate implements EventHandler<typeof certificateRequested> {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockInternship,
    private readonly records: EndingRecords,
    private readonly vault: EndingVault,
    private readonly document: CertificateDocument,
    private readonly sealer: Sealer,
    private readonly encryptedFiles: EncryptedFiles,
    private readonly files: FileStore,
    private readonly tell: TellOfInternship,
  ) {}

  /**
   * @throws TimestampError when there is no timestamp to be had: the certificate is then marked as delayed, and the outbox
   *   tries again
   */
  async handle(
    { internshipId }: z.output<typeof certificateRequested.payload>,
    { signal }: HandlingContext,
  ): Promise<void> {
    const certificate = await this.records.certificates.findOneByOrFail({ internshipId });
    if (certificate.seal === 'sealed') return;
    const unsealed = this.document.render(this.vault.certificate.decrypt(certificate.contentCipher));
    signal.throwIfAborted();
    const { pdf, timestamp } = await this.seal(unsealed, certificate);
    signal.throwIfAborted();
    const file = await this.encryptedFiles.write(pdf, CERTIFICATE_FILE_KEY, BYTES_AT_MOST);
    // When the commit's answer is lost the row may name the file: then it stays, and the sweep removes what no row names.
    const isKept = await this.transactions.run(() => this.keep(certificate, file, timestamp));
    if (!isKept) await this.files.remove(file.fileId);
  }

  private async seal(unsealed: Buffer, { id }: CertificateEntity) {
    try {
      return await this.sealer.seal(unsealed, { reason: REASON, at: this.clock.now() });
    } catch (error) {
      await this.records.certificates.update({ id, seal: 'pending' }, { seal: 'delayed' });
      throw error;
    }
  }

  /** @returns false when another worker was faster */
  private async keep(
    { id, internshipId }: CertificateEntity,
    { fileId, keyCipher, sha256 }: StoredEncrypted,
    sealedAt: Date,
  ): Promise<boolean> {
    const internship = await this.locking.byId(internshipId);
    const { affected } = await this.records.certificates.update(
      { id, seal: In(['pending', 'delayed']) },
      { seal: 'sealed', fileId, fileKeyCipher: keyCipher, sealedHash: sha256, sealedAt },
    );
    if (affected !== 1) return false;
    await this.tell.execute(internship, ['trainee', 'host'], {
      title: '见习证明已经做好',
      text: '见习证明已加盖电子印章，可以在见习详情里下载。',
      sourceKey: `certificate:${internshipId}:sealed`,
    });
    return true;
  }
}
