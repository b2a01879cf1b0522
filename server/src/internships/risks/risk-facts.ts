import { Injectable } from '@nestjs/common';
import { INTERNSHIP_POLICY, type RiskFacts, type SittingEntry, sittingsOf } from '@qihang/shared/internships';
import { valueOn } from '@qihang/shared/platform';
import { MentorAssignments } from '../../hosts';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { HelpRequests } from '../help/help-requests';
import type { InternshipEntity } from '../internship.entity';
import { MonthRecords } from '../months/month-records';

interface EntryRow {
  readonly mentorPersonId: string;
  readonly internshipId: string;
  readonly at: Date;
}

/** Gathers what the risks of internships rest on; each kind of thing is read once for all of them. */
@Injectable()
export class RiskFactsReader {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly assignments: MentorAssignments,
    private readonly months: MonthRecords,
    private readonly help: HelpRequests,
  ) {}

  /**
   * @param internships at most some hundreds
   * @returns facts by internship
   */
  async of(internships: readonly InternshipEntity[]): Promise<Map<string, RiskFacts>> {
    if (internships.length === 0) return new Map();
    const trainees = await this.assignments.counts([...new Set(internships.map(({ mentorId }) => mentorId))]);
    const sittings = await this.sittings([...new Set(internships.map(({ mentorPersonId }) => mentorPersonId))]);
    const open = await this.help.openCounts(internships.map(({ id }) => id));
    const months = await this.months.factsOf(internships.map(({ id }) => id));
    return new Map(
      internships.map(({ id, mentorId, startsOn, endsOn, lastLoggedDay, insuredUntil }) => [
        id,
        {
          startsOn,
          endsOn,
          lastLoggedDay,
          insuredUntil,
          objectedMonths: months.get(id)?.objectedMonths ?? 0,
          lateMonths: months.get(id)?.lateMonths ?? 0,
          mentorTrainees: trainees.get(mentorId) ?? 0,
          entriesInOneSitting: sittings.get(id) ?? 0,
          openHelpRequests: open.get(id) ?? 0,
        },
      ]),
    );
  }

  /** Of the mentors of now (`uq_log_entries_key`). A mentor's entries about trainees of before count as well. */
  private async sittings(mentorPersonIds: readonly string[]): Promise<Map<string, number>> {
    const rows = (await this.transactions.manager.query(
      `SELECT mentor_person_id AS mentorPersonId, internship_id AS internshipId,
         IF(clock_was_wrong, received_at, written_at) AS at
       FROM log_entries WHERE mentor_person_id IN (?)`,
      [[...mentorPersonIds]],
    )) as EntryRow[];
    const byMentor = new Map<string, SittingEntry[]>();
    for (const { mentorPersonId, ...entry } of rows) {
      const own = byMentor.get(mentorPersonId);
      if (own) own.push(entry);
      else byMentor.set(mentorPersonId, [entry]);
    }
    const policy = valueOn(INTERNSHIP_POLICY, this.clock.today());
    return new Map([...byMentor.values()].flatMap((entries) => [...sittingsOf(entries, policy)]));
  }
}
