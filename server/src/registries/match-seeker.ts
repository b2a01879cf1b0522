import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { EndFlags } from './end-flags';
import { type MatchCounts, matchRegistry, READY } from './match-registry';
import { RegistryImportEntity } from './registry-import.entity';
import { RegistryMatchRunEntity } from './registry-match-run.entity';

/** Matches one seeker against all registries in force: at sign-up, and when the consent changed. */
@Injectable()
export class MatchSeeker {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly endFlags: EndFlags,
  ) {}

  /**
   * Brings the seeker's flags and reviews to what the registries say now; ends them where consent is missing.
   * @returns the run's counts; of a seeker who is gone or has not consented, only what ended
   */
  execute(seekerId: string): Promise<MatchCounts> {
    return this.transactions.run(async (manager) => {
      const divisionCode = await lockConsentingSeeker(manager, seekerId);
      if (divisionCode === undefined) {
        return { flagged: 0, newlyFlagged: 0, toReview: 0, ended: await this.endFlags.forSeeker(seekerId) };
      }
      const startedAt = this.clock.now();
      const run = await manager.save(RegistryMatchRunEntity, { startedBy: 'sign-up', divisionCode, startedAt });
      const request = { runId: run.id, now: startedAt, today: this.clock.today(), seekerId };
      let newlyFlagged = 0;
      let ended = 0;
      for (const registry of await findRegistries(manager, seekerId, divisionCode)) {
        const { counts } = await matchRegistry(manager, registry, request);
        newlyFlagged += counts.newlyFlagged;
        ended += counts.ended;
      }
      const counts = { ...(await countStanding(manager, seekerId)), newlyFlagged, ended };
      await manager.update(RegistryMatchRunEntity, { id: run.id }, { ...counts, finishedAt: this.clock.now() });
      return counts;
    });
  }
}

/** Holds off a withdrawal of consent until the flags are there for it to end. @returns the seeker's division */
async function lockConsentingSeeker(manager: EntityManager, seekerId: string): Promise<string | undefined> {
  const [seeker] = (await manager.query(
    'SELECT division_code AS divisionCode FROM seekers WHERE id = ? AND matching_consent = 1 LOCK IN SHARE MODE',
    [seekerId],
  )) as { divisionCode: string }[];
  return seeker?.divisionCode;
}

/**
 * The registries to match the seeker against, oldest first: those that cover the division, of each kind in which one of
 * them lists the number, or in which something stands that may have to end. For most seekers that is none.
 */
async function findRegistries(
  manager: EntityManager,
  seekerId: string,
  divisionCode: string,
): Promise<RegistryImportEntity[]> {
  const inForce = `i.status IN (?, ?) AND i.superseded_by IS NULL AND ? BETWEEN i.division_code AND i.division_to`;
  const kinds = (await manager.query(
    `SELECT i.kind FROM registry_imports i
     JOIN seekers s ON s.id = ?
     JOIN registry_rows r ON r.import_id = i.id AND r.citizen_number_index = s.citizen_number_index
     WHERE ${inForce}
     UNION SELECT kind FROM hardship_flags WHERE seeker_id = ? AND status = 'active'
     UNION SELECT kind FROM registry_reviews WHERE seeker_id = ? AND status = 'open'`,
    [seekerId, ...READY, divisionCode, seekerId, seekerId],
  )) as { kind: string }[];
  if (kinds.length === 0) return [];
  return manager
    .createQueryBuilder(RegistryImportEntity, 'i')
    .where('i.kind IN (:...kinds) AND i.status IN (:...ready) AND i.supersededBy IS NULL', {
      kinds: kinds.map(({ kind }) => kind),
      ready: READY,
    })
    .andWhere(':divisionCode BETWEEN i.divisionCode AND i.divisionTo', { divisionCode })
    .orderBy({ 'i.asOf': 'ASC', 'i.id': 'ASC' })
    .getMany();
}

async function countStanding(
  manager: EntityManager,
  seekerId: string,
): Promise<Pick<MatchCounts, 'flagged' | 'toReview'>> {
  const [counts] = (await manager.query(
    `SELECT (SELECT COUNT(*) FROM hardship_flags WHERE seeker_id = ? AND status = 'active') AS flagged,
            (SELECT COUNT(*) FROM registry_reviews WHERE seeker_id = ? AND status = 'open') AS toReview`,
    [seekerId, seekerId],
  )) as { flagged: string; toReview: string }[];
  return { flagged: Number(counts?.flagged), toReview: Number(counts?.toReview) };
}
