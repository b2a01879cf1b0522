import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { cutPage, decodeCursor } from '../platform/database';
import { ApplicationEntity } from './application.entity';

/** Begins a query for a page of applications. */
export function applicationRows(manager: EntityManager): SelectQueryBuilder<ApplicationEntity> {
  return manager.getRepository(ApplicationEntity).createQueryBuilder('a');
}

/**
 * Reads a page, the latest sent first (`ix_applications_seeker`, `ix_applications_host`).
 * @param query with its conditions, on the alias `a`
 */
export async function readPage(
  query: SelectQueryBuilder<ApplicationEntity>,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<{ items: ApplicationEntity[]; nextCursor: string | null }> {
  const key = decodeCursor(cursor, 2);
  if (key) {
    const after = { appliedAt: new Date(Number(key[0])), id: key[1] };
    query.andWhere('a.applied_at <= :appliedAt AND (a.applied_at < :appliedAt OR a.id < :id)', after);
  }
  const rows = await query
    .orderBy('a.appliedAt', 'DESC')
    .addOrderBy('a.id', 'DESC')
    .limit(limit + 1)
    .getMany();
  return cutPage(rows, limit, ({ appliedAt, id }) => [appliedAt.getTime(), id]);
}
