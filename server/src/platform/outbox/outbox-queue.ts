import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { Transactions } from '../database';
import { definedEvents } from './event-definition';

export interface ClaimedEvent {
  readonly id: string;
  readonly type: string;
  readonly payload: string;
  /** This try's number, from 1. */
  readonly attempts: number;
  readonly leaseToken: string;
}

type Changed = { affectedRows: number };

const ERROR_LENGTH = 300;
const DONE_KEPT_DAYS = 7;

/** The outbox table as a queue with leases. */
@Injectable()
export class OutboxQueue {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes due events for this worker. Other workers skip rows that are being taken.
   * @param limit at most this many
   */
  claim(limit: number): Promise<ClaimedEvent[]> {
    return this.transactions.run(async (manager) => {
      const now = this.clock.now();
      const rows = (await manager.query(
        `SELECT id, type, payload, attempts FROM outbox_events
         WHERE status = 'pending' AND available_at <= ?
         ORDER BY available_at, id LIMIT ? FOR UPDATE SKIP LOCKED`,
        [now, limit],
      )) as Omit<ClaimedEvent, 'leaseToken'>[];
      const leaseToken = randomUUID();
      for (const row of rows) {
        await manager.query(
          `UPDATE outbox_events SET status = 'leased', attempts = attempts + 1, lease_token = ?, leased_until = ?
           WHERE id = ?`,
          [leaseToken, this.leaseEnd(row.type), row.id],
        );
      }
      return rows.map((row) => ({ ...row, attempts: row.attempts + 1, leaseToken }));
    });
  }

  /** Keeps an event for another lease. @returns false if another worker has it by now */
  async renew({ id, type, leaseToken }: ClaimedEvent): Promise<boolean> {
    return this.change(
      `UPDATE outbox_events SET leased_until = ? WHERE id = ? AND lease_token = ? AND status = 'leased'`,
      [this.leaseEnd(type), id, leaseToken],
    );
  }

  async complete({ id, leaseToken }: ClaimedEvent): Promise<boolean> {
    return this.change(
      `UPDATE outbox_events SET status = 'done', done_at = ?, leased_until = NULL, last_error = NULL
       WHERE id = ? AND lease_token = ? AND status = 'leased'`,
      [this.clock.now(), id, leaseToken],
    );
  }

  /** Puts an event back for a later try, or to rest. @param retryAt null: no more tries */
  async fail({ id, leaseToken }: ClaimedEvent, error: string, retryAt: Date | null): Promise<boolean> {
    return this.change(
      `UPDATE outbox_events SET status = ?, available_at = COALESCE(?, available_at), leased_until = NULL, last_error = ?
       WHERE id = ? AND lease_token = ? AND status = 'leased'`,
      [retryAt === null ? 'dead' : 'pending', retryAt, error.slice(0, ERROR_LENGTH), id, leaseToken],
    );
  }

  /** Frees events whose worker fell silent. @returns how many */
  async reclaim(): Promise<number> {
    const { affectedRows } = (await this.transactions.manager.query(
      `UPDATE outbox_events SET status = 'pending', leased_until = NULL WHERE status = 'leased' AND leased_until < ?`,
      [this.clock.now()],
    )) as Changed;
    return affectedRows;
  }

  /** An officer's second chance for a dead event. @returns false if it is not dead */
  async revive(id: string): Promise<boolean> {
    return this.change(
      `UPDATE outbox_events SET status = 'pending', attempts = 0, available_at = ? WHERE id = ? AND status = 'dead'`,
      [this.clock.now(), id],
    );
  }

  /** Forgets events done a week ago, a batch at a time. @returns how many rows went */
  async purge(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - DONE_KEPT_DAYS * 86_400_000);
    const { affectedRows } = (await this.transactions.manager.query(
      `DELETE FROM outbox_events WHERE status = 'done' AND available_at < ? ORDER BY available_at, id LIMIT 1000`,
      [before],
    )) as Changed;
    return affectedRows;
  }

  private async change(sql: string, values: unknown[]): Promise<boolean> {
    const { affectedRows } = (await this.transactions.manager.query(sql, values)) as Changed;
    return affectedRows > 0;
  }

  private leaseEnd(type: string): Date {
    const seconds = definedEvents().find((event) => event.type === type)?.leaseSeconds ?? 60;
    return new Date(this.clock.now().getTime() + seconds * 1_000);
  }
}
