import { Injectable } from '@nestjs/common';
import { noticeStatus } from '@qihang/shared/notices';
import { AuditLog } from '../platform/audit';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import type { Actor } from '../platform/http';
import { Outbox } from '../platform/outbox';
import { PostDirectory } from '../posts';
import { AudienceQueries } from './audience.queries';
import { assertPostsOpen } from './create-notice';
import { NoticeQueries } from './notice.queries';
import { lockNotice, scopeOf } from './notice-access';
import { noticesErrors } from './notices.errors';
import { noticeDue } from './notices.events';

const LATEST_MS = 90 * 86_400_000;

/** Sends a draft now, or at a time. */
@Injectable()
export class SendNotice {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly audiences: AudienceQueries,
    private readonly posts: PostDirectory,
    private readonly notices: NoticeQueries,
  ) {}

  /**
   * @param request `version` that the officer saw; `sendAt` null for now, else an instant within 90 days
   * @throws DomainError notices/not-found, changed-meanwhile, not-sendable, time-not-usable, nobody-reached,
   *   post-not-usable
   */
  async execute(actor: Actor, id: string, request: { version: number; sendAt: string | null }) {
    return this.transactions.run(async (manager) => {
      const notice = await lockNotice(manager, actor, id, request.version);
      const sendAt = this.checkedTime(request.sendAt);
      const next = noticeStatus.statusAfter(notice.status, sendAt === null ? 'send' : 'schedule', 'officer');
      if (next === undefined) throw new DomainError(noticesErrors.notSendable);
      await assertPostsOpen(this.posts, notice.postIds);
      const people = await this.audiences.count(notice.audience, scopeOf(notice.divisionCode));
      if (people === 0) throw new DomainError(noticesErrors.nobodyReached);
      Object.assign(notice, { status: next, sendAt, version: notice.version + 1 });
      const saved = await manager.save(notice);
      await this.outbox.add(noticeDue, { noticeId: id }, { key: id, availableAt: sendAt ?? undefined });
      await this.audit.record({
        actor: { kind: 'officer', id: actor.personId },
        action: 'notices.send',
        subject: { type: 'notice', id },
        detail: { audience: JSON.stringify(notice.audience), people, sendAt: sendAt?.toISOString() ?? null },
      });
      return this.notices.reply(saved);
    });
  }

  private checkedTime(sendAt: string | null): Date | null {
    if (sendAt === null) return null;
    const time = new Date(sendAt);
    const wait = time.getTime() - this.clock.now().getTime();
    if (!(wait > 0 && wait <= LATEST_MS)) throw new DomainError(noticesErrors.timeNotUsable);
    return time;
  }
}
