import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';

/** Ends hardship flags for reasons that lie outside of the registries. */
@Injectable()
export class EndFlags {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * A seeker withdrew the consent to matching: all flags end and open questions go. Joins the running transaction; call it
   * after the consent's own row was changed there, so that a matching that runs meanwhile cannot set a flag anew.
   * @returns how many flags ended
   */
  async forSeeker(seekerId: string): Promise<number> {
    return this.transactions.run(async (manager) => {
      await manager.query(`DELETE FROM registry_reviews WHERE seeker_id = ? AND status = 'open'`, [seekerId]);
      const { affectedRows } = (await manager.query(
        `UPDATE hardship_flags SET status = 'ended', ended_at = ? WHERE seeker_id = ? AND status = 'active'`,
        [this.clock.now(), seekerId],
      )) as { affectedRows: number };
      return affectedRows;
    });
  }

  /** Ends the flags whose last day has passed. @returns how many */
  async expired(): Promise<number> {
    const { affectedRows } = (await this.transactions.manager.query(
      `UPDATE hardship_flags SET status = 'ended', ended_at = ? WHERE status = 'active' AND expires_on < ?`,
      [this.clock.now(), this.clock.today()],
    )) as { affectedRows: number };
    return affectedRows;
  }
}
