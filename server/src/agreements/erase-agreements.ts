import { Injectable } from '@nestjs/common';
import { EMPTY_TRAINEE_DETAILS } from '@qihang/shared/agreements';
import { In, IsNull } from 'typeorm';
import { type PersonEraser, PersonErasers } from '../identity';
import { Transactions } from '../platform/database';
import { AgreementEntity } from './agreement.entity';
import { AgreementEventEntity } from './agreement-event.entity';
import { AgreementVault } from './agreement-vault';
import { AgreementVersionEntity } from './agreement-version.entity';
import { DocumentLinkEntity } from './signed-documents/document-link.entity';

/**
 * Agreements that were in force stay whole, for the other parties and the law. Of those that never were, the trainee's part
 * and the texts that name the trainee go; the signatures under them stay, as proof that nothing was signed in vain.
 */
@Injectable()
export class EraseAgreements implements PersonEraser {
  constructor(
    private readonly transactions: Transactions,
    private readonly vault: AgreementVault,
    erasers: PersonErasers,
  ) {
    erasers.register(this);
  }

  async obstacles(personId: string): Promise<string[]> {
    const live = await this.transactions.manager
      .getRepository(AgreementEntity)
      .findBy({ personId, status: In(['draft', 'signing', 'in-force']) });
    return live.map(({ number, status }) =>
      status === 'in-force'
        ? `见习协议 ${number} 还在履行，结束以后才能注销。`
        : `见习协议 ${number} 还在签订，请先拒绝签订，或者等它签完并结束。`,
    );
  }

  async erase(personId: string): Promise<void> {
    const { manager } = this.transactions;
    await manager.getRepository(DocumentLinkEntity).delete({ personId });
    const neverInForce = await manager
      .getRepository(AgreementEntity)
      .find({ where: { personId, currentVersion: IsNull() }, select: { id: true } });
    for (const { id } of neverInForce) {
      // A file that no row names is removed by the sweep.
      const nothing = { contentCipher: null, fileId: null, fileKeyCipher: null };
      const detailsCipher = this.vault.details.encrypt(EMPTY_TRAINEE_DETAILS);
      await manager.getRepository(AgreementVersionEntity).update({ agreementId: id }, { ...nothing, detailsCipher });
      await manager
        .getRepository(AgreementEventEntity)
        .update({ agreementId: id, byPersonId: personId }, { reasonCipher: null });
    }
  }
}
