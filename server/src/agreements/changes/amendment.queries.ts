import { Injectable } from '@nestjs/common';
import type { Amendment } from '@qihang/shared/agreements';
import { maskBankAccount } from '@qihang/shared/identity';
import { Transactions } from '../../platform/database';
import { AmendmentEntity } from './amendment.entity';
import { ChangeVault } from './change-vault';

/** Reads the recorded amendments of an agreement. */
@Injectable()
export class AmendmentQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly vault: ChangeVault,
  ) {}

  /** @returns oldest first, account numbers masked (`ix_agreement_amendments_agreement`) */
  async of(agreementId: string): Promise<Amendment[]> {
    const rows = await this.transactions.manager
      .getRepository(AmendmentEntity)
      .find({ where: { agreementId }, order: { id: 'ASC' } });
    return rows.map(({ id, kind, bySide, reasonCipher, changesCipher, at }) => ({
      id,
      kind,
      by: bySide,
      reason: this.vault.reason.decrypt(reasonCipher),
      at: at.toISOString(),
      changes: this.vault.changes.decrypt(changesCipher).map(masked),
    }));
  }
}

function masked({ field, before, after }: Amendment['changes'][number]): Amendment['changes'][number] {
  return field === 'bankAccountNumber'
    ? { field, before: maskBankAccount(before), after: maskBankAccount(after) }
    : { field, before, after };
}
