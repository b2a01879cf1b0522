import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Transactions, walkRows } from '../../platform/database';
import { Scheduled, type ScheduledJob } from '../../platform/worker';
import { OpenEnd } from '../changes/open-end';
import { LockAgreement, type LockedAgreement } from '../lock-agreement';
import { MoveAgreement } from '../move-agreement';
import { PLATFORM, RecordEvent } from '../record-event';
import { DropVersion } from '../signing/drop-version';

/**
 * The day after its last day an agreement is completed, or terminated if an earlier end was settled. A request for an early
 * end that is still open has come too late, and a version that is not signed by then is dropped.
 */
@Injectable()
@Scheduled({ name: 'agreements.end-agreements', everySeconds: 600 })
export class EndAgreements implements ScheduledJob {
  private readonly logger = new Logger('Agreements');

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockAgreement,
    private readonly dropVersion: DropVersion,
    private readonly move: MoveAgreement,
    private readonly record: RecordEvent,
    private readonly openEnd: OpenEnd,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    await walkRows(
      { signal, logger: this.logger },
      (after, limit) => this.over(after, limit),
      ({ id }) => this.transactions.run(() => this.end(id)),
    );
  }

  /** Found by `ix_agreements_ends`. */
  private over(after: string, limit: number): Promise<{ id: string }[]> {
    return this.transactions.manager.query(
      `SELECT id FROM agreements WHERE status = 'in-force' AND ends_on < ? AND id > ? ORDER BY id LIMIT ?`,
      [this.clock.today(), after, limit],
    );
  }

  /** Looks again under the lock: a longer version may have taken effect meanwhile. */
  private async end(id: string): Promise<void> {
    const locked = await this.locking.byId(id, { withApplication: true });
    const { agreement } = locked;
    const isOver = agreement.endsOn !== null && agreement.endsOn < this.clock.today();
    if (agreement.status !== 'in-force' || !isOver) return;
    await this.dropOpen(locked);
    const action = agreement.endRequest === 'settled' ? 'terminate' : 'complete';
    await this.openEnd.closeLate(agreement, this.clock.now());
    agreement.endRequest = null;
    await this.move.execute(agreement, action, PLATFORM, { versionNumber: agreement.currentVersion });
  }

  private async dropOpen(locked: LockedAgreement): Promise<void> {
    if (locked.open === null) return;
    const { number } = await this.dropVersion.execute(locked, PLATFORM);
    await this.record.execute(locked.agreement, 'drop-version', PLATFORM, { versionNumber: number });
  }
}
