import { createHash } from 'node:crypto';
import { type EntityManager, MoreThan } from 'typeorm';
import { AuditEntry } from './audit-entry.entity';
import { AuditHead } from './audit-head.entity';
import { EMPTY_CHAIN_HASH, type EntryHash } from './entry-hash';

/** Where a chain stops being what was written. */
export interface AuditBreak {
  readonly chain: number;
  /** Place in the chain, from 1. */
  readonly position: number;
  /** Of the entry found there. */
  readonly id?: string;
  /**
   * `changed`: an entry's content or order; `missing`: entries were deleted; `surplus`: more entries than were appended;
   * `head`: the chain's end does not match its head.
   */
  readonly reason: 'changed' | 'missing' | 'surplus' | 'head';
}

export interface AuditVerification {
  readonly entries: number;
  readonly chains: number;
  /** The first break of every broken chain, in order of chains. */
  readonly breaks: readonly AuditBreak[];
  /**
   * SHA-256 over all heads. Noted outside of the database now and then, it also uncovers that the whole log was set back
   * to an older state.
   */
  readonly digest: Buffer;
}

const BATCH = 2_000;

/**
 * Checks the whole audit log, reading in batches, against changed, deleted, added and reordered entries. Sees the log as
 * it is at the start; others may append meanwhile.
 * @param manager outside of a transaction
 * @param entryHash with the key that the log was written with
 * @returns counts, and every break; the log is whole if there is none
 */
export function verifyAudit(manager: EntityManager, entryHash: EntryHash): Promise<AuditVerification> {
  return manager.transaction('REPEATABLE READ', async (snapshot) => {
    const heads = await snapshot.find(AuditHead, { order: { chain: 'ASC' } });
    const digest = createHash('sha256');
    const breaks: AuditBreak[] = [];
    let entries = 0;
    for (const head of heads) {
      const verified = await verifyChain(snapshot, head, entryHash);
      entries += verified.entries;
      if (verified.breakAt) breaks.push(verified.breakAt);
      digest.update(`${head.chain}:${head.entries}:`).update(head.lastHash);
    }
    breaks.push(...(await entriesWithoutHead(snapshot)));
    return { entries, chains: heads.length, breaks, digest: digest.digest() };
  });
}

async function verifyChain(
  manager: EntityManager,
  head: AuditHead,
  entryHash: EntryHash,
): Promise<{ entries: number; breakAt?: AuditBreak }> {
  const { chain } = head;
  let position = 0;
  let previousHash: Buffer = EMPTY_CHAIN_HASH;
  for (;;) {
    const batch = await manager.find(AuditEntry, {
      where: { chain, position: MoreThan(String(position)) },
      order: { position: 'ASC' },
      take: BATCH,
    });
    for (const entry of batch) {
      const reason = faultOf(entry, position + 1, previousHash, entryHash);
      if (reason) return { entries: position, breakAt: { chain, position: position + 1, id: entry.id, reason } };
      position += 1;
      previousHash = entry.hash;
    }
    if (batch.length < BATCH) return { entries: position, breakAt: faultOfEnd(head, position, previousHash) };
  }
}

function faultOf(
  entry: AuditEntry,
  position: number,
  previousHash: Buffer,
  entryHash: EntryHash,
): AuditBreak['reason'] | undefined {
  if (Number(entry.position) !== position) return 'missing';
  const whole = entry.previousHash.equals(previousHash) && entryHash.of(entry).equals(entry.hash);
  return whole ? undefined : 'changed';
}

function faultOfEnd(head: AuditHead, entries: number, lastHash: Buffer): AuditBreak | undefined {
  const expected = Number(head.entries);
  if (entries < expected) return { chain: head.chain, position: entries + 1, reason: 'missing' };
  if (entries > expected) return { chain: head.chain, position: expected + 1, reason: 'surplus' };
  return head.lastHash.equals(lastHash) ? undefined : { chain: head.chain, position: entries, reason: 'head' };
}

async function entriesWithoutHead(manager: EntityManager): Promise<AuditBreak[]> {
  const chains: { chain: number }[] = await manager.query(
    'SELECT DISTINCT chain FROM audit_entries WHERE chain NOT IN (SELECT chain FROM audit_heads) ORDER BY chain',
  );
  return chains.map(({ chain }) => ({ chain, position: 1, reason: 'head' }));
}
