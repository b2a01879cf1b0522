import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { z } from 'zod';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { EncryptedFiles, FileStore, fileErrors, type StoredEncrypted } from '../../platform/files';
import { type EventHandler, FinalFailure, HandlesEvent, type HandlingContext } from '../../platform/outbox';
import { Sealer } from '../../platform/seal';
import { AgreementEntity } from '../agreement.entity';
import { SEALED_FILE_KEY } from '../agreement-vault';
import { AgreementVersionEntity } from '../agreement-version.entity';
import { LockAgreement } from '../lock-agreement';
import { PLATFORM, RecordEvent } from '../record-event';
import { ComposeSealed } from './compose-sealed';
import { sealRequested } from './sealing.events';

const REASON = '各方已签署，平台加盖电子印章和时间戳';
const BYTES_AT_MOST = 200 * 1_048_576;

/**
 * Seals what all have signed. The agreement is in force meanwhile; nobody waits for this. Killed at any point, it begins
 * anew: what counts is the row, and only one of those who seal at once gets it.
 */
@Injectable()
@HandlesEvent(sealRequested)
export class SealVersion implements EventHandler<typeof sealRequested> {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockAgreement,
    private readonly compose: ComposeSealed,
    private readonly sealer: Sealer,
    private readonly encryptedFiles: EncryptedFiles,
    private readonly files: FileStore,
    private readonly record: RecordEvent,
  ) {}

  /**
   * @throws FinalFailure when text or signatures are not what they were; TimestampError when there is no timestamp to be
   *   had: the version is then marked as delayed, and the outbox tries again
   */
  async handle(
    { agreementId, versionNumber }: z.output<typeof sealRequested.payload>,
    { signal }: HandlingContext,
  ): Promise<void> {
    const { manager } = this.transactions;
    const agreement = await manager.getRepository(AgreementEntity).findOneByOrFail({ id: agreementId });
    const version = await this.versions.findOneByOrFail({ agreementId, number: versionNumber });
    if (version.seal === 'sealed') return;
    if (version.seal === 'none') throw new FinalFailure('the version never took effect');
    const unsealed = await this.composed(agreement, version);
    signal.throwIfAborted();
    const { pdf, timestamp } = await this.seal(unsealed, version);
    signal.throwIfAborted();
    const file = await this.encryptedFiles.write(pdf, SEALED_FILE_KEY, BYTES_AT_MOST);
    // When the commit's answer is lost the row may name the file: then it stays, and the sweep removes what no row names.
    const isKept = await this.transactions.run(() => this.keep(version, file, timestamp));
    if (!isKept) await this.files.remove(file.fileId);
  }

  /** A file that was altered on its disk stays so; one that is not there may be on a disk that is not connected. */
  private async composed(agreement: AgreementEntity, version: AgreementVersionEntity): Promise<Buffer> {
    try {
      return await this.compose.execute(agreement, version);
    } catch (error) {
      if (error instanceof DomainError && error.is(fileErrors.damaged)) {
        throw new FinalFailure('a kept file was altered', { cause: error });
      }
      throw error;
    }
  }

  private async seal(unsealed: Buffer, version: AgreementVersionEntity) {
    try {
      return await this.sealer.seal(unsealed, { reason: REASON, at: this.clock.now() });
    } catch (error) {
      await this.versions.update({ id: version.id, seal: 'pending' }, { seal: 'delayed' });
      throw error;
    }
  }

  /** @returns false when another worker was faster */
  private async keep(
    { id, agreementId, number }: AgreementVersionEntity,
    { fileId, keyCipher, sha256 }: StoredEncrypted,
    sealedAt: Date,
  ): Promise<boolean> {
    const { agreement } = await this.locking.byId(agreementId);
    const { affected } = await this.versions.update(
      { id, seal: In(['pending', 'delayed']) },
      { seal: 'sealed', sealedFileId: fileId, sealedFileKeyCipher: keyCipher, sealedHash: sha256, sealedAt },
    );
    if (affected !== 1) return false;
    await this.record.execute(agreement, 'seal', PLATFORM, { versionNumber: number });
    return true;
  }

  private get versions() {
    return this.transactions.manager.getRepository(AgreementVersionEntity);
  }
}
