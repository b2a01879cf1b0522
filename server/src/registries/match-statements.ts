import type { LocalDate } from '@qihang/shared/platform';
import type { EntityManager } from 'typeorm';
import type { RegistryImportEntity } from './registry-import.entity';
import type { DivisionRange } from './registry-scope';

/** What one matching goes by. */
export interface MatchContext {
  readonly registry: RegistryImportEntity;
  /** Divisions for which a newer complete registry decides. */
  readonly except: readonly DivisionRange[];
  readonly runId: string;
  readonly expiresOn: LocalDate;
  readonly now: Date;
  /** Only this seeker. */
  readonly seekerId?: string;
}

type Changed = { affectedRows: number };

/**
 * The SQL of a matching, in the order of its steps. All of it runs in one transaction, on one connection. Tables that were
 * filled a moment ago have no statistics yet, so the joins that begin with one say so (STRAIGHT_JOIN).
 */
export class MatchStatements {
  private readonly covered: string;
  private readonly coveredParams: readonly string[];

  constructor(
    private readonly manager: EntityManager,
    private readonly context: MatchContext,
  ) {
    const { registry, except, seekerId } = context;
    const exceptions = except.map(() => ' AND s.division_code NOT BETWEEN ? AND ?').join('');
    const oneSeeker = seekerId === undefined ? '' : ' AND s.id = ?';
    this.covered = `s.division_code BETWEEN ? AND ?${exceptions}${oneSeeker}`;
    this.coveredParams = [
      registry.divisionCode,
      registry.divisionTo,
      ...except.flatMap(({ from, to }) => [from, to]),
      ...(seekerId === undefined ? [] : [seekerId]),
    ];
  }

  /**
   * The join: consenting seekers of the division whose number the registry lists. Both sides come in the order of the
   * number's index, and of the seekers nothing but an index is read.
   */
  async findHits(): Promise<void> {
    const { registry, seekerId } = this.context;
    await this.dropHits();
    await this.manager.query(
      `CREATE TEMPORARY TABLE registry_hits (
         seeker_id BIGINT UNSIGNED NOT NULL,
         line INT UNSIGNED NOT NULL,
         other_name BINARY(32) NULL,
         source VARCHAR(20) NULL,
         PRIMARY KEY (seeker_id)
       ) ENGINE=InnoDB`,
    );
    await this.manager.query(
      `INSERT INTO registry_hits (seeker_id, line, other_name, source)
       SELECT s.id, r.line, NULLIF(r.name_index, s.name_index), IF(r.name_index = s.name_index, 'match', NULL)
       FROM registry_rows r
       JOIN seekers s ${seekerId === undefined ? 'FORCE INDEX (ix_seekers_matching)' : ''}
         ON s.citizen_number_index = r.citizen_number_index
       WHERE r.import_id = ? AND s.matching_consent = 1 AND ${this.covered}
       ORDER BY s.id`,
      [registry.id, ...this.coveredParams],
    );
    // Where an officer found that the two names are one person, the row counts.
    await this.manager.query(
      `UPDATE registry_hits h
       STRAIGHT_JOIN seekers s ON s.id = h.seeker_id
       STRAIGHT_JOIN registry_reviews v ON v.seeker_id = h.seeker_id AND v.kind = ? AND v.row_name_index = h.other_name
         AND v.seeker_name_index = s.name_index AND v.status = 'same-person'
       SET h.source = 'review'
       WHERE h.source IS NULL`,
      [this.context.registry.kind],
    );
  }

  /** Same number and name: flag. Same number, other name: review. @returns the counts */
  async applyHits(): Promise<{ flagged: number; newlyFlagged: number; toReview: number }> {
    const { registry } = this.context;
    const [flags] = (await this.manager.query(
      `SELECT COUNT(*) AS flagged, COUNT(*) - COUNT(f.id) AS newlyFlagged
       FROM registry_hits h
       LEFT JOIN hardship_flags f ON f.seeker_id = h.seeker_id AND f.kind = ? AND f.status = 'active'
       WHERE h.source IS NOT NULL`,
      [registry.kind],
    )) as { flagged: string; newlyFlagged: string }[];
    await this.setFlags();
    await this.askForReviews();
    const [reviews] = (await this.manager.query(
      `SELECT COUNT(*) AS toReview FROM registry_hits h
       STRAIGHT_JOIN seekers s ON s.id = h.seeker_id
       STRAIGHT_JOIN registry_reviews v ON v.seeker_id = h.seeker_id AND v.kind = ? AND v.row_name_index = h.other_name
         AND v.seeker_name_index = s.name_index AND v.status = 'open'
       WHERE h.source IS NULL`,
      [registry.kind],
    )) as { toReview: string }[];
    return {
      flagged: Number(flags?.flagged),
      newlyFlagged: Number(flags?.newlyFlagged),
      toReview: Number(reviews?.toReview),
    };
  }

