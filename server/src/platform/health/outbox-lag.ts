import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { Transactions } from '../database';

export interface OutboxState {
  /** Events due but not yet handled. */
  readonly due: number;
  /** Events that ran out of tries and wait for an officer. */
  readonly dead: number;
  /** How long the oldest due event has been waiting; 0 if none is. */
  readonly lagSeconds: number;
}

/** How far the workers are behind. */
@Injectable()
export class OutboxLag {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<OutboxState> {
    const now = this.clock.now();
    // Served by ix_outbox_events_claim.
    const rows: { status: string; events: string; oldest: Date }[] = await this.transactions.manager.query(
      `SELECT status, COUNT(*) AS events, MIN(available_at) AS oldest FROM outbox_events
        WHERE status = 'dead' OR (status = 'pending' AND available_at <= ?) GROUP BY status`,
      [now],
    );
    const due = rows.find(({ status }) => status === 'pending');
    const dead = rows.find(({ status }) => status === 'dead');
    return {
      due: Number(due?.events ?? 0),
      dead: Number(dead?.events ?? 0),
      lagSeconds: due ? (now.getTime() - due.oldest.getTime()) / 1_000 : 0,
    };
  }
}
