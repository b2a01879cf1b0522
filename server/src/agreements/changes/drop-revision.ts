import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { agreementErrors } from '../agreements.errors';
import { LockAgreement } from '../lock-agreement';
import { MoveAgreement } from '../move-agreement';
import { RecordEvent } from '../record-event';
import { DropVersion } from '../signing/drop-version';

/** The host gives up a later version that is not signed by all yet; the version in force stays. */
@Injectable()
export class DropRevision {
  constructor(
    private readonly transactions: Transactions,
    private readonly locking: LockAgreement,
    private readonly dropVersion: DropVersion,
    private readonly move: MoveAgreement,
    private readonly record: RecordEvent,
  ) {}

  /** @throws DomainError `agreements/not-found`; `agreements/not-allowed` without a later version */
  execute(actor: Actor, id: string, reason: string): Promise<void> {
    return this.transactions.run(async () => {
      const locked = await this.locking.forActor(actor, id, 'host');
      if (locked.agreement.status !== 'in-force') throw new DomainError(agreementErrors.notAllowed);
      const by = { role: 'host-agent', personId: actor.personId } as const;
      const { number } = await this.dropVersion.execute(locked, by);
      await this.move.save(locked.agreement);
      await this.record.execute(locked.agreement, 'drop-version', by, { versionNumber: number, reason });
    });
  }
}
