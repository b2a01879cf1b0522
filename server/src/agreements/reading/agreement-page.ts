import type { SelectQueryBuilder } from 'typeorm';
import { cutPage, decodeCursor } from '../../platform/database';
import type { AgreementEntity } from '../agreement.entity';

/** Everything, latest change first; or a queue, in which what has waited longest comes first. */
export type PageOrder = 'latest-first' | 'longest-waiting-first';

export interface PageAsked {
  readonly cursor?: string;
  readonly limit: number;
}

/**
 * Puts agreements in order of their last change and cuts the page out, with one row more than is shown.
 * @param query with its conditions, on the alias `a`
 */
export function inPages(
  query: SelectQueryBuilder<AgreementEntity>,
  { cursor, limit }: PageAsked,
  order: PageOrder,
): SelectQueryBuilder<AgreementEntity> {
  const [direction, beyond] = order === 'latest-first' ? (['DESC', '<'] as const) : (['ASC', '>'] as const);
  const key = decodeCursor(cursor, 2);
  if (key) {
    const after = { changedAt: new Date(Number(key[0])), id: key[1] };
    query.andWhere(
      `a.changed_at ${beyond}= :changedAt AND (a.changed_at ${beyond} :changedAt OR a.id ${beyond} :id)`,
      after,
    );
  }
  return query
    .orderBy('a.changedAt', direction)
    .addOrderBy('a.id', direction)
    .limit(limit + 1);
}

/** @param query as `inPages` made it */
export async function readPage(
  query: SelectQueryBuilder<AgreementEntity>,
  limit: number,
): Promise<{ items: AgreementEntity[]; nextCursor: string | null }> {
  return cutPage(await query.getMany(), limit, ({ changedAt, id }) => [changedAt.getTime(), id]);
}
