import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database';
import type { AgreementEntity } from '../agreement.entity';
import { AgreementSignatureEntity } from '../agreement-signature.entity';
import { AgreementVault } from '../agreement-vault';
import type { SignatureStatement } from '../signature-chain';

/** A signature as its row holds it, in plain. */
export interface ReadSignature {
  readonly previousHash: string;
  readonly hash: string;
  readonly statement: SignatureStatement;
}

/** Reads an agreement's signatures. */
@Injectable()
export class ReadSignatures {
  constructor(
    private readonly transactions: Transactions,
    private readonly vault: AgreementVault,
  ) {}

  /** @returns the signatures of all versions, oldest first, as `brokenLink` checks them */
  async of({ id, number }: Pick<AgreementEntity, 'id' | 'number'>): Promise<ReadSignature[]> {
    const rows = await this.transactions.manager
      .getRepository(AgreementSignatureEntity)
      .find({ where: { agreementId: id }, order: { id: 'ASC' } });
    return rows.map((row) => this.read(number, row));
  }

  private read(agreementNumber: string, row: AgreementSignatureEntity): ReadSignature {
    const { versionNumber, party, personId, contentHash, method, previousHash, hash } = row;
    const statement = {
      agreementNumber,
      versionNumber,
      party,
      personId,
      signer: this.vault.signer.decrypt(row.signerCipher),
      contentHash,
      method,
      signedAt: row.signedAt.toISOString(),
      address: this.vault.address.decrypt(row.addressCipher),
      device: this.vault.device.decrypt(row.deviceCipher),
      drawing: row.drawingCipher && this.vault.drawing.decrypt(row.drawingCipher),
    };
    return { previousHash, hash, statement };
  }
}
