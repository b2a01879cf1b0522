import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Role } from '@qihang/shared/platform';
import type { EntityManager, QueryRunner } from 'typeorm';
import { Clock } from '../clock';
import { RequestContext } from '../context';
import { Transactions } from '../database';
import { AuditEntry } from './audit-entry.entity';
import { AuditHead } from './audit-head.entity';
import { canonicalJson, type JsonObject } from './canonical-json';
import { EntryHash, type HashedFields } from './entry-hash';

/** Who did it: a person in a role, the platform's own worker (`system`), or an operator at the shell (`command`). */
export interface AuditActor {
  readonly kind: Role | 'command';
  /** User id; for `system` and `command` the job's or command's name. At most 64 characters. */
  readonly id: string;
}

export interface AuditRecord {
  readonly actor: AuditActor;
  /** What was done, as `seekers.unmask`; at most 64 characters. */
  readonly action: string;
  /** What it was done to, as `{ type: 'seeker', id: '42' }`. */
  readonly subject: { readonly type: string; readonly id: string };
  /** Facts worth keeping; no personal data in plain. */
  readonly detail?: JsonObject;
  /** The actor's stated reason, at most 500 characters. */
  readonly reason?: string;
}

interface Head {
  readonly chain: number;
  readonly entries: string;
  readonly lastHash: Buffer;
}

/**
 * The append-only, hash-chained log of who did what. Appending locks the end of one of several chains until the
 * transaction ends, so record last in a transaction.
 */
@Injectable()
export class AuditLog {
  /** A transaction stays on one chain: two that held one chain each and wanted the other's would deadlock. */
  private readonly chainOf = new WeakMap<QueryRunner, number>();

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly entryHash: EntryHash,
  ) {}

  /**
   * Appends one entry in the running transaction, so that it is kept exactly if what it tells of is kept; without a
   * running transaction, in one of its own.
   * @param record what happened
   * @param manager of the running transaction, if it is not the ambient one
   */
  async record(record: AuditRecord, manager?: EntityManager): Promise<void> {
    await this.recordAll([record], manager);
  }

  /** Appends several entries at the cost of one; see `record`. */
  async recordAll(records: readonly AuditRecord[], manager?: EntityManager): Promise<void> {
    if (records.length === 0) return;
    if (manager?.queryRunner?.isTransactionActive) await this.append(records, manager);
    else await this.transactions.run((ambient) => this.append(records, ambient));
  }

  private async append(records: readonly AuditRecord[], manager: EntityManager): Promise<void> {
    const head = await this.lockHead(manager);
    const at = this.clock.now();
    const entries: Omit<AuditEntry, 'id'>[] = [];
    let previousHash = head.lastHash;
    for (const [index, record] of records.entries()) {
      const position = String(BigInt(head.entries) + BigInt(index + 1));
      const fields = fieldsOf(record, { chain: head.chain, position, at, previousHash });
      const hash = this.entryHash.of(fields);
      entries.push({ ...fields, hash });
      previousHash = hash;
    }
    await manager.createQueryBuilder().insert().into(AuditEntry).values(entries).updateEntity(false).execute();
    const count = String(BigInt(head.entries) + BigInt(entries.length));
    await manager.update(AuditHead, { chain: head.chain }, { entries: count, lastHash: previousHash });
  }

  private async lockHead(manager: EntityManager): Promise<Head> {
    const runner = manager.queryRunner;
    const known = runner && this.chainOf.get(runner);
    const head = known === undefined ? await lockAnyHead(manager) : await lockHeadOf(manager, known);
    if (runner) this.chainOf.set(runner, head.chain);
    return head;
  }
}

function fieldsOf(
  { actor, action, subject, reason, detail }: AuditRecord,
  place: Pick<AuditEntry, 'chain' | 'position' | 'at' | 'previousHash'>,
): HashedFields {
  return {
    ...place,
    actorKind: wellFormed(actor.kind),
    actorId: wellFormed(actor.id),
    action: wellFormed(action),
    subjectType: wellFormed(subject.type),
    subjectId: wellFormed(subject.id),
    reason: reason === undefined ? null : wellFormed(reason),
    detail: detail === undefined ? null : canonicalJson(detail),
    correlationId: RequestContext.get()?.correlationId ?? null,
  };
}

/** The text as the database will give it back: half a surrogate pair is stored as U+FFFD. */
function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

const HEAD_COLUMNS = 'chain, entries, last_hash AS lastHash';

/** A chain that nobody holds; if all are held, waits for one of them. */
async function lockAnyHead(manager: EntityManager): Promise<Head> {
  const [free]: Head[] = await manager.query(
    `SELECT ${HEAD_COLUMNS} FROM audit_heads ORDER BY chain LIMIT 1 FOR UPDATE SKIP LOCKED`,
  );
  if (free) return free;
  const chains: { chain: number }[] = await manager.query('SELECT chain FROM audit_heads');
  const chosen = chains[randomInt(Math.max(chains.length, 1))];
  if (chosen === undefined)
    throw new Error('audit_heads is empty: somebody deleted its rows; restore them from a backup');
  return lockHeadOf(manager, chosen.chain);
}

async function lockHeadOf(manager: EntityManager, chain: number): Promise<Head> {
  const [head]: Head[] = await manager.query(`SELECT ${HEAD_COLUMNS} FROM audit_heads WHERE chain = ? FOR UPDATE`, [
    chain,
  ]);
  if (head === undefined) throw new Error(`audit chain ${chain} has no head: somebody deleted its row`);
  return head;
}
