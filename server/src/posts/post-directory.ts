import { Injectable } from '@nestjs/common';
import type { PostCloseReason, PostSummary } from '@qihang/shared/posts';
import { Transactions } from '../platform/database';
import { ReferenceLists } from '../platform/reference';
import { PostEntity } from './post.entity';
import { POST_SUMMARY_COLUMNS, type PostSummaryRow, toPostSummary } from './post-summary';

/** A closed post, as its applicants are told of it. */
export interface ClosedPost {
  readonly title: string;
  readonly closeReason: PostCloseReason;
  /** The words of who withdrew it. */
  readonly closeNote: string | null;
}

/** What an agreement says of its post and is judged by. */
export type PostFacts = Pick<
  PostEntity,
  | 'id'
  | 'hostId'
  | 'title'
  | 'category'
  | 'duties'
  | 'divisionCode'
  | 'address'
  | 'months'
  | 'monthlyStipendFen'
  | 'meals'
  | 'housing'
  | 'insurance'
  | 'hazards'
>;

/** Finds posts for other domains. */
@Injectable()
export class PostDirectory {
  constructor(
    private readonly transactions: Transactions,
    private readonly lists: ReferenceLists,
  ) {}

  /**
   * @param ids at most some hundreds
   * @returns summaries by id, in any status; a post that was never published is left out
   */
  async summaries(ids: readonly string[]): Promise<Map<string, PostSummary>> {
    if (ids.length === 0) return new Map();
    const rows = (await this.transactions.manager.query(
      `SELECT ${POST_SUMMARY_COLUMNS} FROM posts p JOIN hosts h ON h.id = p.host_id
       WHERE p.id IN (?) AND p.published_at IS NOT NULL`,
      [[...new Set(ids)]],
    )) as PostSummaryRow[];
    return new Map(rows.map((row) => [row.id, toPostSummary(row, this.lists)]));
  }

  /** @returns the post in any status; undefined for an unknown id */
  async find(id: string): Promise<PostFacts | undefined> {
    const post = await this.transactions.manager.getRepository(PostEntity).findOneBy({ id });
    return post ?? undefined;
  }

  /** @returns which of the posts can be applied to now */
  async open(ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = (await this.transactions.manager.query(
      `SELECT id FROM posts WHERE id IN (?) AND status = 'published'`,
      [[...new Set(ids)]],
    )) as { id: string }[];
    return new Set(rows.map(({ id }) => id));
  }

  /** @returns titles by id, of posts in any status */
  async titles(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = (await this.transactions.manager.query('SELECT id, title FROM posts WHERE id IN (?)', [
      [...new Set(ids)],
    ])) as { id: string; title: string }[];
    return new Map(rows.map(({ id, title }) => [id, title]));
  }

  /** @returns undefined unless the post is closed */
  async closed(id: string): Promise<ClosedPost | undefined> {
    const [row] = (await this.transactions.manager.query(
      `SELECT title, close_reason AS closeReason, close_note AS closeNote FROM posts WHERE id = ? AND status = 'closed'`,
      [id],
    )) as ClosedPost[];
    return row;
  }
}
