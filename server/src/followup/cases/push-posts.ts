import { Injectable } from '@nestjs/common';
import { DigestAudience, type DigestSource } from '../../notices';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';

/**
 * Has new posts pushed to those who want work, by the digest of posts: with its limits, and with its words, which do not tell
 * why. The case keeps how often.
 */
@Injectable()
export class PushPosts implements DigestSource {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    audience: DigestAudience,
  ) {
    audience.register(this);
  }

  /** Found by `ix_follow_up_cases_digest`. */
  async seekersAfter(after: string, limit: number): Promise<string[]> {
    const rows: { seekerId: string }[] = await this.transactions.manager.query(
      `SELECT seeker_id AS seekerId FROM follow_up_cases
        WHERE need = 'employment' AND due_on IS NOT NULL AND seeker_id > ? ORDER BY seeker_id LIMIT ?`,
      [BigInt(after), limit],
    );
    return rows.map(({ seekerId }) => seekerId);
  }

  async told(personIds: readonly string[]): Promise<void> {
    await this.transactions.manager.query(
      `UPDATE follow_up_cases SET pushes = pushes + 1, last_pushed_on = ?
        WHERE person_id IN (?) AND need = 'employment' AND due_on IS NOT NULL`,
      [this.clock.today(), personIds.map(BigInt)],
    );
  }
}
