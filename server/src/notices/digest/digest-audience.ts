import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';

/** Some of those whom the digest is for. */
export interface DigestSource {
  /**
   * @param after the last seeker of the page before
   * @returns ids of seekers after that one, ascending, at most `limit`; fewer only when there are no more
   */
  seekersAfter(after: string, limit: number): Promise<readonly string[]>;
  /**
   * The digest of a day was sent; runs in the transaction that sends it, so once for each.
   * @param personIds who were sent one, of this source or of another
   */
  told?(personIds: readonly string[]): Promise<void>;
}

/**
 * Whom the digest is for: flagged seekers who agree to matching, and those whom other domains name. These build on this one,
 * so they cannot be asked: each registers its source at start-up. Nothing in a digest tells by which source it came.
 */
@Injectable()
export class DigestAudience {
  private readonly sources: DigestSource[] = [{ seekersAfter: (after, limit) => this.flagged(after, limit) }];

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @param source runs in the digest's transaction */
  register(source: DigestSource): void {
    this.sources.push(source);
  }

  /** @returns ids of seekers after the given one, ascending, each once; fewer than `limit` only when there are no more */
  async seekersAfter(after: string, limit: number): Promise<string[]> {
    const found = new Set<string>();
    for (const source of this.sources) for (const id of await source.seekersAfter(after, limit)) found.add(id);
    // Each source gave its first ones, so the first of all of them are complete.
    return [...found].sort(byNumber).slice(0, limit);
  }

  /** Tells the sources who were sent a digest. */
  async told(personIds: readonly string[]): Promise<void> {
    for (const source of this.sources) await source.told?.(personIds);
  }

  private async flagged(after: string, limit: number): Promise<string[]> {
    const rows: { id: string }[] = await this.transactions.manager.query(
      `SELECT s.id FROM seekers s
        WHERE s.id > ? AND s.matching_consent = 1
          AND EXISTS (SELECT 1 FROM hardship_flags f
                       WHERE f.seeker_id = s.id AND f.status = 'active' AND f.expires_on >= ?)
        ORDER BY s.id LIMIT ?`,
      [BigInt(after), this.clock.today(), limit],
    );
    return rows.map(({ id }) => id);
  }
}

function byNumber(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}
