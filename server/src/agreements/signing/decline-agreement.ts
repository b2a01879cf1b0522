import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { SIDE_ROLES } from '../agreement-scope';
import { LockAgreement } from '../lock-agreement';
import { MoveAgreement } from '../move-agreement';
import { RecordEvent } from '../record-event';
import { assertMay } from './assert-may';
import { DropVersion } from './drop-version';

/** Refuses an agreement: a first version voids it; a later one is dropped, and the one in force goes on. */
@Injectable()
export class DeclineAgreement {
  constructor(
    private readonly transactions: Transactions,
    private readonly locking: LockAgreement,
    private readonly dropVersion: DropVersion,
    private readonly move: MoveAgreement,
    private readonly record: RecordEvent,
  ) {}

  /**
   * @param reason words of the one who declines
   * @throws DomainError `agreements/not-found`, `agreements/not-allowed`
   */
  execute(actor: Actor, id: string, reason: string): Promise<void> {
    return this.transactions.run(async () => {
      const sides = ['trainee', 'bureau'] as const;
      const { side, ...locked } = await this.locking.forActor(actor, id, sides, { withApplication: true });
      const by = { role: SIDE_ROLES[side], personId: actor.personId };
      const { agreement, current } = locked;
      const about = { versionNumber: assertMay('decline', locked, by).number, reason };
      await this.dropVersion.execute(locked, by);
      if (current === null) return this.move.execute(agreement, 'decline', by, about);
      await this.move.save(agreement);
      await this.record.execute(agreement, 'decline', by, about);
    });
  }
}
