import { AssessRisks } from '../../../src/internships/risks/assess-risks';
import { InternshipRiskEntity } from '../../../src/internships/risks/internship-risk.entity';
import type { TestApi } from '../../support/api';

/** Does what the worker does every few seconds. */
export function assess(api: TestApi): Promise<void> {
  return api.get(AssessRisks).run(new AbortController().signal);
}

/** The lists that internships stand in with their score, by internship. */
export async function keptRisks({ dataSource }: Pick<TestApi, 'dataSource'>) {
  const rows = await dataSource.getRepository(InternshipRiskEntity).find({ order: { internshipId: 'ASC' } });
  const kept = new Map<string, { score: number; lists: string[] }>();
  for (const { internshipId, list, score } of rows) {
    const lists = [...(kept.get(internshipId)?.lists ?? []), list].sort();
    kept.set(internshipId, { score, lists });
  }
  return kept;
}
