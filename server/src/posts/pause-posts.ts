import { Injectable } from '@nestjs/common';
import { Transactions } from '../platform/database';
import { MovePost } from './move-post';

/** Pauses a host's posts on behalf of the platform. */
@Injectable()
export class PausePosts {
  constructor(
    private readonly transactions: Transactions,
    private readonly move: MovePost,
  ) {}

  /**
   * @param hostId the host whose published posts are paused
   * @param job name of the job that asks for it, for the audit log
   * @param reason for the audit log
   * @returns how many posts were paused
   */
  execute(hostId: string, job: string, reason: string): Promise<number> {
    return this.transactions.run(async (manager) => {
      const rows = (await manager.query(
        `SELECT id FROM posts WHERE host_id = ? AND status = 'published' ORDER BY id FOR UPDATE`,
        [hostId],
      )) as { id: string }[];
      for (const { id } of rows) {
        const post = await this.move.lock(id);
        if (post) await this.move.execute(post, 'pause', { kind: 'system', id: job }, reason);
      }
      return rows.length;
    });
  }
}
