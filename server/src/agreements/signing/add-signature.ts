import { Injectable } from '@nestjs/common';
import { type Drawing, nextParty, type Party, type SigningMethod } from '@qihang/shared/agreements';
import { Clock } from '../../platform/clock';
import { isDuplicateKey, Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { CallOrigin } from '../../platform/http';
import type { AgreementEntity } from '../agreement.entity';
import { AgreementSignatureEntity } from '../agreement-signature.entity';
import { AgreementVault } from '../agreement-vault';
import type { AgreementVersionEntity } from '../agreement-version.entity';
import { agreementErrors } from '../agreements.errors';
import { chainStart, signatureHash } from '../signature-chain';

/** Who signs, how identity was proved, and where from. */
export interface NewSignature {
  readonly party: Party;
  /** The account that signs; the trainee's for a guardian; null on paper. */
  readonly personId: string | null;
  /** The signer's name, or the bureau's desk. */
  readonly signer: string;
  readonly method: SigningMethod;
  /** Null on paper. */
  readonly origin: CallOrigin | null;
  readonly drawing: Drawing | null;
}

/** Longer names of devices are cut; so that they fit their column in any script. */
const DEVICE_LENGTH = 200;
const ADDRESS_LENGTH = 60;

/**
 * Adds a signature to the open version: a row that is never changed and never deleted, and that names the hash of the
 * agreement's signature before it (电子签名法 art. 13).
 */
@Injectable()
export class AddSignature {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly vault: AgreementVault,
  ) {}

  /**
   * @param agreement locked, so that its chain does not fork; `waitingFor` is changed in place to whose turn is next, and the
   *   caller's own step writes it back (`MoveAgreement`)
   * @param version its open version, whose hash is signed
   * @throws DomainError `agreements/not-your-turn` when the party has signed this version already
   */
  async execute(agreement: AgreementEntity, version: AgreementVersionEntity, signature: NewSignature): Promise<void> {
    const { party, personId, signer, method, origin, drawing } = signature;
    const { contentHash } = version;
    if (contentHash === null)
      throw new Error(`version ${version.number} of agreement ${agreement.id} has no text to sign`);
    const before = await this.rows.find({ where: { agreementId: agreement.id }, order: { id: 'ASC' } });
    const signedAt = this.clock.now();
    const address = (origin?.ip ?? '').slice(0, ADDRESS_LENGTH);
    const device = (origin?.userAgent ?? '').slice(0, DEVICE_LENGTH);
    const previousHash = before.at(-1)?.hash ?? chainStart(agreement.number);
    const statement = {
      agreementNumber: agreement.number,
      versionNumber: version.number,
      party,
      personId,
      signer,
      contentHash,
      method,
      signedAt: signedAt.toISOString(),
      address,
      device,
      drawing,
    };
    await this.insert({
      agreementId: agreement.id,
      versionNumber: version.number,
      party,
      personId,
      signerCipher: this.vault.signer.encrypt(signer),
      contentHash,
      method,
      signedAt,
      addressCipher: this.vault.address.encrypt(address),
      deviceCipher: this.vault.device.encrypt(device),
      drawingCipher: drawing && this.vault.drawing.encrypt(drawing),
      previousHash,
      hash: signatureHash(previousHash, statement),
    });
    const ofVersion = before.filter(({ versionNumber }) => versionNumber === version.number);
    agreement.waitingFor = nextParty([...ofVersion.map((row) => row.party), party], version.needsGuardian);
  }

  private async insert(row: Omit<AgreementSignatureEntity, 'id'>): Promise<void> {
    try {
      await this.rows.insert(row);
    } catch (error) {
      if (isDuplicateKey(error, 'uq_agreement_signatures_party')) throw new DomainError(agreementErrors.notYourTurn);
      throw error;
    }
  }

  private get rows() {
    return this.transactions.manager.getRepository(AgreementSignatureEntity);
  }
}
