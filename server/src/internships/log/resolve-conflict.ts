import { Injectable } from '@nestjs/common';
import { INTERNSHIP_POLICY, type internshipRoutes, type LogEntry } from '@qihang/shared/internships';
import { type RouteInput, valueOn } from '@qihang/shared/platform';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { type Actor, httpErrors } from '../../platform/http';
import { isMentorOf } from '../internship-scope';
import { internshipErrors } from '../internships.errors';
import { MonthRecords } from '../months/month-records';
import { problemsOf } from './decide-entry';
import { LogEntryEntity } from './log-entry.entity';
import { LogEntryQueries } from './log-entry.queries';
import { type HeldInternship, LogEntryRows } from './log-entry-rows';
import type { SentVersion } from './log-version';

type Choice = RouteInput<typeof internshipRoutes.resolveConflict>['body'];

/** Lets the mentor choose which of two versions of an entry stands; the other one goes. */
@Injectable()
export class ResolveConflict {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly rows: LogEntryRows,
    private readonly queries: LogEntryQueries,
    private readonly months: MonthRecords,
  ) {}

  /**
   * @param revision as the mentor saw the entry
   * @throws DomainError `internships/entry-not-found` unless the actor is the internship's mentor now,
   *   `internships/entry-changed`, `internships/no-conflict`; `http/bad-input` when the other version does not fit any more
   */
  execute(actor: Actor, id: string, { revision, keep }: Choice): Promise<LogEntry> {
    return this.transactions.run(async () => {
      const { internshipId } = await this.found(id);
      const internship = (await this.rows.lockInternships([internshipId])).get(internshipId);
      if (internship === undefined || !isMentorOf(actor, internship)) {
        throw new DomainError(internshipErrors.entryNotFound);
      }
      const row = await this.found(id);
      const entry = this.rows.keptOf(row);
      if (entry.revision !== revision) throw new DomainError(internshipErrors.entryChanged);
      if (entry.conflict === null) throw new DomainError(internshipErrors.noConflict);
      if (keep === 'other') await this.assertFits(internship, row, entry.conflict);
      const version = keep === 'other' ? entry.conflict : entry.version;
      await this.rows.update({ ...entry, version, conflict: null, revision: revision + 1 });
      await this.rows.setLastLoggedDay([internshipId]);
      const [shown] = await this.queries.describe(actor, internship, [await this.found(id)]);
      if (shown === undefined) throw new DomainError(internshipErrors.entryNotFound);
      return shown;
    });
  }

  /** Other entries may have come since. Its goals and photos were looked at when it arrived. */
  private async assertFits(internship: HeldInternship, row: LogEntryEntity, version: SentVersion): Promise<void> {
    const today = this.clock.today();
    const otherPeriods = (await this.rows.periodsOf([internship.id])).filter(
      ({ key, mentorPersonId }) => key !== row.entryKey || mentorPersonId !== row.mentorPersonId,
    );
    const goalIds = new Set(version.tasks.flatMap(({ goalId }) => goalId ?? []));
    const policy = valueOn(INTERNSHIP_POLICY, today);
    const photoIds = new Set(version.photoIds);
    const closedUntil = (await this.months.closedUntil([internship.id])).get(internship.id) ?? null;
    const facts = { internship, kept: undefined, otherPeriods, goalIds, photoIds, closedUntil, policy, today };
    const fields = problemsOf(version, facts);
    if (fields.length > 0) throw new DomainError(httpErrors.badInput, { fields });
  }

  private async found(id: string): Promise<LogEntryEntity> {
    const row = await this.transactions.manager.getRepository(LogEntryEntity).findOneBy({ id });
    if (row === null) throw new DomainError(internshipErrors.entryNotFound);
    return row;
  }
}
