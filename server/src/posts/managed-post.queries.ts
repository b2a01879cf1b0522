import { Injectable } from '@nestjs/common';
import { OPEN_APPLICATION_STATUSES } from '@qihang/shared/applications';
import type { RouteInput, RouteReply } from '@qihang/shared/platform';
import type { ManagedPost, PostStatus, postRoutes } from '@qihang/shared/posts';
import { containsWords, cutPage, decodeCursor, Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import type { Actor } from '../platform/http';
import { ReferenceLists } from '../platform/reference';
import { managedPostScope } from './post-scope';
import { searchSpelling } from './post-search-text';
import { POST_SUMMARY_COLUMNS, type PostSummaryRow, toPostSummary } from './post-summary';
import { postErrors } from './posts.errors';

type ListQuery = RouteInput<typeof postRoutes.managed>['query'];

interface ManagedRow extends Omit<PostSummaryRow, 'publishedAt'> {
  readonly publishedAt: Date | null;
  readonly status: PostStatus;
  readonly placesTaken: number;
  readonly returnReason: string | null;
  readonly version: number;
  /** A count comes as text. */
  readonly applicationsOpen: string | number;
}

const openStatuses = OPEN_APPLICATION_STATUSES.map((status) => `'${status}'`).join(', ');

const SELECT = `SELECT ${POST_SUMMARY_COLUMNS}, p.status, p.places_taken AS placesTaken, p.return_reason AS returnReason,
    p.version,
    (SELECT COUNT(*) FROM applications a WHERE a.post_id = p.id AND a.status IN (${openStatuses})) AS applicationsOpen
  FROM posts p JOIN hosts h ON h.id = p.host_id`;

/** Posts as host agents and officers manage them. */
@Injectable()
export class ManagedPostQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly lists: ReferenceLists,
  ) {}

  /** Posts of the agent's hosts and of the officer's divisions in any status, the newest first. */
  async list(actor: Actor, { q, status, cursor, limit }: ListQuery): Promise<RouteReply<typeof postRoutes.managed>> {
    const scope = managedPostScope(actor);
    const conditions = [scope.condition];
    const values: unknown[] = [...scope.values];
    const after = decodeCursor(cursor, 1);
    if (after) {
      conditions.push('p.id < ?');
      values.push(after[0]);
    }
    if (status) {
      conditions.push('p.status = ?');
      values.push(status);
    }
    const words = containsWords('p.search_text', q === undefined ? undefined : searchSpelling(q));
    const rows = (await this.transactions.manager.query(
      `${SELECT} WHERE ${[...conditions, ...words.conditions].join(' AND ')} ORDER BY p.id DESC LIMIT ?`,
      [...values, ...words.values, limit + 1],
    )) as ManagedRow[];
    const page = cutPage(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map((row) => this.toManagedPost(row)) };
  }

  /** @throws DomainError `posts/not-found` for an unknown post, and for one out of the actor's scope */
  async get(actor: Actor, id: string): Promise<ManagedPost> {
    const { condition, values } = managedPostScope(actor);
    const [row] = (await this.transactions.manager.query(`${SELECT} WHERE ${condition} AND p.id = ?`, [
      ...values,
      id,
    ])) as ManagedRow[];
    if (row === undefined) throw new DomainError(postErrors.notFound);
    return this.toManagedPost(row);
  }

  private toManagedPost(row: ManagedRow): ManagedPost {
    return {
      ...toPostSummary({ ...row, publishedAt: row.publishedAt ?? new Date(0) }, this.lists),
      publishedAt: row.publishedAt?.toISOString() ?? null,
      status: row.status,
      applicationsOpen: Number(row.applicationsOpen),
      placesLeft: row.headcount - row.placesTaken,
      returnReason: row.returnReason,
      version: row.version,
    };
  }
}
