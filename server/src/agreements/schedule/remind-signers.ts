import { Injectable, Logger } from '@nestjs/common';
import { AGREEMENT_POLICY } from '@qihang/shared/agreements';
import { valueOn } from '@qihang/shared/platform';
import { Clock } from '../../platform/clock';
import { Transactions, walkRows } from '../../platform/database';
import { Scheduled, type ScheduledJob } from '../../platform/worker';
import { LockAgreement } from '../lock-agreement';
import { PLATFORM, RecordEvent } from '../record-event';

const DAY_MS = 86_400_000;

interface WaitingVersion {
  readonly id: string;
  readonly agreementId: string;
  readonly number: number;
}

/** Versions that were sent so many days ago, and not yet so many. */
interface Window {
  readonly days: number;
  readonly before: number;
}

/**
 * Reminds whose turn it is to sign on the days that the policy names, once for each. After a standstill it reminds once, not
 * once for each day missed. What tells that it is done is the history, so a clock that jumps repeats nothing. The bureau has
 * its queue instead, and paper is signed at a table.
 */
@Injectable()
@Scheduled({ name: 'agreements.remind-signers', everySeconds: 600 })
export class RemindSigners implements ScheduledJob {
  private readonly logger = new Logger('Agreements');

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockAgreement,
    private readonly record: RecordEvent,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    const days = [...valueOn(AGREEMENT_POLICY, this.clock.today()).remindOnDays].sort((a, b) => a - b);
    for (const [index, day] of days.entries()) {
      const window = { days: day, before: days[index + 1] ?? Number.POSITIVE_INFINITY };
      await walkRows(
        { signal, logger: this.logger },
        (after, limit) => this.waiting(window, after, limit),
        (version) => this.transactions.run(() => this.remind(version, window)),
      );
    }
  }

  /** From the versions being signed (`ix_agreement_versions_signing`) to those not reminded since their day. */
  private waiting({ days, before }: Window, after: string, limit: number): Promise<WaitingVersion[]> {
    const now = this.clock.now().getTime();
    const sentAfter = Number.isFinite(before) ? new Date(now - before * DAY_MS) : new Date(0);
    return this.transactions.manager.query(
      `SELECT v.id, v.agreement_id AS agreementId, v.number
       FROM agreement_versions v JOIN agreements a ON a.id = v.agreement_id AND a.open_version = v.number
       WHERE v.status = 'signing' AND v.way = 'electronic' AND v.lapses_at > ? AND v.sent_at > ? AND v.sent_at <= ?
         AND a.waiting_for IN ('host', 'guardian', 'trainee') AND v.id > ?
         AND NOT EXISTS (
           SELECT 1 FROM agreement_events e
           WHERE e.agreement_id = v.agreement_id AND e.version_number = v.number AND e.kind = 'auto-remind'
             AND e.at >= v.sent_at + INTERVAL ? DAY)
       ORDER BY v.id LIMIT ?`,
      [new Date(now), sentAfter, new Date(now - days * DAY_MS), after, days, limit],
    );
  }

  /** Looks again under the lock: another worker may have reminded, somebody may have signed. */
  private async remind({ id, agreementId, number }: WaitingVersion, window: Window): Promise<void> {
    const { agreement } = await this.locking.byId(agreementId);
    const [still] = await this.waiting(window, String(BigInt(id) - 1n), 1);
    if (still?.id !== id) return;
    await this.record.execute(agreement, 'auto-remind', PLATFORM, { versionNumber: number });
  }
}
