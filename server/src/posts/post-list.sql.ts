import { divisionPrefixRange, EDUCATION_LEVEL_FACTS, type LocalDate } from '@qihang/shared/platform';
import type { PostListQuery } from '@qihang/shared/posts';
import { containsWords } from '../platform/database';
import { searchSpelling } from './post-search-text';
import { POST_SUMMARY_COLUMNS } from './post-summary';

type Value = string | number | Date;
type Filters = Pick<PostListQuery, 'q' | 'divisionCode' | 'category' | 'education' | 'demonstration' | 'hostId'>;

export interface PostListPage extends Filters {
  readonly today: LocalDate;
  /** Last row of the page before: when it was published, and its id. */
  readonly after?: { readonly publishedAt: Date; readonly id: string };
  readonly limit: number;
}

/**
 * The public list of posts as one statement: those open today, newest first. It reads `ix_posts_published` backwards and
 * stops at the limit, except for the posts of one host, which come from `ix_posts_host`.
 * @returns the statement and its values
 */
export function postListSql({ today, after, limit, ...filters }: PostListPage): { sql: string; values: Value[] } {
  const conditions = [`p.status = 'published'`, 'p.apply_by >= ?', `h.status = 'approved'`];
  const values: Value[] = [today];
  const ask = (condition: string, ...given: Value[]) => {
    conditions.push(condition);
    values.push(...given);
  };
  if (after) {
    ask('p.published_at <= ?', after.publishedAt);
    ask('(p.published_at < ? OR p.id < ?)', after.publishedAt, after.id);
  }
  const range = filters.divisionCode === undefined ? undefined : divisionPrefixRange(filters.divisionCode);
  if (range) ask('p.division_code BETWEEN ? AND ?', range.from, range.to);
  if (filters.category) ask('p.category = ?', filters.category);
  if (filters.education) ask('p.education_rank <= ?', EDUCATION_LEVEL_FACTS[filters.education].rank);
  if (filters.demonstration !== undefined) ask('p.demonstration = ?', filters.demonstration ? 1 : 0);
  if (filters.hostId) ask('p.host_id = ?', filters.hostId);
  const words = containsWords('p.search_text', filters.q === undefined ? undefined : searchSpelling(filters.q));
  return {
    sql: `SELECT ${POST_SUMMARY_COLUMNS}
      FROM posts p ${filters.hostId ? '' : 'FORCE INDEX (ix_posts_published)'} STRAIGHT_JOIN hosts h ON h.id = p.host_id
      WHERE ${[...conditions, ...words.conditions].join(' AND ')}
      ORDER BY p.published_at DESC, p.id DESC LIMIT ?`,
    values: [...values, ...words.values, limit],
  };
}
