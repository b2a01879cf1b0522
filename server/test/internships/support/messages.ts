import type { Player } from '../../applications/scene';
import type { TestApi } from '../../support/api';

/** Titles and texts of what somebody was told about an internship, first one first. */
export async function toldOf(
  { dataSource }: Pick<TestApi, 'dataSource'>,
  { internshipId }: { readonly internshipId: string },
  { personId }: Player,
): Promise<{ title: string; text: string }[]> {
  return dataSource.query(
    'SELECT title, text FROM inbox_messages WHERE internship_id = ? AND person_id = ? ORDER BY id',
    [internshipId, personId],
  );
}
