import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@qihang/shared/platform';
import { In } from 'typeorm';
import { Transactions } from '../../platform/database';
import type { InternshipEntity } from '../internship.entity';
import { AT_ONCE } from '../risks/risks-due';
import { LogEntryEntity } from './log-entry.entity';
import { LogVault } from './log-vault';
import type { KeptEntry, SentVersion } from './log-version';

/** The days that an entry is about. */
export interface EntryPeriod {
  readonly internshipId: string;
  readonly key: string;
  readonly mentorPersonId: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly hasConflict: boolean;
}

/** What of an internship entries are decided by; its row is held until the transaction ends. */
export type HeldInternship = Pick<
  InternshipEntity,
  'id' | 'personId' | 'hostId' | 'divisionCode' | 'mentorId' | 'mentorPersonId' | 'startsOn' | 'endsOn' | 'status'
>;

/** The same of an entry that is stored. */
export interface KeptPeriod extends EntryPeriod {
  readonly id: string;
}

const INSERTED =
  'internship_id, mentor_id, mentor_person_id, entry_key, period_from, period_to, tasks, attended_days, ratings, ' +
  'photo_ids, comment_cipher, written_at, received_at, clock_was_wrong, device_hash, revision, conflict_cipher';

/** Reads and writes log entries, each kind in one statement for a whole batch. */
@Injectable()
export class LogEntryRows {
  constructor(
    private readonly transactions: Transactions,
    private readonly vault: LogVault,
  ) {}

  /** Periods of all entries of some internships (`ix_log_entries_internship`). */
  async periodsOf(internshipIds: readonly string[]): Promise<KeptPeriod[]> {
    if (internshipIds.length === 0) return [];
    const rows = (await this.transactions.manager.query(
      `SELECT id, internship_id AS internshipId, entry_key AS \`key\`, mentor_person_id AS mentorPersonId,
         period_from AS \`from\`, period_to AS \`to\`, conflict_cipher IS NOT NULL AS hasConflict
       FROM log_entries WHERE internship_id IN (?)`,
      [[...internshipIds]],
    )) as (Omit<KeptPeriod, 'hasConflict'> & { hasConflict: number | string })[];
    return rows.map((row) => ({ ...row, hasConflict: Number(row.hasConflict) === 1 }));
  }

  /**
   * What the latest entry of each of some internships says, by internship.
   * @param periods of all their entries
   */
  async latestOf(periods: readonly KeptPeriod[]): Promise<Map<string, SentVersion>> {
    const latest = new Map<string, KeptPeriod>();
    for (const period of periods) {
      const other = latest.get(period.internshipId);
      if (other === undefined || other.from < period.from) latest.set(period.internshipId, period);
    }
    if (latest.size === 0) return new Map();
    const rows = await this.entries.findBy({ id: In([...latest.values()].map(({ id }) => id)) });
    return new Map(rows.map((row) => [row.internshipId, this.versionOf(row)]));
  }

  /** A mentor's entries by their keys (`uq_log_entries_key`). */
  async withKeys(mentorPersonId: string, keys: readonly string[]): Promise<KeptEntry[]> {
    const ids = [...(await this.idsOf(mentorPersonId, keys)).values()];
    const rows = ids.length === 0 ? [] : await this.entries.findBy({ id: In(ids) });
    return rows.map((row) => this.keptOf(row));
  }

  /** Read from `uq_log_entries_key` alone. @returns ids by key */
  async idsOf(mentorPersonId: string, keys: readonly string[]): Promise<Map<string, string>> {
    const rows = (await this.transactions.manager.query(
      'SELECT id, entry_key AS `key` FROM log_entries WHERE mentor_person_id = ? AND entry_key IN (?)',
      [mentorPersonId, [...keys]],
    )) as { id: string; key: string }[];
    return new Map(rows.map(({ id, key }) => [key, id]));
  }

