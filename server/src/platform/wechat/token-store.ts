import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Clock } from '../clock';
import type { PersonalDataCipher } from '../personal-data';
import { WechatToken } from './wechat-token.entity';

const CONTEXT = 'wechat_tokens.token_cipher';

/** Longest that fetching a token may take; a holder that died is replaced after it. */
const LEASE_MS = 20_000;

/** WeChat allows 20 forced refreshes a day, 30 s apart (wechat.md). */
const FORCED_A_DAY = 20;
const FORCED_APART_MS = 30_000;

export interface StoredToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * The row that all processes share: who reads it sees the newest token, one at a time fetches the next. Never part of a
 * caller's transaction: a token outlives whatever asked for it.
 */
export class TokenStore {
  private readonly owner = randomUUID();

  constructor(
    private readonly dataSource: DataSource,
    private readonly cipher: PersonalDataCipher,
    private readonly clock: Clock,
    private readonly appId: string,
  ) {}

  /** @returns the stored token, valid or not; undefined if there never was one */
  async read(): Promise<StoredToken | undefined> {
    const row = await this.rows().findOneBy({ appId: this.appId });
    if (!row?.tokenCipher || !row.expiresAt) return undefined;
    return { token: this.cipher.decrypt(row.tokenCipher, CONTEXT), expiresAt: row.expiresAt };
  }

  /** @returns whether this process may now fetch the next token; true once until `release`, `save` or the lease's end */
  async lease(): Promise<boolean> {
    await this.dataSource.query('INSERT IGNORE INTO wechat_tokens (app_id) VALUES (?)', [this.appId]);
    const now = this.clock.now();
    const { affected } = await this.rows()
      .createQueryBuilder()
      .update()
      .set({ leaseOwner: this.owner, leaseUntil: new Date(now.getTime() + LEASE_MS) })
      .where('app_id = :appId AND (lease_until IS NULL OR lease_until <= :now)', { appId: this.appId, now })
      .execute();
    return affected === 1;
  }

  async release(): Promise<void> {
    await this.rows().update(this.mine(), { leaseOwner: null, leaseUntil: null });
  }

  /** Stores a token and ends the lease. A holder whose lease has passed to another writes nothing. */
  async save({ token, expiresAt }: StoredToken): Promise<void> {
    const tokenCipher = this.cipher.encrypt(token, CONTEXT);
    await this.rows().update(this.mine(), { tokenCipher, expiresAt, leaseOwner: null, leaseUntil: null });
  }

  /** Counts a forced refresh before it is asked for. @returns false when WeChat would not allow it now */
  async countForced(): Promise<boolean> {
    const now = this.clock.now();
    const today = this.clock.today();
    const result: { affectedRows: number } = await this.dataSource.query(
      `UPDATE wechat_tokens
          SET forced_count = IF(forced_on = ?, forced_count + 1, 1), forced_on = ?, forced_at = ?
        WHERE app_id = ? AND (forced_at IS NULL OR forced_at <= ?)
          AND (forced_on IS NULL OR forced_on <> ? OR forced_count < ?)`,
      [today, today, now, this.appId, new Date(now.getTime() - FORCED_APART_MS), today, FORCED_A_DAY],
    );
    return result.affectedRows === 1;
  }

  private mine() {
    return { appId: this.appId, leaseOwner: this.owner };
  }

  private rows() {
    return this.dataSource.getRepository(WechatToken);
  }
}
