import { Injectable } from '@nestjs/common';
import { AuditLog } from '../platform/audit';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import type { Actor } from '../platform/http';
import { WorkerWake } from '../platform/worker';
import { DeliveryQueries } from './delivery.queries';
import { lockNotice } from './notice-access';
import { noticesErrors } from './notices.errors';

/** An officer sends a failed or unknown delivery again; of an unknown one the person may then have two. */
@Injectable()
export class ResendDelivery {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly deliveries: DeliveryQueries,
    private readonly wake: WorkerWake,
  ) {}

  /** @throws DomainError notices/not-found, delivery-not-found, not-resendable; http/out-of-scope */
  async execute(actor: Actor, noticeId: string, id: string) {
    return this.transactions.run(async (manager) => {
      await lockNotice(manager, actor, noticeId);
      const before = await this.deliveries.get(noticeId, id);
      const now = this.clock.now();
      const { affectedRows }: { affectedRows: number } = await manager.query(
        `UPDATE deliveries SET status = 'pending', due_at = ?, claim_id = NULL, attempts = 0, changed_at = ?
          WHERE id = ? AND status IN ('failed', 'unknown')`,
        [now, now, BigInt(id)],
      );
      if (affectedRows === 0) throw new DomainError(noticesErrors.notResendable);
      await this.audit.record({
        actor: { kind: 'officer', id: actor.personId },
        action: 'notices.resend-delivery',
        subject: { type: 'delivery', id },
        detail: { noticeId, status: before.status, lastError: before.lastError },
      });
      this.transactions.afterCommit(() => this.wake.signal());
      return this.deliveries.get(noticeId, id);
    });
  }
}
