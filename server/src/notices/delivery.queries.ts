import { Injectable } from '@nestjs/common';
import type { Channel, DeliveryStatus, deliverySchema } from '@qihang/shared/notices';
import type { z } from 'zod';
import { AuditLog } from '../platform/audit';
import { cutPage, decodeCursor, Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import { type Actor, assertWithinScope } from '../platform/http';
import { NoticeEntity } from './notice.entity';
import { noticesErrors } from './notices.errors';
import { namesHardship } from './preview-audience';

type DeliveryReply = z.input<typeof deliverySchema>;
type Row = Omit<DeliveryReply, 'changedAt'> & { changedAt: Date };

export interface DeliveryListQuery {
  readonly status?: DeliveryStatus;
  readonly channel?: Channel;
  readonly cursor?: string;
  readonly limit: number;
}

const COLUMNS = `d.id, d.channel, d.status, COALESCE(s.masked_name, '') AS maskedName, d.attempts,
  d.last_error AS lastError, d.changed_at AS changedAt`;
const TABLES = 'deliveries d LEFT JOIN seekers s ON s.person_id = d.person_id';

/** Single deliveries of a notice, for officers: what failed, what is unknown. */
@Injectable()
export class DeliveryQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Oldest first. A list of a hardship audience shows who is flagged, and is therefore audited.
   * @throws DomainError notices/not-found, http/out-of-scope
   */
  async list(actor: Actor, noticeId: string, { status, channel, cursor, limit }: DeliveryListQuery) {
    const notice = await this.transactions.manager.findOneBy(NoticeEntity, { id: noticeId });
    if (notice === null) throw new DomainError(noticesErrors.notFound);
    assertWithinScope(actor, notice.divisionCode);
    const [after] = decodeCursor(cursor, 1) ?? [];
    const where = ['d.notice_id = ?', 'd.id > ?'];
    const params: (string | bigint | number)[] = [BigInt(noticeId), BigInt(after ?? 0)];
    if (status !== undefined) {
      where.push('d.status = ?');
      params.push(status);
    }
    if (channel !== undefined) {
      where.push('d.channel = ?');
      params.push(channel);
    }
    const rows: Row[] = await this.transactions.manager.query(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE ${where.join(' AND ')} ORDER BY d.id LIMIT ?`,
      [...params, limit + 1],
    );
    if (namesHardship(notice.audience)) await this.recordLook(actor, noticeId);
    const page = cutPage(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map(replyOf) };
  }

  /** One delivery of a notice, as a route answers it. */
  async get(noticeId: string, id: string): Promise<DeliveryReply> {
    const [row]: Row[] = await this.transactions.manager.query(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE d.id = ? AND d.notice_id = ?`,
      [BigInt(id), BigInt(noticeId)],
    );
    if (row === undefined) throw new DomainError(noticesErrors.deliveryNotFound);
    return replyOf(row);
  }

  private recordLook(actor: Actor, noticeId: string): Promise<void> {
    return this.audit.record({
      actor: { kind: 'officer', id: actor.personId },
      action: 'notices.view-hardship-deliveries',
      subject: { type: 'notice', id: noticeId },
    });
  }
}

function replyOf(row: Row): DeliveryReply {
  return { ...row, changedAt: row.changedAt.toISOString() };
}
