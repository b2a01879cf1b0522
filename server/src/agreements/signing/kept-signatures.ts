import { Injectable } from '@nestjs/common';
import type { Party } from '@qihang/shared/agreements';
import { Transactions } from '../../platform/database';
import { AgreementSignatureEntity } from '../agreement-signature.entity';

/** A text that somebody says to have read. */
export interface ReadText {
  readonly agreementId: string;
  readonly contentHash: string;
}

/** Finds signatures that are there already. */
@Injectable()
export class KeptSignatures {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Who signed a text for a party. A second tap, or one after a lost answer, finds the first.
   * @returns undefined if nobody has; null for paper
   */
  async signerOf(party: Party, { agreementId, contentHash }: ReadText): Promise<string | null | undefined> {
    const row = await this.transactions.manager
      .getRepository(AgreementSignatureEntity)
      .findOneBy({ agreementId, contentHash, party });
    return row?.personId;
  }
}