  /**
   * Ends what a complete registry no longer lists: flags and open questions that an older registry set. Listed ones were
   * refreshed before, so they are not older. @returns how many flags ended
   */
  async endUnlisted(): Promise<number> {
    const { registry, now } = this.context;
    const older = '(x.as_of < ? OR (x.as_of = ? AND x.import_id < ?))';
    const olderParams = [registry.asOf, registry.asOf, registry.id];
    await this.manager.query(
      `DELETE x FROM registry_reviews x JOIN seekers s ON s.id = x.seeker_id
       WHERE x.status = 'open' AND x.kind = ? AND ${older} AND ${this.covered}`,
      [registry.kind, ...olderParams, ...this.coveredParams],
    );
    const { affectedRows } = (await this.manager.query(
      `UPDATE hardship_flags x JOIN seekers s ON s.id = x.seeker_id
       SET x.status = 'ended', x.ended_at = ?
       WHERE x.kind = ? AND x.status = 'active' AND ${older} AND ${this.covered}`,
      [now, registry.kind, ...olderParams, ...this.coveredParams],
    )) as Changed;
    return affectedRows;
  }

  async dropHits(): Promise<void> {
    await this.manager.query('DROP TEMPORARY TABLE IF EXISTS registry_hits');
  }

  /** Sets new flags, revives ended ones, and moves on those of older registries. */
  private async setFlags(): Promise<void> {
    const { registry, runId, expiresOn, now } = this.context;
    const isNewer =
      "(f.status = 'ended' OR f.as_of < VALUES(as_of) OR (f.as_of = VALUES(as_of) AND f.import_id < VALUES(import_id)))";
    const take = (column: string) => `${column} = IF(${isNewer}, VALUES(${column}), f.${column})`;
    // MySQL sets columns from left to right and sees the new values: what the condition reads comes last.
    const updates = [
      take('expires_on'),
      take('source'),
      take('run_id'),
      "flagged_at = IF(f.status = 'ended', VALUES(flagged_at), f.flagged_at)",
      'ended_at = NULL',
      take('import_id'),
      "as_of = IF(f.status = 'ended', VALUES(as_of), GREATEST(f.as_of, VALUES(as_of)))",
      "status = 'active'",
    ];
    await this.manager.query(
      `INSERT INTO hardship_flags
         (seeker_id, kind, as_of, expires_on, import_id, run_id, source, status, flagged_at, ended_at)
       SELECT h.seeker_id, ?, ?, ?, ?, ?, h.source, 'active', ?, NULL
       FROM registry_hits h
       WHERE h.source IS NOT NULL
       ON DUPLICATE KEY UPDATE ${updates.map((update) => `hardship_flags.${update.replaceAll('f.', 'hardship_flags.')}`)}`,
      [registry.kind, registry.asOf, expiresOn, registry.id, runId, now],
    );
  }

  /** A question that was settled for the same two names is not asked again. */
  private async askForReviews(): Promise<void> {
    const { registry, now } = this.context;
    const isNewer =
      "r.status = 'open' AND (r.as_of < VALUES(as_of) OR (r.as_of = VALUES(as_of) AND r.import_id < VALUES(import_id)))";
    const take = (column: string) => `r.${column} = IF(${isNewer}, VALUES(${column}), r.${column})`;
    const updates = [
      take('line'),
      take('import_id'),
      "r.as_of = IF(r.status = 'open', GREATEST(r.as_of, VALUES(as_of)), r.as_of)",
    ];
    await this.manager.query(
      `INSERT INTO registry_reviews
         (seeker_id, kind, row_name_index, seeker_name_index, import_id, line, as_of, masked_number, status, created_at)
       SELECT h.seeker_id, ?, h.other_name, s.name_index, ?, h.line, ?, s.masked_citizen_number, 'open', ?
       FROM registry_hits h STRAIGHT_JOIN seekers s ON s.id = h.seeker_id
       WHERE h.source IS NULL
       ON DUPLICATE KEY UPDATE ${updates.map((update) => update.replaceAll('r.', 'registry_reviews.'))}`,
      [registry.kind, registry.id, registry.asOf, now],
    );
  }
}
