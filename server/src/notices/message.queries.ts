import { Injectable } from '@nestjs/common';
import type { messageSchema } from '@qihang/shared/notices';
import type { z } from 'zod';
import { cutPage, decodeCursor, Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import { PostDirectory } from '../posts';
import { noticesErrors } from './notices.errors';

type MessageReply = z.input<typeof messageSchema>;

interface Row {
  readonly id: string;
  readonly kind: MessageReply['kind'];
  readonly title: string;
  readonly text: string;
  readonly postIds: string | null;
  readonly applicationId: string | null;
  readonly agreementId: string | null;
  readonly internshipId: string | null;
  readonly opens: MessageReply['opens'];
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

const MESSAGES = `SELECT m.id, m.kind, COALESCE(n.title, m.title) AS title, COALESCE(n.text, m.text) AS text,
    COALESCE(n.post_ids, m.post_ids) AS postIds, m.application_id AS applicationId, m.agreement_id AS agreementId,
    m.internship_id AS internshipId, m.opens,
    m.created_at AS createdAt, m.read_at AS readAt
  FROM inbox_messages m LEFT JOIN notices n ON n.id = m.notice_id
  WHERE m.person_id = ?`;

/** A person's own inbox; every read is bound to the person. */
@Injectable()
export class MessageQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly posts: PostDirectory,
  ) {}

  /** The person's messages, newest first. */
  async list(personId: string, { cursor, limit }: { cursor?: string; limit: number }) {
    const [before] = decodeCursor(cursor, 1) ?? [];
    const older = before === undefined ? { sql: '', params: [] } : { sql: 'AND m.id < ?', params: [BigInt(before)] };
    const rows: Row[] = await this.transactions.manager.query(`${MESSAGES} ${older.sql} ORDER BY m.id DESC LIMIT ?`, [
      BigInt(personId),
      ...older.params,
      limit + 1,
    ]);
    const page = cutPage(rows, limit, ({ id }) => [id]);
    return { ...page, items: await this.replies(page.items) };
  }

  /** @throws DomainError notices/message-not-found, also for another person's */
  async get(personId: string, id: string): Promise<MessageReply> {
    const rows: Row[] = await this.transactions.manager.query(`${MESSAGES} AND m.id = ?`, [
      BigInt(personId),
      BigInt(id),
    ]);
    const [reply] = await this.replies(rows);
    if (reply === undefined) throw new DomainError(noticesErrors.messageNotFound);
    return reply;
  }

  async countUnread(personId: string): Promise<number> {
    const [row]: { n: string }[] = await this.transactions.manager.query(
      'SELECT COUNT(*) AS n FROM inbox_messages WHERE person_id = ? AND read_at IS NULL',
      [BigInt(personId)],
    );
    return Number(row?.n ?? 0);
  }

  private async replies(rows: readonly Row[]): Promise<MessageReply[]> {
    const idsOf = ({ postIds }: Row) => (postIds === null ? [] : (JSON.parse(postIds) as string[]));
    const posts = await this.posts.summaries(rows.flatMap(idsOf));
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      title: row.title,
      text: row.text,
      posts: idsOf(row).flatMap((id) => posts.get(id) ?? []),
      applicationId: row.applicationId,
      agreementId: row.agreementId,
      internshipId: row.internshipId,
      opens: row.opens,
      createdAt: row.createdAt.toISOString(),
      readAt: row.readAt?.toISOString() ?? null,
    }));
  }
}
