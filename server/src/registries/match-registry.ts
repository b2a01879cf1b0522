import { addMonths, type LocalDate, valueOn } from '@qihang/shared/platform';
import { REGISTRY_POLICY } from '@qihang/shared/registries';
import type { EntityManager } from 'typeorm';
import { MatchStatements } from './match-statements';
import { RegistryImportEntity } from './registry-import.entity';
import { rangeOf } from './registry-scope';

export interface MatchCounts {
  readonly flagged: number;
  readonly newlyFlagged: number;
  readonly toReview: number;
  readonly ended: number;
}

export interface MatchRequest {
  readonly runId: string;
  readonly now: Date;
  readonly today: LocalDate;
  /** Only this seeker. */
  readonly seekerId?: string;
}

const NOTHING: MatchCounts = { flagged: 0, newlyFlagged: 0, toReview: 0, ended: 0 };

/** Statuses of imports whose rows are all stored. */
export const READY = ['matching', 'done'] as const;

/**
 * Matches one registry against the seekers of its division, in the running transaction. For each seeker the newest complete
 * registry that covers the seeker's division decides, together with the partial ones that came after it; where that is
 * another than this one, nothing happens.
 * @returns the counts, and the newer complete registry that covers all that this one covers, if there is one
 */
export async function matchRegistry(
  manager: EntityManager,
  registry: RegistryImportEntity,
  { seekerId, today, ...request }: MatchRequest,
): Promise<{ counts: MatchCounts; coveredBy?: RegistryImportEntity }> {
  const newer = await findNewerComplete(manager, registry);
  const coveredBy = newer.find((other) => covers(other, registry));
  if (coveredBy) return { counts: NOTHING, coveredBy };
  const expiresOn = addMonths(registry.asOf, valueOn(REGISTRY_POLICY, today).flagMonths);
  const context = { registry, except: newer.map(rangeOf), expiresOn, seekerId, ...request };
  const statements = new MatchStatements(manager, context);
  await statements.findHits();
  const counts = expiresOn < today ? NOTHING : await statements.applyHits();
  const ended = registry.complete ? await statements.endUnlisted() : 0;
  await statements.dropHits();
  return { counts: { ...counts, ended } };
}

/** Complete registries of the kind that are newer and cover some of the same divisions. */
function findNewerComplete(manager: EntityManager, registry: RegistryImportEntity): Promise<RegistryImportEntity[]> {
  return manager
    .createQueryBuilder(RegistryImportEntity, 'i')
    .where('i.kind = :kind AND i.complete = 1 AND i.status IN (:...ready)', { kind: registry.kind, ready: READY })
    .andWhere('i.divisionCode <= :to AND i.divisionTo >= :from', rangeOf(registry))
    .andWhere('(i.asOf > :asOf OR (i.asOf = :asOf AND i.id > :id))', { asOf: registry.asOf, id: registry.id })
    .getMany();
}

function covers(outer: RegistryImportEntity, inner: RegistryImportEntity): boolean {
  return outer.divisionCode <= inner.divisionCode && inner.divisionTo <= outer.divisionTo;
}
