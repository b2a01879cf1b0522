import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';

/** Marks notices sent once every delivery has its result. */
@Injectable()
export class FinishNotices {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @returns how many notices are done by now that were not before */
  async execute(): Promise<number> {
    const { affectedRows }: { affectedRows: number } = await this.transactions.manager.query(
      `UPDATE notices n SET n.status = 'sent', n.sent_at = ?, n.version = n.version + 1
        WHERE n.status = 'sending' AND n.fanned_out_at IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM deliveries d
                           WHERE d.notice_id = n.id AND d.status IN ('pending', 'attempting'))`,
      [this.clock.now()],
    );
    return affectedRows;
  }
}
