import { Injectable } from '@nestjs/common';
import { noticeStatus } from '@qihang/shared/notices';
import { AuditLog } from '../platform/audit';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import type { Actor } from '../platform/http';
import { NoticeQueries } from './notice.queries';
import { lockNotice } from './notice-access';
import { noticesErrors } from './notices.errors';

/** Cancels a draft or a scheduled notice; its event then finds nothing to do. */
@Injectable()
export class CancelNotice {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly notices: NoticeQueries,
  ) {}

  /** @throws DomainError notices/not-found, changed-meanwhile, not-cancellable */
  async execute(actor: Actor, id: string, version: number) {
    return this.transactions.run(async (manager) => {
      const notice = await lockNotice(manager, actor, id, version);
      const next = noticeStatus.statusAfter(notice.status, 'cancel', 'officer');
      if (next === undefined) throw new DomainError(noticesErrors.notCancellable);
      Object.assign(notice, { status: next, version: notice.version + 1 });
      const saved = await manager.save(notice);
      await this.audit.record({
        actor: { kind: 'officer', id: actor.personId },
        action: 'notices.cancel',
        subject: { type: 'notice', id },
      });
      return this.notices.reply(saved);
    });
  }
}
