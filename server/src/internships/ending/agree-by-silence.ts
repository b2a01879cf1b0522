import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Transactions, walkRows } from '../../platform/database';
import { Scheduled, type ScheduledJob } from '../../platform/worker';
import { LockInternship } from '../lock-internship';
import { CloseInternship } from './close-internship';
import { EndingRecords } from './ending-records';

/** Closes internships whose trainee has not answered the evaluation in time: silence counts as agreement. */
@Injectable()
@Scheduled({ name: 'internships.agree-by-silence', everySeconds: 3_600 })
export class AgreeBySilence implements ScheduledJob {
  private readonly logger = new Logger('Internships');

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockInternship,
    private readonly records: EndingRecords,
    private readonly close: CloseInternship,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    await walkRows(
      { signal, logger: this.logger },
      (after, limit) => this.unanswered(after, limit),
      ({ internshipId }) => this.transactions.run(() => this.agree(internshipId)),
    );
  }

  /** Found by `ix_internship_evaluations_unanswered`. */
  private unanswered(after: string, limit: number): Promise<{ id: string; internshipId: string }[]> {
    return this.transactions.manager.query(
      `SELECT id, internship_id AS internshipId FROM internship_evaluations
       WHERE answer IS NULL AND answer_until < ? AND id > ? ORDER BY id LIMIT ?`,
      [this.clock.today(), after, limit],
    );
  }

  /** Looks again under the lock: the trainee may have answered meanwhile. */
  private async agree(internshipId: string): Promise<void> {
    const internship = await this.locking.byId(internshipId);
    const { evaluations } = await this.records.of(internshipId);
    const [latest] = evaluations;
    if (internship.status !== 'evaluated' || latest?.answer !== null) return;
    if (latest.answerUntil >= this.clock.today()) return;
    await this.records.evaluations.update(latest.id, { answer: 'silent', answeredAt: this.clock.now() });
    await this.close.execute(internship, 'agree', 'system');
  }
}
