import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions } from '../database';
import { Metrics } from '../metrics';
import { HealthChecks } from './health-checks';
import { OutboxLag } from './outbox-lag';

/** Beyond, no worker seems to run. */
const LONGEST_LAG_SECONDS = 300;

/** The checks and figures of the platform itself. */
@Injectable()
export class PlatformChecks implements OnModuleInit {
  constructor(
    private readonly checks: HealthChecks,
    private readonly metrics: Metrics,
    private readonly transactions: Transactions,
    private readonly outboxLag: OutboxLag,
  ) {}

  onModuleInit(): void {
    this.checks.register('database', () => this.transactions.manager.query('SELECT 1'));
    // Not essential: an API that is taken out of service because workers are behind helps nobody.
    this.checks.register('worker', () => this.assertWorkersKeepUp(), { essential: false });
    this.metrics.readOnDemand(
      {
        qihang_outbox_due_events: 'Events due but not yet handled',
        qihang_outbox_dead_events: 'Events that ran out of tries',
        qihang_outbox_lag_seconds: 'How long the oldest due event has been waiting',
      },
      async () => {
        const { due, dead, lagSeconds } = await this.outboxLag.read();
        return {
          qihang_outbox_due_events: due,
          qihang_outbox_dead_events: dead,
          qihang_outbox_lag_seconds: lagSeconds,
        };
      },
    );
  }

  private async assertWorkersKeepUp(): Promise<void> {
    const { lagSeconds } = await this.outboxLag.read();
    if (lagSeconds > LONGEST_LAG_SECONDS) throw new Error(`the oldest event has been due for ${lagSeconds} s`);
  }
}
