import { Injectable } from '@nestjs/common';
import { valueOn } from '@qihang/shared/platform';
import { type changePostStatusSchema, type ManagedPost, POST_POLICY, postStatus } from '@qihang/shared/posts';
import type { z } from 'zod';
import { HostDirectory } from '../hosts';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { DomainError, type FieldError } from '../platform/errors';
import type { Actor } from '../platform/http';
import { ManagedPostQueries } from './managed-post.queries';
import { MovePost } from './move-post';
import type { PostEntity } from './post.entity';
import { rolesFor } from './post-scope';
import { postErrors } from './posts.errors';

type Change = z.output<typeof changePostStatusSchema>;

/** An act of a host agent or an officer on a post. */
@Injectable()
export class ChangePostStatus {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly hosts: HostDirectory,
    private readonly posts: ManagedPostQueries,
    private readonly move: MovePost,
  ) {}

  /**
   * @returns the post as it is now
   * @throws DomainError `posts/not-found`, `posts/changed`, `posts/not-allowed`, `posts/reason-needed`,
   *   `posts/incomplete` or `posts/host-not-approved`
   */
  execute(actor: Actor, id: string, { action, reason, version }: Change): Promise<ManagedPost> {
    return this.transactions.run(async () => {
      const post = await this.move.lock(id);
      const roles = post === undefined ? [] : rolesFor(actor, post);
      const [firstRole] = roles;
      if (post === undefined || firstRole === undefined) throw new DomainError(postErrors.notFound);
      if (post.version !== version) {
        throw new DomainError(postErrors.changed, { detail: `now version ${post.version}, ${post.status}` });
      }
      if ((action === 'return' || action === 'withdraw') && !reason) {
        throw new DomainError(postErrors.reasonNeeded, { fields: [{ path: 'reason', message: '请写明原因' }] });
      }
      const role = roles.find((candidate) => postStatus.canTransition(post.status, action, candidate)) ?? firstRole;
      if (action === 'submit' || action === 'publish') this.refuseIncomplete(post);
      if (action === 'publish' || action === 'resume') await this.refuseUnfitToRecruit(post);
      await this.move.execute(post, action, { kind: role, id: actor.personId }, reason);
      return this.posts.get(actor, id);
    });
  }

  private refuseIncomplete(post: PostEntity): void {
    const today = this.clock.today();
    const { minimumMonths, maximumMonths, minimumStipendFen } = valueOn(POST_POLICY, today);
    const fields: FieldError[] = [];
    if (post.months < minimumMonths || post.months > maximumMonths) {
      fields.push({ path: 'months', message: `见习期应为${minimumMonths}至${maximumMonths}个月` });
    }
    if (post.monthlyStipendFen < minimumStipendFen) {
      fields.push({ path: 'monthlyStipendFen', message: `每月补助不能低于${minimumStipendFen / 100}元` });
    }
    if (post.headcount < 1) fields.push({ path: 'headcount', message: '招募人数至少为1人' });
    if (post.duties.trim() === '') fields.push({ path: 'duties', message: '请填写岗位职责' });
    if (post.applyBy < today) fields.push({ path: 'applyBy', message: '报名截止日期已过，请改为今天或以后' });
    if (fields.length > 0) throw new DomainError(postErrors.incomplete, { fields });
  }

  private async refuseUnfitToRecruit(post: PostEntity): Promise<void> {
    const host = await this.hosts.find(post.hostId);
    if (host?.status !== 'approved') throw new DomainError(postErrors.hostNotApproved);
    if (post.applyBy < this.clock.today()) {
      const fields = [{ path: 'applyBy', message: '报名截止日期已过，岗位不能再招募' }];
      throw new DomainError(postErrors.incomplete, { fields });
    }
  }
}
