import { Injectable } from '@nestjs/common';
import type { HostStatus } from '@qihang/shared/hosts';
import type { RouteReply } from '@qihang/shared/platform';
import type { PostCloseReason, PostDetail, PostListQuery, PostStatus, postRoutes } from '@qihang/shared/posts';
import { type PublicHostRow, toPublicHost } from '../hosts';
import { Clock } from '../platform/clock';
import { cutPage, decodeCursor, PlainReads } from '../platform/database';
import { DomainError } from '../platform/errors';
import { ReferenceLists } from '../platform/reference';
import { postListSql } from './post-list.sql';
import { POST_PAGE_SQL } from './post-page.sql';
import { type PostSummaryRow, toPostSummary } from './post-summary';
import { postErrors } from './posts.errors';

interface PostPageRow extends PostSummaryRow, PublicHostRow {
  readonly status: PostStatus;
  readonly closeReason: PostCloseReason | null;
  readonly hostStatus: HostStatus;
  readonly duties: string;
  /** MySQL gives the parsed list, MariaDB its text. */
  readonly majors: string[] | string;
  readonly address: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly meals: number;
  readonly housing: number;
  readonly insurance: string;
  readonly hazards: string;
  readonly placesTaken: number;
}

/** What everybody may see of posts. */
@Injectable()
export class PostQueries {
  constructor(
    private readonly reads: PlainReads,
    private readonly clock: Clock,
    private readonly lists: ReferenceLists,
  ) {}

  /** Posts that can be applied to today, newest first. */
  async list({ cursor, limit, ...filters }: PostListQuery): Promise<RouteReply<typeof postRoutes.list>> {
    const key = decodeCursor(cursor, 2);
    const after = key && { publishedAt: new Date(Number(key[0])), id: String(key[1]) };
    const { sql, values } = postListSql({ ...filters, today: this.clock.today(), after, limit: limit + 1 });
    const rows = await this.reads.query<PostSummaryRow>(sql, values);
    const page = cutPage(rows, limit, ({ publishedAt, id }) => [publishedAt.getTime(), id]);
    return { ...page, items: page.items.map((row) => toPostSummary(row, this.lists)) };
  }

  /**
   * One post, also one that is paused or closed.
   * @throws DomainError `posts/not-found` for an unknown one, and for one that was never published or is taken back
   */
  async get(id: string): Promise<PostDetail> {
    const today = this.clock.today();
    const [row] = await this.reads.query<PostPageRow>(POST_PAGE_SQL, [today, id]);
    if (row === undefined) throw new DomainError(postErrors.notFound);
    return {
      ...toPostSummary(row, this.lists),
      ...standingOf(row, today),
      duties: row.duties,
      majors: typeof row.majors === 'string' ? (JSON.parse(row.majors) as string[]) : row.majors,
      address: row.address,
      latitude: row.latitude,
      longitude: row.longitude,
      meals: row.meals === 1,
      housing: row.housing === 1,
      insurance: row.insurance,
      hazards: row.hazards,
      placesLeft: row.headcount - row.placesTaken,
      host: toPublicHost(row, this.lists),
    };
  }
}

/** A post past its day is closed for people before the job has closed it; posts of a suspended host rest. */
function standingOf({ status, closeReason, applyBy, hostStatus }: PostPageRow, today: string) {
  if (status !== 'closed' && applyBy < today) return { status: 'closed', closeReason: 'expired' } as const;
  if (status === 'published' && hostStatus !== 'approved') return { status: 'paused', closeReason } as const;
  return { status, closeReason };
}
