import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { Scheduled, type ScheduledJob } from '../platform/worker';
import { DAY_MS, sessionPolicy } from './identity.policy';

const BATCH = 1_000;

/** Exchanged tokens are kept so long to tell a stolen one. */
const ROTATED_KEPT_DAYS = 7;

/** Forgets codes and counts of past days, exchanged tokens, and sessions that nobody can use any more. */
@Injectable()
@Scheduled({ name: 'identity.purge', everySeconds: 3_600 })
export class PurgeIdentity implements ScheduledJob {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    const daysAgo = (days: number) => new Date(this.clock.now().getTime() - days * DAY_MS);
    await this.drain(signal, 'DELETE FROM sign_in_codes WHERE expires_at < ? LIMIT ?', daysAgo(1));
    await this.drain(signal, 'DELETE FROM code_quotas WHERE day < DATE(?) LIMIT ?', daysAgo(2));
    await this.drain(signal, 'DELETE FROM refresh_tokens WHERE rotated_at < ? LIMIT ?', daysAgo(ROTATED_KEPT_DAYS));
    await this.drain(signal, 'DELETE FROM refresh_tokens WHERE expires_at < ? LIMIT ?', daysAgo(0));
    await this.drain(signal, 'DELETE FROM sessions WHERE last_used_at < ? LIMIT ?', daysAgo(sessionPolicy.longestDays));
  }

  private async drain(signal: AbortSignal, sql: string, before: Date): Promise<void> {
    while (!signal.aborted) {
      const { affectedRows }: { affectedRows: number } = await this.transactions.manager.query(sql, [before, BATCH]);
      if (affectedRows < BATCH) return;
    }
  }
}
