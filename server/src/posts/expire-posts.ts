import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { Scheduled, type ScheduledJob } from '../platform/worker';
import { MovePost } from './move-post';

const BATCH = 200;
const platform = { kind: 'system', id: 'posts.expire' } as const;

/** Closes posts whose last day to apply is over. */
@Injectable()
@Scheduled({ name: 'posts.expire', everySeconds: 900 })
export class ExpirePosts implements ScheduledJob {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly move: MovePost,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    for (let ids = await this.overdue(); ids.length > 0; ids = await this.overdue()) {
      for (const id of ids) {
        if (signal.aborted) return;
        await this.transactions.run(() => this.expire(id));
      }
    }
  }

  private async overdue(): Promise<string[]> {
    const rows = (await this.transactions.manager.query(
      `SELECT id FROM posts WHERE status IN ('published', 'paused') AND apply_by < ? LIMIT ?`,
      [this.clock.today(), BATCH],
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  private async expire(id: string): Promise<void> {
    const post = await this.move.lock(id);
    const isOpen = post?.status === 'published' || post?.status === 'paused';
    if (isOpen && post.applyBy < this.clock.today()) await this.move.execute(post, 'expire', platform);
  }
}
