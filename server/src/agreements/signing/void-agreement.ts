import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { SIDE_ROLES } from '../agreement-scope';
import { LockAgreement } from '../lock-agreement';
import { MoveAgreement } from '../move-agreement';
import { DropVersion } from './drop-version';

/** Voids an agreement before it is in force; place and trainee are free again. */
@Injectable()
export class VoidAgreement {
  constructor(
    private readonly transactions: Transactions,
    private readonly locking: LockAgreement,
    private readonly dropVersion: DropVersion,
    private readonly move: MoveAgreement,
  ) {}

  /**
   * @param reason words of the one who voids it
   * @throws DomainError `agreements/not-found`, `agreements/not-allowed` once it is in force
   */
  execute(actor: Actor, id: string, reason: string): Promise<void> {
    return this.transactions.run(async () => {
      const sides = ['host', 'bureau'] as const;
      const { side, ...locked } = await this.locking.forActor(actor, id, sides, { withApplication: true });
      const by = { role: SIDE_ROLES[side], personId: actor.personId };
      const versionNumber = locked.agreement.openVersion;
      if (locked.open !== null && locked.current === null) await this.dropVersion.execute(locked, by);
      await this.move.execute(locked.agreement, 'void', by, { versionNumber, reason });
    });
  }
}
