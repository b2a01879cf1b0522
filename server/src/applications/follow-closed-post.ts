import { Injectable } from '@nestjs/common';
import { OPEN_APPLICATION_STATUSES } from '@qihang/shared/applications';
import { POST_CLOSE_REASON_LABELS } from '@qihang/shared/posts';
import { In, MoreThan } from 'typeorm';
import type { z } from 'zod';
import { Transactions } from '../platform/database';
import { type EventHandler, HandlesEvent, type HandlingContext } from '../platform/outbox';
import { type ClosedPost, PostDirectory, postClosed } from '../posts';
import { ApplicationEntity } from './application.entity';
import { wordsForClosing } from './application-words';
import { MoveApplication } from './move-application';
import { TellParties } from './tell-parties';

const BATCH = 200;
const platform = { role: 'system', personId: null } as const;

/**
 * Tells everybody with an open application that the post closed. When it was filled or withdrawn their applications lapse;
 * when only its last day to apply is over the host still has to answer those that came in time.
 */
@Injectable()
@HandlesEvent(postClosed)
export class FollowClosedPost implements EventHandler<typeof postClosed> {
  constructor(
    private readonly transactions: Transactions,
    private readonly posts: PostDirectory,
    private readonly move: MoveApplication,
    private readonly tell: TellParties,
  ) {}

  async handle({ postId }: z.output<typeof postClosed.payload>, { signal }: HandlingContext): Promise<void> {
    const post = await this.posts.closed(postId);
    if (post === undefined) throw new Error(`post ${postId} is not closed`);
    let last = '0';
    for (let ids = await this.openAfter(postId, last); ids.length > 0; ids = await this.openAfter(postId, last)) {
      for (const id of ids) {
        // The rest follows when the event is taken up again.
        signal.throwIfAborted();
        await this.transactions.run(() => this.follow(id, postId, post));
        last = id;
      }
    }
  }

  private async openAfter(postId: string, id: string): Promise<string[]> {
    const rows = await this.transactions.manager.getRepository(ApplicationEntity).find({
      where: { postId, id: MoreThan(id), status: In([...OPEN_APPLICATION_STATUSES]) },
      select: { id: true },
      order: { id: 'ASC' },
      take: BATCH,
    });
    return rows.map((row) => row.id);
  }

  private async follow(id: string, postId: string, post: ClosedPost): Promise<void> {
    const application = await this.move.lock(id);
    if (application === undefined || !this.move.isAllowed(application, 'lapse', platform)) return;
    if (application.status === 'accepted') return;
    const lapses = post.closeReason !== 'expired';
    await this.tell.execute(application, wordsForClosing(post, lapses), `posts.closed:${postId}`);
    if (!lapses) return;
    await this.move.execute(application, 'lapse', platform, `岗位${POST_CLOSE_REASON_LABELS[post.closeReason]}`);
  }
}
