import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { AgreementVersionEntity } from '../agreement-version.entity';
import { agreementErrors } from '../agreements.errors';
import { LockAgreement } from '../lock-agreement';
import { MoveAgreement } from '../move-agreement';
import { RecordEvent } from '../record-event';

/** Begins a later version for a material change; the version before stays in force until all have signed (domain, §6). */
@Injectable()
export class ReviseAgreement {
  constructor(
    private readonly transactions: Transactions,
    private readonly locking: LockAgreement,
    private readonly move: MoveAgreement,
    private readonly record: RecordEvent,
  ) {}

  /** @throws DomainError `agreements/not-found`; `agreements/not-allowed` unless in force without an open version or end */
  execute(actor: Actor, id: string, reason: string): Promise<void> {
    return this.transactions.run(async () => {
      const { agreement, open, current } = await this.locking.forActor(actor, id, 'host');
      const isFree = agreement.status === 'in-force' && open === null && agreement.endRequest === null;
      if (!isFree || current === null) throw new DomainError(agreementErrors.notAllowed);
      const number = (await this.lastNumber(id)) + 1;
      const { termsCipher, detailsCipher } = current;
      await this.versions.insert({
        agreementId: id,
        number,
        status: 'draft',
        way: 'electronic',
        reason,
        termsCipher,
        detailsCipher,
        seal: 'none',
      });
      agreement.openVersion = number;
      agreement.way = 'electronic';
      await this.move.save(agreement);
      const by = { role: 'host-agent', personId: actor.personId } as const;
      await this.record.execute(agreement, 'revise', by, { versionNumber: number, reason });
    });
  }

  private async lastNumber(agreementId: string): Promise<number> {
    return (await this.versions.maximum('number', { agreementId })) ?? 0;
  }

  private get versions() {
    return this.transactions.manager.getRepository(AgreementVersionEntity);
  }
}
