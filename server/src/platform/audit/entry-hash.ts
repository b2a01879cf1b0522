import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '../settings';
import type { AuditEntry } from './audit-entry.entity';

export type HashedFields = Omit<AuditEntry, 'id' | 'hash'>;

/** The hash of a chain without entries. */
export const EMPTY_CHAIN_HASH = Buffer.alloc(32);

/**
 * Chains audit entries: HMAC-SHA-256 over the previous entry's hash and every field of the entry. Keyed, so that who can
 * write to the database alone cannot alter an entry and compute the rest of the chain anew; the key is derived from the
 * ring's index key, which stays the same for the life of the data.
 */
@Injectable()
export class EntryHash {
  private readonly key: KeyObject;

  constructor({ keyRing }: Settings) {
    this.key = createSecretKey(Buffer.from(hkdfSync('sha256', keyRing.index, '', 'qihang audit chain', 32)));
  }

  /** @returns 32 bytes */
  of(entry: HashedFields): Buffer {
    const fields = [
      entry.chain,
      String(entry.position),
      entry.at.toISOString(),
      entry.actorKind,
      entry.actorId,
      entry.action,
      entry.subjectType,
      entry.subjectId,
      entry.reason,
      entry.detail,
      entry.correlationId,
    ];
    return createHmac('sha256', this.key).update(entry.previousHash).update(JSON.stringify(fields)).digest();
  }
}
