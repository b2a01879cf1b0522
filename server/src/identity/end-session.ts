import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditLog } from '../platform/audit';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { type SessionEnd, SessionEntity } from './session.entity';

/** Ends a session: its access token is refused from the next request on, its refresh tokens as well. */
@Injectable()
export class EndSession {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Does nothing to a session that has ended already. */
  async execute(sessionId: string, reason: SessionEnd): Promise<void> {
    await this.transactions.run(async (manager) => {
      const { affected } = await manager
        .getRepository(SessionEntity)
        .update({ id: sessionId, endedAt: IsNull() }, { endedAt: this.clock.now(), endReason: reason });
      if (affected === 0 || reason === 'signed-out') return;
      await this.audit.record({
        actor: { kind: 'system', id: 'identity' },
        action: 'identity.end-session',
        subject: { type: 'session', id: sessionId },
        detail: { reason },
      });
    });
  }
}
