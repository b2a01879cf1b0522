import { Injectable } from '@nestjs/common';
import { assessRisks, INTERNSHIP_POLICY } from '@qihang/shared/internships';
import { addDays, valueOn } from '@qihang/shared/platform';
import { In, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { Scheduled, type ScheduledJob } from '../../platform/worker';
import { InternshipEntity } from '../internship.entity';
import { RiskFactsReader } from './risk-facts';
import { type Assessed, RiskLists } from './risk-lists';

/** Internships held at a time: a mentor who sends entries meanwhile waits no longer than a moment. */
const BATCH = 100;
/** Nothing about a closed internship changes any more. */
const NEVER = '9999-12-31';

/**
 * Brings the officers' lists up to date: at once for internships of which something has changed (`RisksDue`), and for each
 * once a day, because days pass. All of a mentor's trainees are assessed together, since one's entry may be another's risk.
 */
@Injectable()
@Scheduled({ name: 'internships.assess-risks', everySeconds: 20 })
export class AssessRisks implements ScheduledJob {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly facts: RiskFactsReader,
    private readonly lists: RiskLists,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    let done = BATCH;
    while (done > 0 && !signal.aborted) done = await this.transactions.run(() => this.assessSome());
  }

  /** @returns how many it has assessed; those that somebody is changing just now come with the next run */
  private async assessSome(): Promise<number> {
    const today = this.clock.today();
    const due = await this.due(today);
    const internships = [...due, ...(await this.otherTrainees(due, today))];
    const facts = await this.facts.of(internships.filter(isOpen));
    const policy = valueOn(INTERNSHIP_POLICY, today);
    const assessed = internships.map(({ id, divisionCode }): Assessed => {
      const known = facts.get(id);
      return { id, divisionCode, found: known && assessRisks(known, policy, today) };
    });
    await this.lists.keep(assessed);
    await this.put(internships.filter(isOpen), addDays(today, 1));
    await this.put(
      internships.filter((internship) => !isOpen(internship)),
      NEVER,
    );
    return due.length;
  }

  /** What has changed comes before what only got a day older (`ix_internships_risks_due`). */
  private due(today: string): Promise<InternshipEntity[]> {
    return this.rows.find({
      where: { risksDueOn: LessThanOrEqual(today) },
      order: { risksDueOn: 'ASC', id: 'ASC' },
      take: BATCH,
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
  }

  /** Those still open (`ix_internships_mentor_ends`); one that is being changed will be due by itself. */
  private async otherTrainees(due: readonly InternshipEntity[], today: string): Promise<InternshipEntity[]> {
    const held = new Set(due.map(({ id }) => id));
    const mentors = [...new Set(due.map(({ mentorPersonId }) => mentorPersonId))];
    if (mentors.length === 0) return [];
    const found = await this.rows.find({
      where: { mentorPersonId: In(mentors), endsOn: MoreThanOrEqual(today) },
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
    return found.filter(({ id }) => !held.has(id));
  }

  private async put(internships: readonly InternshipEntity[], risksDueOn: string): Promise<void> {
    if (internships.length === 0) return;
    await this.rows.update({ id: In(internships.map(({ id }) => id)) }, { risksDueOn });
  }

  private get rows() {
    return this.transactions.manager.getRepository(InternshipEntity);
  }
}

function isOpen({ status }: InternshipEntity): boolean {
  return status !== 'closed' && status !== 'cancelled';
}
