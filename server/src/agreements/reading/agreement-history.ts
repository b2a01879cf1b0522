import { Injectable } from '@nestjs/common';
import { type Agreement, agreementEventLabels } from '@qihang/shared/agreements';
import type { Role } from '@qihang/shared/platform';
import { Transactions } from '../../platform/database';
import { AgreementEventEntity } from '../agreement-event.entity';
import { AgreementVault } from '../agreement-vault';

/** Who acted, as everybody reads it. */
const WHO: Readonly<Record<Role, string>> = {
  seeker: '见习人员',
  'host-agent': '单位经办人',
  mentor: '带教老师',
  officer: '人社部门',
  system: '平台',
};

/** Reads the history of an agreement: who did what, when and why. */
@Injectable()
export class AgreementHistory {
  constructor(
    private readonly transactions: Transactions,
    private readonly vault: AgreementVault,
  ) {}

  /** @returns oldest first (`ix_agreement_events_agreement`) */
  async of(agreementId: string): Promise<Agreement['history']> {
    const rows = await this.transactions.manager
      .getRepository(AgreementEventEntity)
      .find({ where: { agreementId }, order: { id: 'ASC' } });
    return rows.map(({ id, kind, byRole, at, reasonCipher }) => ({
      id,
      what: agreementEventLabels[kind],
      who: WHO[byRole],
      at: at.toISOString(),
      reason: reasonCipher && this.vault.reason.decrypt(reasonCipher),
    }));
  }
}
