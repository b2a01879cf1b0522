import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { type EventHandler, FinalFailure, HandlesEvent, type HandlingContext } from '../platform/outbox';
import { WorkerWake } from '../platform/worker';
import { compileAudience, type SeekerPredicate } from './audience-predicate';
import { FinishNotices } from './finish-notices';
import { MessageTemplates } from './message-templates';
import { NoticeEntity } from './notice.entity';
import { scopeOf } from './notice-access';
import { noticeDue } from './notices.events';

/** Seekers looked at in one transaction: short enough that nobody waits for it. */
const CHUNK = 10_000;

interface Chunk {
  readonly from: bigint;
  readonly to: bigint;
}

/**
 * Puts a notice into the inbox of everybody in its audience, and queues it for WeChat where a permission is left. Walks the
 * seekers in ranges of ids, one transaction each with its progress, so that a crash repeats nothing and loses nothing.
 */
@Injectable()
@HandlesEvent(noticeDue)
export class FanOutNotice implements EventHandler<typeof noticeDue> {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly templates: MessageTemplates,
    private readonly finishNotices: FinishNotices,
    private readonly wake: WorkerWake,
  ) {}

  async handle({ noticeId }: { noticeId: string }, { signal }: HandlingContext): Promise<void> {
    if (!(await this.begin(noticeId))) return;
    while (await this.tellNextChunk(noticeId)) {
      this.wake.signal();
      // The rest follows when the event is taken up again.
      signal.throwIfAborted();
    }
    await this.finishNotices.execute();
    this.wake.signal();
  }

  /** @returns false when there is nothing to do: cancelled, or done before */
  private begin(noticeId: string): Promise<boolean> {
    return this.transactions.run(async (manager) => {
      const notice = await lock(manager, noticeId);
      if (notice.status === 'scheduled') notice.status = 'sending';
      if (notice.status !== 'sending' || notice.fannedOutAt !== null) return false;
      if (notice.fanOutEnd === null) {
        const [row]: { last: string | null }[] = await manager.query('SELECT MAX(id) AS last FROM seekers');
        notice.fanOutEnd = row?.last ?? '0';
        notice.recipients = 0;
        notice.version++;
      }
      await manager.save(notice);
      return true;
    });
  }

  /** @returns whether there may be another chunk */
  private tellNextChunk(noticeId: string): Promise<boolean> {
    return this.transactions.run(async (manager) => {
      const notice = await lock(manager, noticeId);
      if (notice.fannedOutAt !== null) return false;
      const chunk = await nextChunk(manager, notice);
      if (chunk === undefined) {
        await manager.update(NoticeEntity, noticeId, { fannedOutAt: this.clock.now() });
        return false;
      }
      const predicate = compileAudience(notice.audience, scopeOf(notice.divisionCode), this.clock.today());
      const told = await this.fillInboxes(manager, notice, chunk, predicate);
      const queued = await this.queueWechat(manager, notice, chunk);
      const optedOut = await countOptedOut(manager, chunk, predicate);
      await manager.query(
        `UPDATE notices SET fan_out_position = ?, recipients = recipients + ?, opted_out = opted_out + ?,
                wechat_skipped = wechat_skipped + ? WHERE id = ?`,
        [chunk.to, told, optedOut, told - queued, BigInt(noticeId)],
      );
      return true;
    });
  }

  private async fillInboxes(
    manager: EntityManager,
    { id }: NoticeEntity,
    { from, to }: Chunk,
    { sql, params }: SeekerPredicate,
  ): Promise<number> {
    const { affectedRows }: { affectedRows: number } = await manager.query(
      `INSERT IGNORE INTO inbox_messages (person_id, kind, source_key, notice_id, created_at)
       SELECT s.person_id, 'notice', ?, ?, ?
         FROM seekers s FORCE INDEX (PRIMARY) LEFT JOIN message_preferences mp ON mp.person_id = s.person_id
        WHERE s.id > ? AND s.id <= ? AND COALESCE(mp.targeted_notices, 1) = 1 AND (${sql})
        ORDER BY s.id`,
      [sourceKeyOf(id), BigInt(id), this.clock.now(), from, to, ...params],
    );
    return affectedRows;
  }

  private async queueWechat(manager: EntityManager, { id }: NoticeEntity, { from, to }: Chunk): Promise<number> {
    const templateId = this.templates.idOf('post-notice');
    if (templateId === undefined) return 0;
    const now = this.clock.now();
    const { affectedRows }: { affectedRows: number } = await manager.query(
      `INSERT IGNORE INTO deliveries (message_id, channel, person_id, notice_id, template, status, due_at, changed_at)
       SELECT m.id, 'wechat', m.person_id, ?, 'post-notice', 'pending', ?, ?
         FROM seekers s FORCE INDEX (PRIMARY)
         JOIN inbox_messages m ON m.person_id = s.person_id AND m.source_key = ?
         JOIN persons p ON p.id = s.person_id AND p.wechat_openid_index IS NOT NULL
         JOIN message_permissions mc ON mc.person_id = s.person_id AND mc.template_id = ? AND mc.credits > 0
         LEFT JOIN message_preferences mp ON mp.person_id = s.person_id
        WHERE s.id > ? AND s.id <= ? AND COALESCE(mp.wechat, 1) = 1
        ORDER BY s.id`,
      [BigInt(id), now, now, sourceKeyOf(id), templateId, from, to],
    );
    return affectedRows;
  }
}

async function lock(manager: EntityManager, id: string): Promise<NoticeEntity> {
  const notice = await manager.findOne(NoticeEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (notice === null) throw new FinalFailure(`notice ${id} does not exist`);
  return notice;
}

async function nextChunk(manager: EntityManager, notice: NoticeEntity): Promise<Chunk | undefined> {
  const from = BigInt(notice.fanOutPosition);
  const [row]: { last: string | null }[] = await manager.query(
    'SELECT MAX(id) AS last FROM (SELECT id FROM seekers WHERE id > ? AND id <= ? ORDER BY id LIMIT ?) chunk',
    [from, BigInt(notice.fanOutEnd ?? '0'), CHUNK],
  );
  return row?.last ? { from, to: BigInt(row.last) } : undefined;
}

/** Who opted out is few: found from that side. */
async function countOptedOut(
  manager: EntityManager,
  { from, to }: Chunk,
  { sql, params }: SeekerPredicate,
): Promise<number> {
  const [row]: { n: string }[] = await manager.query(
    `SELECT COUNT(*) AS n FROM seekers s FORCE INDEX (PRIMARY)
       JOIN message_preferences mp ON mp.person_id = s.person_id AND mp.targeted_notices = 0
      WHERE s.id > ? AND s.id <= ? AND (${sql})`,
    [from, to, ...params],
  );
  return Number(row?.n ?? 0);
}

function sourceKeyOf(noticeId: string): string {
  return `notice:${noticeId}`;
}
