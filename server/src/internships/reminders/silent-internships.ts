import { Injectable } from '@nestjs/common';
import { entryReminder, INTERNSHIP_POLICY } from '@qihang/shared/internships';
import { type LocalDate, valueOn } from '@qihang/shared/platform';
import { In } from 'typeorm';
import { MentorDirectory } from '../../hosts';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { InternshipEntity } from '../internship.entity';
import { LogEntryRows } from '../log/log-entry-rows';

/** An internship without an entry for too long. */
export interface SilentInternship {
  readonly id: string;
  readonly mentorId: string;
  readonly readerId: string;
  /** Last day that an entry is about, or the first day. */
  readonly silentSince: LocalDate;
}

type Row = Pick<
  InternshipEntity,
  'id' | 'hostId' | 'mentorId' | 'mentorPersonId' | 'startsOn' | 'endsOn' | 'lastLoggedDay'
>;

/** Finds out which internships somebody is to be told of today: what `entryReminder` says, for many readers at once. */
@Injectable()
export class SilentInternships {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly entries: LogEntryRows,
    private readonly mentors: MentorDirectory,
  ) {}

  /**
   * Of mentors as they are now (`ix_internships_mentor_reminders`): one that changed is not asked for the past one's.
   * @param personIds accounts
   */
  async ofMentors(personIds: readonly string[]): Promise<SilentInternship[]> {
    const rows = await this.open({ mentorPersonId: In([...personIds]) });
    const silent = await this.silent(rows, 'mentor', ({ mentorPersonId }) => mentorPersonId);
    const mentors = await this.mentors.find([...new Set(silent.map(({ mentorId }) => mentorId))]);
    return silent.filter(({ mentorId }) => mentors.get(mentorId)?.status === 'active');
  }

  /** Of hosts (`ix_internships_host_reminders`), without those that they have been told of already. */
  async ofHosts(hostIds: readonly string[]): Promise<SilentInternship[]> {
    const rows = await this.open({ hostId: In([...hostIds]) });
    const silent = await this.silent(rows, 'host', ({ hostId }) => hostId);
    if (silent.length === 0) return [];
    const told: { internshipId: string; silentSince: LocalDate }[] = await this.transactions.manager.query(
      `SELECT internship_id AS internshipId, MAX(silent_since) AS silentSince FROM log_escalations
       WHERE internship_id IN (?) GROUP BY internship_id`,
      [silent.map(({ id }) => id)],
    );
    const until = new Map(told.map(({ internshipId, silentSince }) => [internshipId, silentSince]));
    return silent.filter(({ id, silentSince }) => (until.get(id) ?? '') < silentSince);
  }

  private open(of: object): Promise<Row[]> {
    return this.transactions.manager.getRepository(InternshipEntity).find({
      where: { ...of, status: In(['active', 'ended']) },
      select: {
        id: true,
        hostId: true,
        mentorId: true,
        mentorPersonId: true,
        startsOn: true,
        endsOn: true,
        lastLoggedDay: true,
      },
    });
  }

  private async silent(
    rows: readonly Row[],
    whom: 'mentor' | 'host',
    readerOf: (row: Row) => string,
  ): Promise<SilentInternship[]> {
    const day = this.clock.today();
    const policy = valueOn(INTERNSHIP_POLICY, day);
    // While an internship runs the last day that an entry is about decides alone.
    const over = rows.filter(({ endsOn }) => endsOn < day).map(({ id }) => id);
    const periods = await this.entries.periodsOf(over);
    return rows
      .filter((row) => {
        const own = periods.filter(({ internshipId }) => internshipId === row.id);
        return entryReminder({ ...row, periods: own }, policy, day)[whom];
      })
      .map((row) => ({
        id: row.id,
        mentorId: row.mentorId,
        readerId: readerOf(row),
        silentSince: row.lastLoggedDay ?? row.startsOn,
      }));
  }
}
