import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { Scheduled, type ScheduledJob } from '../../platform/worker';

const KEPT_DAYS = 7;
const DAY_MS = 86_400_000;
const BATCH = 1_000;

/** Forgets links a week after their end; until then they can still say that they ended. */
@Injectable()
@Scheduled({ name: 'agreements.purge-links', everySeconds: 86_400 })
export class PurgeLinks implements ScheduledJob {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * DAY_MS);
    while (!signal.aborted) {
      const { affectedRows }: { affectedRows: number } = await this.transactions.manager.query(
        'DELETE FROM document_links WHERE ends_at < ? LIMIT ?',
        [before, BATCH],
      );
      if (affectedRows < BATCH) return;
    }
  }
}
