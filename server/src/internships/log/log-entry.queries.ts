import { Injectable } from '@nestjs/common';
import type { internshipRoutes, LogEntry } from '@qihang/shared/internships';
import type { RouteInput, RouteReply } from '@qihang/shared/platform';
import { MentorDirectory } from '../../hosts';
import { AuditLog } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { cutPage, decodeCursor, Transactions } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { InternshipQueries } from '../internship.queries';
import { isMentorOf, sideOf } from '../internship-scope';
import { MonthRecords } from '../months/month-records';
import { lastChanceOf } from './decide-entry';
import { LogEntryEntity } from './log-entry.entity';
import { type HeldInternship, LogEntryRows } from './log-entry-rows';

type EntriesQuery = RouteInput<typeof internshipRoutes.entries>['query'];

/** Log entries as those see them who may see the internship. */
@Injectable()
export class LogEntryQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly internships: InternshipQueries,
    private readonly rows: LogEntryRows,
    private readonly mentors: MentorDirectory,
    private readonly months: MonthRecords,
  ) {}

  /**
   * The latest period first (`ix_log_entries_internship`).
   * @throws DomainError `internships/not-found` for an unknown internship, and for one that the actor may not see
   */
  async of(
    actor: Actor,
    internshipId: string,
    { cursor, limit, key: entryKey, only }: EntriesQuery,
  ): Promise<RouteReply<typeof internshipRoutes.entries>> {
    const internship = await this.internships.seenBy(actor, internshipId);
    if (sideOf(actor, internship) === 'bureau') await this.recordLook(actor, internshipId);
    const query = this.entries.createQueryBuilder('e').where('e.internship_id = :internshipId', { internshipId });
    if (entryKey !== undefined) query.andWhere('e.entry_key = :entryKey', { entryKey });
    if (only === 'conflicts') query.andWhere('e.conflict_cipher IS NOT NULL');
    const key = decodeCursor(cursor, 2);
    if (key) {
      const after = { from: key[0], id: key[1] };
      query.andWhere('e.period_from <= :from AND (e.period_from < :from OR e.id < :id)', after);
    }
    const found = await query
      .orderBy('e.periodFrom', 'DESC')
      .addOrderBy('e.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    const { items, nextCursor } = cutPage(found, limit, ({ periodFrom, id }) => [periodFrom, id]);
    return { items: await this.describe(actor, internship, items), nextCursor };
  }

  /** Entries of one internship as the actor sees them. */
  async describe(actor: Actor, internship: HeldInternship, rows: readonly LogEntryEntity[]): Promise<LogEntry[]> {
    const mentors = await this.mentors.find([...new Set(rows.map(({ mentorId }) => mentorId))]);
    const isMasked = sideOf(actor, internship) === 'bureau';
    const isOpen = isMentorOf(actor, internship) && this.clock.today() <= lastChanceOf(internship);
    const closedUntil = (await this.months.closedUntil([internship.id])).get(internship.id) ?? '';
    return rows.map((row) => {
      const { version, conflict } = this.rows.keptOf(row);
      const mentor = mentors.get(row.mentorId);
      return {
        ...version,
        id: row.id,
        key: row.entryKey,
        internshipId: row.internshipId,
        mentorName: (isMasked ? mentor?.maskedName : mentor?.name) ?? '',
        revision: row.revision,
        mayEdit: isOpen && row.mentorPersonId === actor.personId && row.periodFrom > closedUntil,
        conflict,
      };
    });
  }

  /** What mentors write about a person is for the parties; every look of an officer is written down. */
  private recordLook({ personId }: Actor, internshipId: string): Promise<void> {
    return this.audit.record({
      actor: { kind: 'officer', id: personId },
      action: 'internships.log-read',
      subject: { type: 'internship', id: internshipId },
    });
  }

  private get entries() {
    return this.transactions.manager.getRepository(LogEntryEntity);
  }
}
