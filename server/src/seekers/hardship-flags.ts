import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';

/** A hardship flag in force, as its person or an officer may read it. */
export interface HardshipFlag {
  readonly seekerId: string;
  /** Name of the registry, as 低保数据库. */
  readonly kindName: string;
  readonly asOf: string;
}

/**
 * The one place where seekers reads tables of registries (`hardship_flags`, `registry_kinds`): that domain builds on this
 * one, so it cannot be asked. Nothing is shown of a person who withdrew the consent, also while the flags are being ended.
 */
@Injectable()
export class HardshipFlags {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @returns flags in force today of these seekers, by kind */
  async of(seekerIds: readonly string[]): Promise<HardshipFlag[]> {
    if (seekerIds.length === 0) return [];
    return this.transactions.manager.query(
      `SELECT f.seeker_id AS seekerId, k.name AS kindName, f.as_of AS asOf
         FROM hardship_flags f
         JOIN registry_kinds k ON k.code = f.kind
         JOIN seekers s ON s.id = f.seeker_id
        WHERE f.seeker_id IN (?) AND s.matching_consent = 1 AND ${HARDSHIP_IN_FORCE}
        ORDER BY f.seeker_id, f.kind`,
      [seekerIds, this.clock.today()],
    );
  }
}

/** Condition on a flag `f`, with the day as its one parameter. */
export const HARDSHIP_IN_FORCE = `f.status = 'active' AND f.expires_on >= ?`;
