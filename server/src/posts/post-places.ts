import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { MovePost } from './move-post';
import { PostEntity } from './post.entity';

/** What an application has to know of its post. */
export type LockedPost = Pick<
  PostEntity,
  | 'id'
  | 'hostId'
  | 'title'
  | 'status'
  | 'closeReason'
  | 'publishedAt'
  | 'hazards'
  | 'headcount'
  | 'placesTaken'
  | 'applyBy'
>;

/** The places of a post: how applications take them and give them back. */
@Injectable()
export class PostPlaces {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly move: MovePost,
  ) {}

  /**
   * Locks a post until the transaction ends; before any of its applications, so that nobody waits in a circle.
   * @returns undefined for an unknown id
   */
  lock(postId: string): Promise<LockedPost | undefined> {
    return this.move.lock(postId);
  }

  /** Whether the post can be applied to today, apart from its places. */
  takesApplications({ status, applyBy }: LockedPost): boolean {
    return status === 'published' && applyBy >= this.clock.today();
  }

  /** Whether its host still chooses among applicants: until it is filled, withdrawn or taken back for review. */
  isChoosing({ status, closeReason }: LockedPost): boolean {
    return status === 'published' || status === 'paused' || (status === 'closed' && closeReason === 'expired');
  }

  /**
   * Takes one place of a locked post; the post closes as filled with its last one.
   * @returns false when no place is left
   */
  async take(postId: string): Promise<boolean> {
    const post = await this.move.lock(postId);
    if (post === undefined || post.placesTaken >= post.headcount) return false;
    post.placesTaken += 1;
    await this.setTaken(post);
    const isOpen = post.status === 'published' || post.status === 'paused';
    if (isOpen && post.placesTaken === post.headcount) {
      await this.move.execute(post, 'fill', { kind: 'system', id: 'posts.take-place' });
    }
    return true;
  }

  /** Gives back one place of a locked post. */
  async release(postId: string): Promise<void> {
    const post = await this.move.lock(postId);
    if (post === undefined || post.placesTaken === 0) return;
    post.placesTaken -= 1;
    await this.setTaken(post);
  }

  private async setTaken({ id, placesTaken }: PostEntity): Promise<void> {
    await this.transactions.manager.getRepository(PostEntity).update(id, { placesTaken });
  }
}
