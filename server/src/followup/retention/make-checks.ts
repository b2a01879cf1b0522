import { Injectable, Logger } from '@nestjs/common';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Transactions, walkRows } from '../../platform/database';
import { Scheduled, type ScheduledJob } from '../../platform/worker';
import { LockRetention } from './lock-retention';
import { RecheckRetention } from './recheck-retention';
import { RetentionEntity } from './retention.entity';

/** Makes the checks of retentions whose day has come, all that have come since the last run. */
@Injectable()
@Scheduled({ name: 'followup.make-retention-checks', everySeconds: 3_600 })
export class MakeChecks implements ScheduledJob {
  private readonly logger = new Logger('FollowUp');

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockRetention,
    private readonly recheck: RecheckRetention,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    await walkRows(
      { signal, logger: this.logger },
      (after, limit) => this.due(after, limit),
      ({ internshipId }) =>
        this.transactions.run(async () => {
          const retention = await this.locking.execute(internshipId);
          if (retention !== null) await this.recheck.execute(retention);
        }),
    );
  }

  /** Found by `ix_retentions_next_check`. */
  private due(after: string, limit: number): Promise<RetentionEntity[]> {
    return this.transactions.manager.getRepository(RetentionEntity).find({
      where: { nextCheckOn: LessThanOrEqual(this.clock.today()), id: MoreThan(after) },
      order: { id: 'ASC' },
      take: limit,
    });
  }
}
