import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { cutPage, decodeCursor, Transactions } from '../database';
import { Settings } from '../settings';
import { GatewayStates } from './gateway-states';

interface OutboxRow {
  id: string;
  type: string;
  status: 'dead';
  attempts: number;
  lastError: string | null;
  createdAt: Date;
}

/** Reads for the officers' status page. */
@Injectable()
export class SystemQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly gateways: GatewayStates,
  ) {}

  async status() {
    const rows = (await this.transactions.manager.query(
      `SELECT status, COUNT(*) AS count, MIN(available_at) AS oldest FROM outbox_events
       WHERE status IN ('pending', 'leased', 'dead') GROUP BY status`,
    )) as { status: 'pending' | 'leased' | 'dead'; count: string; oldest: Date }[];
    const of = (status: string) => rows.find((row) => row.status === status);
    const oldest = of('pending')?.oldest ?? this.clock.now();
    const { wechat, sms } = this.settings;
    return {
      gateways: [
        await this.stateOf('wechat', wechat.mode),
        await this.stateOf('sms', sms.provider === 'sandbox' ? 'sandbox' : 'live'),
      ],
      outbox: {
        pending: Number(of('pending')?.count ?? 0),
        leased: Number(of('leased')?.count ?? 0),
        dead: Number(of('dead')?.count ?? 0),
        oldestPendingSeconds: Math.max(0, Math.round((this.clock.now().getTime() - oldest.getTime()) / 1_000)),
      },
    };
  }

  private async stateOf(name: string, mode: 'live' | 'sandbox') {
    const until = await this.gateways.pausedUntil(name);
    return { name, mode, pausedUntil: until?.toISOString() ?? null };
  }

  /** Events that ran out of tries, oldest first. */
  async deadEvents({ cursor, limit }: { cursor?: string; limit: number }) {
    const [after] = decodeCursor(cursor, 1) ?? ['0'];
    const rows = (await this.transactions.manager.query(
      `SELECT id, type, status, attempts, last_error AS lastError, created_at AS createdAt FROM outbox_events
       WHERE status = 'dead' AND id > ? ORDER BY id LIMIT ?`,
      [after, limit + 1],
    )) as OutboxRow[];
    const { items, nextCursor } = cutPage(rows, limit, ({ id }) => [id]);
    return { items: items.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })), nextCursor };
  }
}
