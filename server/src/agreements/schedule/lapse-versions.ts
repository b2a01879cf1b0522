import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Transactions, walkRows } from '../../platform/database';
import { Scheduled, type ScheduledJob } from '../../platform/worker';
import { LockAgreement } from '../lock-agreement';
import { MoveAgreement } from '../move-agreement';
import { PLATFORM, RecordEvent } from '../record-event';
import { DropVersion } from '../signing/drop-version';

interface LateVersion {
  readonly id: string;
  readonly agreementId: string;
}

/**
 * What was not signed in time lapses (domain, §6): a first version with its agreement; a later one alone, and the agreement
 * in force goes on. Signed paper that waits for the bureau's check was handed in on time and does not lapse.
 */
@Injectable()
@Scheduled({ name: 'agreements.lapse-versions', everySeconds: 300 })
export class LapseVersions implements ScheduledJob {
  private readonly logger = new Logger('Agreements');

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockAgreement,
    private readonly dropVersion: DropVersion,
    private readonly move: MoveAgreement,
    private readonly record: RecordEvent,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    await walkRows(
      { signal, logger: this.logger },
      (after, limit) => this.late(after, limit),
      ({ agreementId }) => this.transactions.run(() => this.lapse(agreementId)),
    );
  }

  /** Found by `ix_agreement_versions_signing`. */
  private late(after: string, limit: number): Promise<LateVersion[]> {
    return this.transactions.manager.query(
      `SELECT v.id, v.agreement_id AS agreementId FROM agreement_versions v JOIN agreements a ON a.id = v.agreement_id
       WHERE v.status = 'signing' AND v.lapses_at <= ? AND v.id > ? AND (a.waiting_for IS NULL OR a.waiting_for <> 'paper')
       ORDER BY v.id LIMIT ?`,
      [this.clock.now(), after, limit],
    );
  }

  /** Looks again under the lock: somebody may have signed, returned or declined meanwhile. */
  private async lapse(agreementId: string): Promise<void> {
    const locked = await this.locking.byId(agreementId, { withApplication: true });
    const { agreement, open, current } = locked;
    const isLate = open?.lapsesAt != null && open.lapsesAt <= this.clock.now();
    if (open?.status !== 'signing' || !isLate || agreement.waitingFor === 'paper') return;
    await this.dropVersion.execute(locked, PLATFORM);
    const about = { versionNumber: open.number };
    if (current === null) return this.move.execute(agreement, 'lapse', PLATFORM, about);
    await this.move.save(agreement);
    await this.record.execute(agreement, 'lapse', PLATFORM, about);
  }
}
