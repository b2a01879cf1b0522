import { Injectable } from '@nestjs/common';
import type { Role } from '@qihang/shared/platform';
import { type PostAction, type PostCloseReason, postStatus } from '@qihang/shared/posts';
import { type AuditActor, AuditLog } from '../platform/audit';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import { Outbox } from '../platform/outbox';
import { PostEntity } from './post.entity';
import { postErrors } from './posts.errors';
import { postClosed } from './posts.events';

const CLOSE_REASONS: Readonly<Partial<Record<PostAction, PostCloseReason>>> = {
  fill: 'filled',
  expire: 'expired',
  withdraw: 'withdrawn',
};

/** Who moves a post, for the status table and the audit log. */
export interface PostMover extends AuditActor {
  readonly kind: Role;
}

/** Takes a post one step on its way, for every use case that does. */
@Injectable()
export class MovePost {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Locks a post for the rest of the transaction. Whoever also needs applications locks the post first.
   * @returns undefined for an unknown id
   */
  async lock(id: string): Promise<PostEntity | undefined> {
    const post = await this.transactions.manager
      .getRepository(PostEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return post ?? undefined;
  }

  /**
   * @param post as `lock` gave it; changed in place
   * @param reason words for the host or the applicants
   * @throws DomainError `posts/not-allowed` when the status table does not let the mover
   */
  async execute(post: PostEntity, action: PostAction, mover: PostMover, reason?: string): Promise<void> {
    const to = postStatus.statusAfter(post.status, action, mover.kind);
    if (to === undefined) {
      throw new DomainError(postErrors.notAllowed, { detail: `${action} from ${post.status} by ${mover.kind}` });
    }
    const from = post.status;
    post.status = to;
    post.version += 1;
    if (action === 'publish') post.publishedAt = this.clock.now();
    if (action === 'submit') post.returnReason = null;
    if (action === 'return') post.returnReason = reason ?? null;
    if (to === 'closed') {
      post.closeReason = CLOSE_REASONS[action] ?? null;
      post.closeNote = reason ?? null;
    }
    await this.transactions.manager.getRepository(PostEntity).update(post.id, {
      status: to,
      version: post.version,
      publishedAt: post.publishedAt,
      returnReason: post.returnReason,
      closeReason: post.closeReason,
      closeNote: post.closeNote,
    });
    if (to === 'closed') await this.outbox.add(postClosed, { postId: post.id }, { key: post.id });
    await this.audit.record({
      actor: mover,
      action: `posts.${action}`,
      subject: { type: 'post', id: post.id },
      detail: { from, to },
      reason,
    });
  }
}
