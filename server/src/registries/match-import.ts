import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import { type MatchCounts, matchRegistry, READY } from './match-registry';
import { registryErrors } from './registries.errors';
import { RegistryImportEntity } from './registry-import.entity';
import { RegistryKindEntity } from './registry-kind.entity';
import { RegistryMatchRunEntity } from './registry-match-run.entity';
import { rangeOf } from './registry-scope';

/** Matches one registry against all seekers of its division at once: in SQL, in one transaction. */
@Injectable()
export class MatchImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Sets, refreshes and ends flags, fills the review queue, records the run; an import in status `matching` is done then.
   * @throws DomainError `registries/import-not-found` unless the import's rows are all there
   */
  execute(importId: string, startedBy: 'import' | 'schedule'): Promise<MatchCounts> {
    return this.transactions.run(async (manager) => {
      const registry = await lockImport(manager, importId);
      const run = await manager.save(RegistryMatchRunEntity, {
        startedBy,
        kind: registry.kind,
        importId,
        divisionCode: registry.divisionCode,
        startedAt: this.clock.now(),
      });
      const request = { runId: run.id, now: this.clock.now(), today: this.clock.today() };
      const { counts, coveredBy } = await matchRegistry(manager, registry, request);
      const finishedAt = this.clock.now();
      await manager.update(RegistryMatchRunEntity, { id: run.id }, { ...counts, finishedAt });
      if (coveredBy) await manager.update(RegistryImportEntity, { id: importId }, { supersededBy: coveredBy.id });
      else if (registry.complete) await supersedeOlder(manager, registry);
      await manager.update(RegistryImportEntity, { id: importId, status: 'matching' }, { status: 'done', finishedAt });
      return counts;
    });
  }
}

/** One matching of a kind at a time: two would meet at the same flags. */
async function lockImport(manager: EntityManager, importId: string): Promise<RegistryImportEntity> {
  const { kind } = await manager.findOneByOrFail(RegistryImportEntity, { id: importId });
  await manager.findOneOrFail(RegistryKindEntity, { where: { code: kind }, lock: { mode: 'pessimistic_write' } });
  const registry = await manager.findOneByOrFail(RegistryImportEntity, { id: importId });
  const isReady = READY.some((status) => status === registry.status) && !registry.rowsPurged;
  if (!isReady) throw new DomainError(registryErrors.importNotFound);
  return registry;
}

/** Registries below and before a complete one count no more. */
async function supersedeOlder(manager: EntityManager, registry: RegistryImportEntity): Promise<void> {
  await manager
    .createQueryBuilder()
    .update(RegistryImportEntity)
    .set({ supersededBy: registry.id })
    .where('kind = :kind AND status = :done AND supersededBy IS NULL', { kind: registry.kind, done: 'done' })
    .andWhere('divisionCode >= :from AND divisionTo <= :to', rangeOf(registry))
    .andWhere('(asOf < :asOf OR (asOf = :asOf AND id < :id))', { asOf: registry.asOf, id: registry.id })
    .execute();
}
