import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { MessageTemplates, type TemplateKey } from '../message-templates';
import type { Claim, ClaimedDelivery } from './claimed-delivery';
import { CLAIM_MS } from './delivery-timing';

interface DueRow {
  readonly id: string;
  readonly messageId: string;
  readonly personId: string;
  readonly noticeId: string | null;
  readonly template: TemplateKey;
  readonly attempts: number;
  readonly creditHeld: number;
  readonly kind: string;
  readonly openIdCipher: Buffer | null;
  readonly wantsWechat: number | null;
  readonly wantsNotices: number | null;
}

interface Sorted {
  readonly keep: DueRow[];
  /** Ids by the reason why nothing is sent. */
  readonly skip: Map<string, bigint[]>;
  /** People whose permission is used up by this claim, by template. */
  readonly charged: Map<TemplateKey, bigint[]>;
}

/**
 * Takes due WeChat deliveries for this worker. Here, at the moment of sending, the person's wishes are honoured and one
 * permission is set aside for each delivery, once however often it is claimed.
 */
@Injectable()
export class ClaimDeliveries {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly templates: MessageTemplates,
  ) {}

  /**
   * @param limit deliveries at the most
   * @returns the claim; of fewer or no deliveries if some are not to be sent; undefined when nothing is due
   */
  execute(limit: number): Promise<Claim | undefined> {
    return this.transactions.run(async (manager) => {
      const now = this.clock.now();
      const locked: { id: string }[] = await manager.query(
        `SELECT id FROM deliveries WHERE channel = 'wechat' AND status = 'pending' AND due_at <= ?
          ORDER BY due_at, id LIMIT ? FOR UPDATE SKIP LOCKED`,
        [now, limit],
      );
      if (locked.length === 0) return undefined;
      const rows = await this.read(
        manager,
        locked.map(({ id }) => BigInt(id)),
      );
      const sorted = sortOut(rows, await this.lockCredits(manager, rows));
      await this.charge(manager, sorted.charged, now);
      for (const [reason, ids] of sorted.skip) await skip(manager, ids, reason, now);
      const claimId = randomBytes(8).readBigUInt64BE();
      if (sorted.keep.length > 0) await this.mark(manager, sorted.keep, claimId, now);
      return { claimId, deliveries: sorted.keep.map(claimedOf) };
    });
  }

  private read(manager: EntityManager, ids: readonly bigint[]): Promise<DueRow[]> {
    return manager.query(
      `SELECT d.id, d.message_id AS messageId, d.person_id AS personId, d.notice_id AS noticeId, d.template, d.attempts,
              d.credit_held AS creditHeld, m.kind, p.wechat_openid_cipher AS openIdCipher, mp.wechat AS wantsWechat,
              mp.targeted_notices AS wantsNotices
         FROM deliveries d JOIN inbox_messages m ON m.id = d.message_id JOIN persons p ON p.id = d.person_id
         LEFT JOIN message_preferences mp ON mp.person_id = d.person_id
        WHERE d.id IN (?) ORDER BY d.id`,
      [ids],
    );
  }

  /** @returns permissions left by `person template`, locked so that nobody else sets the same one aside */
  private async lockCredits(manager: EntityManager, rows: readonly DueRow[]): Promise<Map<string, number>> {
    const credits = new Map<string, number>();
    for (const [template, people] of byTemplate(rows)) {
      const found: { personId: string; credits: number }[] = await manager.query(
        `SELECT person_id AS personId, credits FROM message_permissions
          WHERE template_id = ? AND person_id IN (?) AND credits > 0 FOR UPDATE`,
        [this.templates.idOf(template) ?? '', people],
      );
      for (const row of found) credits.set(`${row.personId} ${template}`, row.credits);
    }
    return credits;
  }

  private async charge(manager: EntityManager, charged: Sorted['charged'], now: Date): Promise<void> {
    for (const [template, people] of charged) {
      // Two deliveries to one person are charged one after the other.
      for (const once of withoutRepeats(people)) {
        await manager.query(
          `UPDATE message_permissions SET credits = credits - 1, changed_at = ?
            WHERE template_id = ? AND person_id IN (?) AND credits > 0`,
          [now, this.templates.idOf(template) ?? '', once],
        );
      }
    }
  }

  private async mark(manager: EntityManager, rows: readonly DueRow[], claimId: bigint, now: Date): Promise<void> {
    await manager.query(`UPDATE deliveries SET due_at = ?, claim_id = ?, credit_held = 1 WHERE id IN (?)`, [
      new Date(now.getTime() + CLAIM_MS),
      claimId,
      rows.map(({ id }) => BigInt(id)),
    ]);
  }
}

function sortOut(rows: readonly DueRow[], credits: Map<string, number>): Sorted {
  const sorted: Sorted = { keep: [], skip: new Map(), charged: new Map() };
  for (const row of rows) {
    const reason = unwanted(row) ?? withoutCredit(row, credits);
    if (reason === undefined) {
      sorted.keep.push(row);
      if (row.creditHeld !== 1) add(sorted.charged, row.template, BigInt(row.personId));
    } else add(sorted.skip, reason, BigInt(row.id));
  }
  return sorted;
}

/** Why the person is not to get it, if so. */
function unwanted(row: DueRow): string | undefined {
  if (row.openIdCipher === null) return 'not-bound';
  if (row.wantsWechat === 0) return 'switched-off';
  return row.kind === 'notice' && row.wantsNotices === 0 ? 'opted-out' : undefined;
}

/** Takes one permission of what is left, unless one is set aside already. */
function withoutCredit(row: DueRow, credits: Map<string, number>): string | undefined {
  if (row.creditHeld === 1) return undefined;
  const key = `${row.personId} ${row.template}`;
  const left = credits.get(key) ?? 0;
  if (left <= 0) return 'no-permission';
  credits.set(key, left - 1);
  return undefined;
}

async function skip(manager: EntityManager, ids: readonly bigint[], reason: string, now: Date): Promise<void> {
  await manager.query(`UPDATE deliveries SET status = 'skipped', last_error = ?, changed_at = ? WHERE id IN (?)`, [
    reason,
    now,
    ids,
  ]);
}

function byTemplate(rows: readonly DueRow[]): Map<TemplateKey, bigint[]> {
  const people = new Map<TemplateKey, bigint[]>();
  for (const { template, personId, creditHeld } of rows) {
    if (creditHeld !== 1) add(people, template, BigInt(personId));
  }
  return people;
}

/** Splits a list into lists without repeats: [1, 1, 2] → [1, 2], [1]. */
function withoutRepeats(values: readonly bigint[]): bigint[][] {
  const lists: Set<bigint>[] = [];
  for (const value of values) {
    const free = lists.find((list) => !list.has(value));
    if (free) free.add(value);
    else lists.push(new Set([value]));
  }
  return lists.map((list) => [...list]);
}

function add<K>(map: Map<K, bigint[]>, key: K, value: bigint): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function claimedOf({ openIdCipher, id, messageId, personId, noticeId, template, attempts }: DueRow): ClaimedDelivery {
  // Rows without an openid were skipped.
  const cipher = openIdCipher ?? Buffer.alloc(0);
  return { id: BigInt(id), messageId, personId, noticeId, template, attempts, openIdCipher: cipher };
}
