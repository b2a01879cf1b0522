import { Injectable, Logger } from '@nestjs/common';
import { INTERNSHIP_POLICY } from '@qihang/shared/internships';
import { addDays, valueOn } from '@qihang/shared/platform';
import { Clock } from '../../platform/clock';
import { Transactions, walkRows } from '../../platform/database';
import { Scheduled, type ScheduledJob } from '../../platform/worker';
import { InternshipEntity } from '../internship.entity';
import { LockInternship } from '../lock-internship';
import { TellOfInternship } from '../tell-of-internship';

/** Reminds trainee and mentor, once, of a safety training that is not acknowledged days after the first day. */
@Injectable()
@Scheduled({ name: 'internships.remind-of-safety', everySeconds: 3_600 })
export class RemindOfSafety implements ScheduledJob {
  private readonly logger = new Logger('Internships');

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockInternship,
    private readonly tell: TellOfInternship,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    await walkRows(
      { signal, logger: this.logger },
      (after, limit) => this.missing(after, limit),
      ({ id }) => this.transactions.run(() => this.remind(id)),
    );
  }

  /** Found by `ix_internships_safety`. */
  private missing(after: string, limit: number): Promise<{ id: string }[]> {
    return this.transactions.manager.query(
      `SELECT id FROM internships
       WHERE status = 'active' AND safety_acknowledged_at IS NULL AND safety_reminded_at IS NULL AND starts_on <= ?
         AND id > ? ORDER BY id LIMIT ?`,
      [this.lastFirstDay(), after, limit],
    );
  }

  /** Looks again under the lock: it may be acknowledged, over, or begin later by now. */
  private async remind(id: string): Promise<void> {
    const internship = await this.locking.byId(id);
    const { status, safetyAcknowledgedAt, safetyRemindedAt, startsOn } = internship;
    const isDue = status === 'active' && safetyAcknowledgedAt === null && safetyRemindedAt === null;
    if (!isDue || startsOn > this.lastFirstDay()) return;
    await this.transactions.manager.getRepository(InternshipEntity).update(id, { safetyRemindedAt: this.clock.now() });
    const sourceKey = `safety:${id}:missing`;
    const text = '安全培训还没有确认。请看完安全要点，在见习页面里确认。';
    await this.tell.execute(internship, ['trainee'], { title: '请确认安全培训', text, sourceKey });
    const forMentor = '有一位见习人员还没有确认安全培训，请提醒，并带其熟悉工作场所的安全要点。';
    await this.tell.execute(internship, ['mentor'], { title: '安全培训还没有确认', text: forMentor, sourceKey });
  }

  /** First day of the internships that are reminded of at the latest. */
  private lastFirstDay(): string {
    const today = this.clock.today();
    return addDays(today, -valueOn(INTERNSHIP_POLICY, today).remindSafetyAfterDays);
  }
}
