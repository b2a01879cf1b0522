import { Injectable } from '@nestjs/common';
import type { Channel, DeliveryStatus, noticeSchema } from '@qihang/shared/notices';
import { Brackets } from 'typeorm';
import type { z } from 'zod';
import { cutPage, decodeCursor, Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import { type Actor, assertWithinScope, officerScope } from '../platform/http';
import { PostDirectory } from '../posts';
import { MessageTemplates } from './message-templates';
import { NoticeEntity } from './notice.entity';
import { noticesErrors } from './notices.errors';

type NoticeReply = z.input<typeof noticeSchema>;
type Counts = NoticeReply['deliveries'];

/** Notices as officers see them. */
@Injectable()
export class NoticeQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly posts: PostDirectory,
    private readonly templates: MessageTemplates,
  ) {}

  /** Notices of the officer's divisions and below, newest first. */
  async list(actor: Actor, { cursor, limit }: { cursor?: string; limit: number }) {
    const [before] = decodeCursor(cursor, 1) ?? [];
    const query = this.transactions.manager.createQueryBuilder(NoticeEntity, 'n').where(
      new Brackets((scope) => {
        scope.where('1 = 0');
        for (const [index, { from, to }] of officerScope(actor).entries()) {
          const names = { [`from${index}`]: from, [`to${index}`]: to };
          scope.orWhere(`n.divisionCode BETWEEN :from${index} AND :to${index}`, names);
        }
      }),
    );
    if (before !== undefined) query.andWhere('n.id < :before', { before });
    const rows = await query
      .orderBy('n.id', 'DESC')
      .take(limit + 1)
      .getMany();
    const page = cutPage(rows, limit, ({ id }) => [id]);
    return { ...page, items: await this.replies(page.items) };
  }

  /** @throws DomainError notices/not-found, http/out-of-scope */
  async get(actor: Actor, id: string): Promise<NoticeReply> {
    const notice = await this.transactions.manager.findOneBy(NoticeEntity, { id });
    if (notice === null) throw new DomainError(noticesErrors.notFound);
    assertWithinScope(actor, notice.divisionCode);
    return this.reply(notice);
  }

  /** A notice as a route answers it. */
  async reply(notice: NoticeEntity): Promise<NoticeReply> {
    const [reply] = await this.replies([notice]);
    if (reply === undefined) throw new DomainError(noticesErrors.notFound);
    return reply;
  }

  private async replies(notices: readonly NoticeEntity[]): Promise<NoticeReply[]> {
    const posts = await this.posts.summaries(notices.flatMap(({ postIds }) => postIds));
    const counts = await this.deliveryCounts(notices);
    return notices.map((notice) => ({
      id: notice.id,
      title: notice.title,
      text: notice.text,
      audience: notice.audience,
      posts: notice.postIds.flatMap((id) => posts.get(id) ?? []),
      status: notice.status,
      divisionCode: notice.divisionCode,
      sendAt: notice.sendAt?.toISOString() ?? null,
      sentAt: notice.sentAt?.toISOString() ?? null,
      recipients: notice.recipients,
      deliveries: [...this.inboxCounts(notice), ...(counts.get(notice.id) ?? [])],
      createdAt: notice.createdAt.toISOString(),
      version: notice.version,
    }));
  }

  /** The inbox can't fail, so nobody keeps a row for it: what was told is counted at the fan-out. */
  private inboxCounts({ recipients, optedOut, wechatSkipped }: NoticeEntity): Counts {
    if (recipients === null) return [];
    const all: Counts = [
      { channel: 'inbox', status: 'delivered', count: recipients },
      { channel: 'inbox', status: 'skipped', count: optedOut },
    ];
    if (this.templates.idOf('post-notice') !== undefined) {
      all.push({ channel: 'wechat', status: 'skipped', count: wechatSkipped });
    }
    return all.filter(({ count }) => count > 0);
  }

  private async deliveryCounts(notices: readonly NoticeEntity[]): Promise<ReadonlyMap<string, Counts>> {
    const counts = new Map<string, Counts>();
    const ids = notices.flatMap(({ id, recipients }) => (recipients === null ? [] : [BigInt(id)]));
    if (ids.length === 0) return counts;
    const rows: { noticeId: string; channel: Channel; status: DeliveryStatus; n: string }[] =
      await this.transactions.manager.query(
        `SELECT notice_id AS noticeId, channel, status, COUNT(*) AS n FROM deliveries
          WHERE notice_id IN (?) GROUP BY notice_id, status, channel`,
        [ids],
      );
    for (const { noticeId, channel, status, n } of rows) {
      counts.set(noticeId, [...(counts.get(noticeId) ?? []), { channel, status, count: Number(n) }]);
    }
    return counts;
  }
}
