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
   * A seeker withdrew the consent to matching: all flags end and open questions go. To be called when `seekers` says so, in
   * the same transaction or later. Waits for matchings that run, since they may have read the consent before; those that
   * begin afterwards see that it is gone.
   * @returns how many flags ended
   */
  async forSeeker(seekerId: string): Promise<number> {
    return this.transactions.run(async (manager) => {
      // MatchImport holds the row of its kind until it has committed.
      await manager.query('SELECT code FROM registry_kinds LOCK IN SHARE MODE');
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
