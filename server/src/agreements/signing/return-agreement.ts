import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { SIDE_ROLES } from '../agreement-scope';
import { LockAgreement } from '../lock-agreement';
import { MoveAgreement } from '../move-agreement';
import { RecordEvent } from '../record-event';
import { assertMay } from './assert-may';
import { RedraftVersion } from './redraft-version';

/** Takes a text back from signing to be mended. A text that was sent never changes: the draft goes on as the next version. */
@Injectable()
export class ReturnAgreement {
  constructor(
    private readonly transactions: Transactions,
    private readonly locking: LockAgreement,
    private readonly redraft: RedraftVersion,
    private readonly move: MoveAgreement,
    private readonly record: RecordEvent,
  ) {}

  /**
   * @param reason words of the one who returns it
   * @throws DomainError `agreements/not-found`, `agreements/not-allowed` unless a version is being signed
   */
  execute(actor: Actor, id: string, reason: string): Promise<void> {
    return this.transactions.run(async () => {
      const { side, ...locked } = await this.locking.forActor(actor, id);
      const by = { role: SIDE_ROLES[side], personId: actor.personId };
      const { agreement } = locked;
      const about = { versionNumber: assertMay('return', locked, by).number, reason };
      await this.redraft.execute(locked, by);
      if (agreement.status === 'signing') return this.move.execute(agreement, 'return', by, about);
      await this.move.save(agreement);
      await this.record.execute(agreement, 'return', by, about);
    });
  }
}