  keptOf(row: LogEntryEntity): KeptEntry {
    const { id, entryKey, internshipId, revision, conflictCipher } = row;
    const conflict = conflictCipher && this.vault.conflict.decrypt(conflictCipher);
    return { id, key: entryKey, internshipId, version: this.versionOf(row), revision, conflict, hasChanged: false };
  }

  /**
   * @param entries new ones of one mentor
   * @param mentors by internship, the mentor's entry on the host's list
   */
  async insert(
    mentorPersonId: string,
    entries: readonly KeptEntry[],
    mentors: ReadonlyMap<string, string>,
  ): Promise<void> {
    if (entries.length === 0) return;
    const rows = entries.map(({ internshipId, key, revision, ...entry }) => {
      const columns = this.columnsOf(entry.version, entry.conflict);
      return [
        internshipId,
        mentors.get(internshipId),
        mentorPersonId,
        key,
        columns.periodFrom,
        columns.periodTo,
        JSON.stringify(columns.tasks),
        JSON.stringify(columns.attendedDays),
        JSON.stringify(columns.ratings),
        JSON.stringify(columns.photoIds),
        columns.commentCipher,
        columns.writtenAt,
        columns.receivedAt,
        columns.clockWasWrong,
        columns.deviceHash,
        revision,
        columns.conflictCipher,
      ];
    });
    await this.transactions.manager.query(`INSERT INTO log_entries (${INSERTED}) VALUES ?`, [rows]);
  }

  /** Writes a kept entry back. */
  async update({ id, version, revision, conflict }: KeptEntry): Promise<void> {
    if (id === null) throw new Error('an entry that is not stored cannot be changed');
    await this.entries.update(id, { ...this.columnsOf(version, conflict), revision });
  }

  /** Brings the last logged day of some internships up to date, and then their risks; their rows are locked by the caller. */
  async setLastLoggedDay(internshipIds: readonly string[]): Promise<void> {
    if (internshipIds.length === 0) return;
    await this.transactions.manager.query(
      `UPDATE internships i
       SET i.risks_due_on = ?, i.last_logged_day = (SELECT MAX(e.period_to) FROM log_entries e WHERE e.internship_id = i.id)
       WHERE i.id IN (?)`,
      [AT_ONCE, [...internshipIds]],
    );
  }

  /** Holds internships until the transaction ends, always in the same order. */
  async lockInternships(ids: readonly string[]): Promise<Map<string, HeldInternship>> {
    const rows = (await this.transactions.manager.query(
      `SELECT id, person_id AS personId, host_id AS hostId, division_code AS divisionCode,
         mentor_id AS mentorId, mentor_person_id AS mentorPersonId, starts_on AS startsOn,
         ends_on AS endsOn, status
       FROM internships WHERE id IN (?) ORDER BY id FOR UPDATE`,
      [[...new Set(ids)]],
    )) as HeldInternship[];
    return new Map(rows.map((row) => [row.id, row]));
  }

  private versionOf(row: LogEntryEntity): SentVersion {
    const { periodFrom, periodTo, tasks, attendedDays, ratings, photoIds, clockWasWrong, deviceHash } = row;
    return {
      periodFrom,
      periodTo,
      tasks,
      attendedDays,
      ratings,
      photoIds,
      comment: this.vault.comment.decrypt(row.commentCipher),
      writtenAt: row.writtenAt.toISOString(),
      receivedAt: row.receivedAt.toISOString(),
      clockWasWrong,
      deviceHash,
    };
  }

  private columnsOf({ comment, writtenAt, receivedAt, ...columns }: SentVersion, conflict: SentVersion | null) {
    return {
      ...columns,
      commentCipher: this.vault.comment.encrypt(comment),
      writtenAt: new Date(writtenAt),
      receivedAt: new Date(receivedAt),
      conflictCipher: conflict && this.vault.conflict.encrypt(conflict),
    };
  }

  private get entries() {
    return this.transactions.manager.getRepository(LogEntryEntity);
  }
}
