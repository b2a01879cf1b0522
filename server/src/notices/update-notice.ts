import { Injectable } from '@nestjs/common';
import type { NoticeContent } from '@qihang/shared/notices';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import type { Actor } from '../platform/http';
import { PostDirectory } from '../posts';
import { assertPostsOpen, contentOf } from './create-notice';
import { NoticeQueries } from './notice.queries';
import { lockNotice } from './notice-access';
import { noticesErrors } from './notices.errors';

/** Changes a draft. */
@Injectable()
export class UpdateNotice {
  constructor(
    private readonly transactions: Transactions,
    private readonly posts: PostDirectory,
    private readonly notices: NoticeQueries,
  ) {}

  /** @throws DomainError notices/not-found, changed-meanwhile, not-editable, post-not-usable */
  async execute(actor: Actor, id: string, { version, ...content }: NoticeContent & { version: number }) {
    return this.transactions.run(async (manager) => {
      const notice = await lockNotice(manager, actor, id, version);
      if (notice.status !== 'draft') throw new DomainError(noticesErrors.notEditable);
      await assertPostsOpen(this.posts, content.postIds);
      Object.assign(notice, contentOf(content));
      notice.version++;
      return this.notices.reply(await manager.save(notice));
    });
  }
}
