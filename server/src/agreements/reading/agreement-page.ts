import type { SelectQueryBuilder } from 'typeorm';
import { cutPage, decodeCursor } from '../../platform/database';
import type { AgreementEntity } from '../agreement.entity';

/** Everything, latest change first; or a queue, in which what has waited longest comes first. */
export type PageOrder = 'latest-first' | 'longest-waiting-first';

/**
 * Reads a page of agreements by their last change.
 * @param query with its conditions, on the alias `a`
 */
export async function readPage(
  query: SelectQueryBuilder<AgreementEntity>,
  { cursor, limit }: { readonly cursor?: string; readonly limit: number },
  order: PageOrder,
): Promise<{ items: AgreementEntity[]; nextCursor: string | null }> {
  const [direction, beyond] = order === 'latest-first' ? (['DESC', '<'] as const) : (['ASC', '>'] as const);
  const key = decodeCursor(cursor, 2);
  if (key) {
    const after = { changedAt: new Date(Number(key[0])), id: key[1] };
    query.andWhere(
      `a.changed_at ${beyond}= :changedAt AND (a.changed_at ${beyond} :changedAt OR a.id ${beyond} :id)`,
      after,
    );
  }
  const rows = await query
    .orderBy('a.changedAt', direction)
    .addOrderBy('a.id', direction)
    .limit(limit + 1)
    .getMany();
  return cutPage(rows, limit, ({ changedAt, id }) => [changedAt.getTime(), id]);
}
