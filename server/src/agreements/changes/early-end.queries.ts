import { Injectable } from '@nestjs/common';
import type { EarlyEnd } from '@qihang/shared/agreements';
import { Transactions } from '../../platform/database';
import { ChangeVault } from './change-vault';
import { EarlyEndEntity } from './early-end.entity';

/** Reads requests for an early end. */
@Injectable()
export class EarlyEndQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly vault: ChangeVault,
  ) {}

  /** @returns the latest request, whatever became of it (`ix_agreement_ends_agreement`) */
  async latestOf(agreementId: string): Promise<EarlyEnd | null> {
    const row = await this.transactions.manager
      .getRepository(EarlyEndEntity)
      .findOne({ where: { agreementId }, order: { id: 'DESC' } });
    return row && this.toReply(row);
  }

  private toReply({ id, status, bySide, reasonCode, lastDay, requestedAt, ...kept }: EarlyEndEntity): EarlyEnd {
    return {
      id,
      status,
      by: bySide,
      reasonCode,
      text: this.vault.statement.decrypt(kept.textCipher),
      lastDay,
      requestedAt: requestedAt.toISOString(),
      answer: kept.answerCipher && this.vault.answer.decrypt(kept.answerCipher),
      decision: kept.decisionCipher && this.vault.decision.decrypt(kept.decisionCipher),
    };
  }
}
