import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { isDuplicateKey, Transactions } from '../database';
import { DomainError } from '../errors';
import { PersonalDataCipher } from '../personal-data';
import { httpErrors } from './http.errors';
import { IdempotencyKeyEntity } from './idempotency-key.entity';

const REPLY_CONTEXT = 'idempotency_keys.reply';
const KEPT_HOURS = 24;
const PURGE_BATCH = 1_000;

export interface KeyedWrite {
  readonly personId: string;
  readonly key: string;
  /** What tells one request from another: method, path and body. */
  readonly fingerprint: string;
}

/** Makes a write with an `Idempotency-Key` happen once: key and business rows commit together. */
@Injectable()
export class Idempotency {
  constructor(
    private readonly transactions: Transactions,
    private readonly cipher: PersonalDataCipher,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs the work unless the same write was done before; then answers what that one answered. A second request at the same
   * moment waits at the unique key until the first has committed. Call it inside a transaction.
   * @throws DomainError `http/key-reused` when the key came with another request
   */
  async once<T>(write: KeyedWrite, work: () => Promise<T>): Promise<T> {
    const mine = { personId: write.personId, keyHash: sha256(write.key) };
    const requestHash = sha256(write.fingerprint);
    try {
      // Every write of the app comes by here, so in plain SQL: the query builder takes longer than the statement.
      await this.transactions.manager.query(
        'INSERT INTO idempotency_keys (person_id, key_hash, request_hash, reply, created_at) VALUES (?, ?, ?, NULL, ?)',
        [mine.personId, mine.keyHash, requestHash, this.clock.now()],
      );
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const earlier = await this.transactions.manager.getRepository(IdempotencyKeyEntity).findOneByOrFail(mine);
      if (!earlier.requestHash.equals(requestHash)) throw new DomainError(httpErrors.keyReused);
      return earlier.reply === null ? (undefined as T) : JSON.parse(this.cipher.decrypt(earlier.reply, REPLY_CONTEXT));
    }
    const result = await work();
    if (result !== undefined) {
      const reply = this.cipher.encrypt(JSON.stringify(result), REPLY_CONTEXT);
      await this.transactions.manager.query(
        'UPDATE idempotency_keys SET reply = ? WHERE person_id = ? AND key_hash = ?',
        [reply, mine.personId, mine.keyHash],
      );
    }
    return result;
  }

  /** Forgets keys older than a day, a batch at a time. @returns how many rows went */
  async purge(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEPT_HOURS * 3_600_000);
    const { affectedRows } = (await this.transactions.manager.query(
      'DELETE FROM idempotency_keys WHERE created_at < ? ORDER BY created_at LIMIT ?',
      [before, PURGE_BATCH],
    )) as { affectedRows: number };
    return affectedRows;
  }
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
