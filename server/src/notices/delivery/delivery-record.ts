import { Injectable, Logger } from '@nestjs/common';
import { addDays } from '@qihang/shared/platform';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { Metrics } from '../../platform/metrics';
import type { SendOutcome } from '../../platform/wechat';
import { MessageTemplates } from '../message-templates';
import type { Claim, ClaimedDelivery } from './claimed-delivery';
import { ATTEMPT_MS, backOffMs, MOST_ATTEMPTS } from './delivery-timing';

/** A delivery that was attempted, and what came of it. */
export interface Attempted {
  readonly claimId: bigint;
  readonly delivery: ClaimedDelivery;
  readonly outcome: SendOutcome;
}

type Changed = { affectedRows: number };

/** Writes down attempts before they are made and what came of them, many at a time. */
@Injectable()
export class DeliveryRecord {
  private readonly logger = new Logger('Deliveries');

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly templates: MessageTemplates,
    private readonly metrics: Metrics,
  ) {}

  /**
   * Writes down that these are attempted now. Only what this returns may be sent: a claim may have passed to another worker.
   * @returns the deliveries that are this worker's
   */
  async start({ claimId, deliveries }: Claim): Promise<ClaimedDelivery[]> {
    const now = this.clock.now();
    const ids = deliveries.map(({ id }) => id);
    const { affectedRows }: Changed = await this.transactions.manager.query(
      `UPDATE deliveries SET status = 'attempting', attempts = attempts + 1, due_at = ?, changed_at = ?
        WHERE id IN (?) AND status = 'pending' AND claim_id = ?`,
      [new Date(now.getTime() + ATTEMPT_MS), now, ids, claimId],
    );
    if (affectedRows === ids.length) return deliveries;
    const mine: { id: string }[] = await this.transactions.manager.query(
      `SELECT id FROM deliveries WHERE id IN (?) AND status = 'attempting' AND claim_id = ?`,
      [ids, claimId],
    );
    const held = new Set(mine.map(({ id }) => BigInt(id)));
    return deliveries.filter(({ id }) => held.has(id));
  }

  /** Gives claimed deliveries back, for any worker to take at once. */
  async giveBack({ claimId, deliveries }: Claim): Promise<void> {
    if (deliveries.length === 0) return;
    await this.transactions.manager.query(
      `UPDATE deliveries SET due_at = ?, claim_id = NULL WHERE id IN (?) AND status = 'pending' AND claim_id = ?`,
      [this.clock.now(), deliveries.map(({ id }) => id), claimId],
    );
  }

  /** Writes down what came of attempts. Safe to repeat. */
  async finish(attempted: readonly Attempted[]): Promise<void> {
    const delivered = attempted.filter(({ outcome }) => outcome.kind === 'delivered');
    const others = attempted.filter(({ outcome }) => outcome.kind !== 'delivered');
    if (delivered.length > 0) {
      await this.set(this.transactions.manager, delivered, `status = 'delivered', last_error = NULL`, []);
    }
    if (others.length > 0) {
      await this.transactions.run(async (manager) => {
        for (const one of others) await this.finishOne(manager, one);
      });
    }
    this.count(delivered, others);
    this.logRejected(others);
  }

  /** Attempts whose worker died: nobody knows whether they arrived. @returns how many */
  async abandonLost(): Promise<number> {
    const now = this.clock.now();
    const { affectedRows }: Changed = await this.transactions.manager.query(
      `UPDATE deliveries SET status = 'unknown', last_error = 'worker-lost', changed_at = ?
        WHERE channel = 'wechat' AND status = 'attempting' AND due_at < ?`,
      [now, now],
    );
    return affectedRows;
  }

  private count(delivered: readonly Attempted[], others: readonly Attempted[]): void {
    if (delivered.length > 0) {
      this.metrics.deliveries.inc({ channel: 'wechat', outcome: 'delivered' }, delivered.length);
    }
    for (const { outcome } of others) this.metrics.deliveries.inc({ channel: 'wechat', outcome: outcome.kind });
  }

  /** A template, page or field is wrong: somebody has to mend it. One line for many of the same. */
  private logRejected(attempted: readonly Attempted[]): void {
    const reasons = attempted.flatMap(({ delivery, outcome }) =>
      outcome.kind === 'rejected' ? [`template ${delivery.template}: ${outcome.reason}`] : [],
    );
    for (const reason of new Set(reasons)) this.logger.error(`WeChat rejects messages of ${reason}`);
  }

  private async finishOne(manager: EntityManager, attempted: Attempted): Promise<void> {
    const { delivery, outcome } = attempted;
    const end = (status: string, reason: string) =>
      this.set(manager, [attempted], 'status = ?, last_error = ?', [status, reason]);
    switch (outcome.kind) {
      case 'delivered':
        return end('delivered', '');
      case 'no-permission':
        await this.clearCredits(manager, delivery);
        return end('skipped', '43101');
      case 'bad-recipient':
        return end('failed', outcome.reason);
      case 'rejected':
        return end('failed', outcome.reason);
      case 'unknown':
        return end('unknown', outcome.reason);
      case 'quota': {
        const tomorrow = new Date(`${addDays(this.clock.today(), 1)}T00:00:00+08:00`);
        await pause(manager, tomorrow);
        return this.set(manager, [attempted], PUT_BACK, [tomorrow, '45009', delivery.attempts]);
      }
      case 'retry': {
        const attempts = delivery.attempts + 1;
        if (attempts >= MOST_ATTEMPTS) return end('failed', outcome.reason);
        const dueAt = new Date(this.clock.now().getTime() + backOffMs(attempts));
        return this.set(manager, [attempted], PUT_BACK, [dueAt, outcome.reason, attempts]);
      }
    }
  }

  /** An attempt that was given up for lost may still end: its answer counts, unless somebody sent it again meanwhile. */
  private async set(
    manager: EntityManager,
    attempted: readonly Attempted[],
    assignments: string,
    values: readonly unknown[],
  ): Promise<void> {
    await manager.query(
      `UPDATE deliveries SET ${assignments}, changed_at = ?
        WHERE id IN (?) AND status IN ('attempting', 'unknown') AND claim_id IN (?)`,
      [
        ...values,
        this.clock.now(),
        attempted.map(({ delivery }) => delivery.id),
        [...new Set(attempted.map(({ claimId }) => claimId))],
      ],
    );
  }

  private async clearCredits(manager: EntityManager, { personId, template }: ClaimedDelivery): Promise<void> {
    await manager.query(
      'UPDATE message_permissions SET credits = 0, changed_at = ? WHERE person_id = ? AND template_id = ?',
      [this.clock.now(), BigInt(personId), this.templates.idOf(template) ?? ''],
    );
  }
}

const PUT_BACK = `status = 'pending', due_at = ?, last_error = ?, attempts = ?`;

async function pause(manager: EntityManager, until: Date): Promise<void> {
  await manager.query(
    `INSERT INTO channel_pauses (channel, paused_until, reason) VALUES ('wechat', ?, '45009')
     ON DUPLICATE KEY UPDATE paused_until = GREATEST(paused_until, ?), reason = '45009'`,
    [until, until],
  );
}
