import { Injectable } from '@nestjs/common';
import { entryDuty, INTERNSHIP_POLICY, type internshipRoutes } from '@qihang/shared/internships';
import { addDays, type RouteReply, valueOn } from '@qihang/shared/platform';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { InternshipEntity } from '../internship.entity';
import { mentoringHostIdsOf } from '../internship-scope';
import { InternshipSummaries } from '../internship-summaries';
import { MonthRecords } from '../months/month-records';
import { InternshipPlans } from '../planning/internship-plans';
import { LogEntryRows } from './log-entry-rows';

/** Far more trainees than a mentor may have. */
const MOST = 100;

/** What a mentor has to do today, trainee by trainee. */
@Injectable()
export class MentorToday {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly summaries: InternshipSummaries,
    private readonly plans: InternshipPlans,
    private readonly rows: LogEntryRows,
    private readonly months: MonthRecords,
  ) {}

  /** Internships that entries are still taken for, the longest without an entry first (`ix_internships_mentor_ends`). */
  async of(actor: Actor): Promise<RouteReply<typeof internshipRoutes.today>> {
    const day = this.clock.today();
    const policy = valueOn(INTERNSHIP_POLICY, day);
    const internships = await this.openFor(actor, addDays(day, -policy.entriesAfterEndDays));
    const ids = internships.map(({ id }) => id);
    // None waits for another, and the view opens on the phone each time that the mentor has a minute.
    const [periods, months, closed, plans, summaries] = await Promise.all([
      this.rows.periodsOf(ids),
      this.months.factsOf(ids),
      this.months.closedUntil(ids),
      this.plans.of(internships),
      this.summaries.describe(actor, internships),
    ]);
    const latest = await this.rows.latestOf(periods);
    const items = summaries.map((summary) => {
      const own = periods.filter(({ internshipId }) => internshipId === summary.id);
      const last = latest.get(summary.id);
      return {
        ...summary,
        ...entryDuty({ ...summary, periods: own }, policy, day),
        conflicts: own.filter(({ hasConflict }) => hasConflict).length,
        monthsToSubmit: [...(months.get(summary.id)?.toSubmit ?? [])],
        closedUntil: closed.get(summary.id) ?? null,
        periods: own.map(({ key, from, to }) => ({ key, from, to })),
        last: last ? { tasks: last.tasks, ratings: last.ratings, comment: last.comment } : null,
        goals: plans.get(summary.id) ?? [],
      };
    });
    return {
      day,
      now: this.clock.now().toISOString(),
      items: items.sort((a, b) => b.daysWithoutEntry - a.daysWithoutEntry),
    };
  }

  private async openFor(actor: Actor, endedAtTheEarliest: string): Promise<InternshipEntity[]> {
    const hostIds = mentoringHostIdsOf(actor);
    if (hostIds.length === 0) return [];
    return this.transactions.manager
      .getRepository(InternshipEntity)
      .createQueryBuilder('i')
      .where('i.mentor_person_id = :personId AND i.ends_on >= :endedAtTheEarliest', {
        personId: actor.personId,
        endedAtTheEarliest,
      })
      .andWhere(`i.host_id IN (:...hostIds) AND i.status <> 'cancelled'`, { hostIds })
      .orderBy('i.endsOn')
      .limit(MOST)
      .getMany();
  }
}
