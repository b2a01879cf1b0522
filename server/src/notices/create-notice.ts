import { Injectable } from '@nestjs/common';
import type { NoticeContent } from '@qihang/shared/notices';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import type { Actor } from '../platform/http';
import { PostDirectory } from '../posts';
import { NoticeEntity } from './notice.entity';
import { NoticeQueries } from './notice.queries';
import { officerDivision } from './notice-access';
import { noticesErrors } from './notices.errors';

/** Writes a notice as a draft of the officer's bureau. */
@Injectable()
export class CreateNotice {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly posts: PostDirectory,
    private readonly notices: NoticeQueries,
  ) {}

  /** @throws DomainError notices/post-not-usable */
  async execute(actor: Actor, content: NoticeContent) {
    const divisionCode = officerDivision(actor);
    await assertPostsOpen(this.posts, content.postIds);
    const notice = this.transactions.manager.create(NoticeEntity, {
      ...contentOf(content),
      authorId: actor.personId,
      divisionCode,
      status: 'draft',
      createdAt: this.clock.now(),
    });
    const saved = await this.transactions.manager.save(notice);
    return this.notices.get(actor, saved.id);
  }
}

/** What of a notice an officer writes. */
export function contentOf({ title, text, postIds, audience }: NoticeContent) {
  return { title, text, audience, postIds: [...new Set(postIds)] };
}

/** @throws DomainError notices/post-not-usable unless every post can be applied to now */
export async function assertPostsOpen(posts: PostDirectory, postIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(postIds)];
  if ((await posts.open(wanted)).size < wanted.length) throw new DomainError(noticesErrors.postNotUsable);
}
