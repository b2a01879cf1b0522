import { Injectable } from '@nestjs/common';
import { entryDuty, type HostOverview, type HostTrainee, INTERNSHIP_POLICY } from '@qihang/shared/internships';
import { addDays, valueOn } from '@qihang/shared/platform';
import { MentorAssignments, MentorDirectory } from '../../hosts';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { type Actor, hostIdsOf } from '../../platform/http';
import { InternshipEntity } from '../internship.entity';
import { InternshipSummaries } from '../internship-summaries';
import { type EntryPeriod, LogEntryRows } from '../log/log-entry-rows';
import { MonthRecords } from '../months/month-records';

/** Shown with names; who has more to do than that finds the rest in the list of internships. */
const SHOWN = 100;
/** Far more than a host takes at a time. */
const MOST = 2_000;

/** How the internships of the agent's hosts stand, all at one look. */
@Injectable()
export class HostOverviewQuery {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly summaries: InternshipSummaries,
    private readonly rows: LogEntryRows,
    private readonly months: MonthRecords,
    private readonly assignments: MentorAssignments,
    private readonly mentors: MentorDirectory,
  ) {}

  async of(actor: Actor): Promise<HostOverview> {
    const day = this.clock.today();
    const policy = valueOn(INTERNSHIP_POLICY, day);
    const internships = await this.open(actor);
    const running = internships.filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
    const toDo = await this.toDo(internships, day);
    const waiting = [...toDo].filter(([, { needsEntry, monthsToSubmit }]) => needsEntry || monthsToSubmit.length > 0);
    const first = waiting.sort(([, a], [, b]) => b.daysWithoutEntry - a.daysWithoutEntry).slice(0, SHOWN);
    const shown = new Set(first.map(([id]) => id));
    const summaries = await this.summaries.describe(
      actor,
      internships.filter(({ id }) => shown.has(id)),
    );
    const byId = new Map(summaries.map((summary) => [summary.id, summary]));
    const all = [...toDo.values()];
    return {
      trainees: running.length,
      missingLogs: all.filter(({ needsEntry }) => needsEntry).length,
      monthsToSubmit: all.reduce((sum, { monthsToSubmit }) => sum + monthsToSubmit.length, 0),
      mentors: await this.mentorsOf(internships, policy.traineesPerMentor),
      traineesPerMentor: policy.traineesPerMentor,
      toDo: first.flatMap(([id, duty]) => {
        const summary = byId.get(id);
        return summary ? [{ ...summary, ...duty }] : [];
      }),
    };
  }

  /** Those that are not closed, and have begun or will (`ix_internships_host`). */
  private async open(actor: Actor): Promise<InternshipEntity[]> {
    const hostIds = hostIdsOf(actor);
    if (hostIds.length === 0) return [];
    return this.transactions.manager
      .getRepository(InternshipEntity)
      .createQueryBuilder('i')
      .where(`i.host_id IN (:...hostIds) AND i.status NOT IN ('cancelled', 'closed')`, { hostIds })
      .orderBy('i.startsOn', 'DESC')
      .limit(MOST)
      .getMany();
  }

  /** What is to be done, by internship; no entry is owed once none is taken any more. */
  private async toDo(internships: readonly InternshipEntity[], day: string) {
    const policy = valueOn(INTERNSHIP_POLICY, day);
    const ids = internships.map(({ id }) => id);
    const periods = new Map<string, EntryPeriod[]>(ids.map((id) => [id, []]));
    for (const period of await this.rows.periodsOf(ids)) periods.get(period.internshipId)?.push(period);
    const months = await this.months.factsOf(ids);
    return new Map(
      internships.map(({ id, startsOn, endsOn, lastLoggedDay }) => {
        const facts = { startsOn, endsOn, lastLoggedDay, periods: periods.get(id) ?? [] };
        const duty = entryDuty(facts, policy, day);
        const isTaken = day <= addDays(endsOn, policy.entriesAfterEndDays);
        const monthsToSubmit = months.get(id)?.toSubmit ?? [];
        return [id, { ...duty, needsEntry: duty.needsEntry && isTaken, monthsToSubmit: [...monthsToSubmit] }];
      }),
    ) satisfies Map<string, Partial<HostTrainee>>;
  }

  /** With their trainees by all agreements, as the host's list of mentors counts them. */
  private async mentorsOf(internships: readonly InternshipEntity[], most: number): Promise<HostOverview['mentors']> {
    const ids = [...new Set(internships.map(({ mentorId }) => mentorId))];
    const [counts, found] = [await this.assignments.counts(ids), await this.mentors.find(ids)];
    return [...found.values()]
      .map(({ id, name }) => ({ id, name, trainees: counts.get(id) ?? 0, isOverloaded: (counts.get(id) ?? 0) > most }))
      .sort((a, b) => b.trainees - a.trainees);
  }
}
