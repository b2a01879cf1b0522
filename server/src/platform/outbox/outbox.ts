import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Clock } from '../clock';
import { Transactions } from '../database';
import { WorkerWake } from '../worker';
import type { EventDefinition } from './event-definition';

export interface AddOptions {
  /** The same key and type a second time adds nothing. */
  readonly key?: string;
  /** Not before this instant. */
  readonly availableAt?: Date;
}

/** Writes events beside the rows they are about. */
@Injectable()
export class Outbox {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly wake: WorkerWake,
  ) {}

  /**
   * Adds an event to the running transaction.
   * @throws Error outside a transaction: the event could exist without its rows, or the rows without it
   */
  async add<P extends z.ZodType>(
    event: EventDefinition<P>,
    payload: z.input<P>,
    { key, availableAt }: AddOptions = {},
  ): Promise<void> {
    if (!this.transactions.active) throw new Error(`${event.type} must be added inside a transaction`);
    const now = this.clock.now();
    await this.transactions.manager.query(
      `INSERT INTO outbox_events (type, dedupe_key, payload, status, attempts, available_at, created_at)
       VALUES (?, ?, ?, 'pending', 0, ?, ?)
       ON DUPLICATE KEY UPDATE id = id`,
      [event.type, key ?? null, JSON.stringify(event.payload.parse(payload)), availableAt ?? now, now],
    );
    this.transactions.afterCommit(() => this.wake.signal());
  }
}
