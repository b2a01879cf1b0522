import { Injectable, Logger } from '@nestjs/common';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import { PersonDirectory } from '../../identity';
import { SendMessage } from '../../notices';
import { Clock } from '../../platform/clock';
import { Transactions, walkRows } from '../../platform/database';
import { Scheduled, type ScheduledJob } from '../../platform/worker';
import { LockRetention } from './lock-retention';
import { reminderOn } from './recheck-retention';
import { RetentionEntity } from './retention.entity';

/** Asks the host's agents whether a retained trainee is still there; officers have their list instead. */
@Injectable()
@Scheduled({ name: 'followup.remind-hosts', everySeconds: 3_600 })
export class RemindHosts implements ScheduledJob {
  private readonly logger = new Logger('FollowUp');

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly persons: PersonDirectory,
    private readonly locking: LockRetention,
    private readonly sendMessage: SendMessage,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    await walkRows(
      { signal, logger: this.logger },
      (after, limit) => this.due(after, limit),
      ({ internshipId }) => this.transactions.run(() => this.remind(internshipId)),
    );
  }

  /** Found by `ix_retentions_remind`. */
  private due(after: string, limit: number): Promise<RetentionEntity[]> {
    return this.retentions.find({
      where: { remindOn: LessThanOrEqual(this.clock.today()), id: MoreThan(after) },
      order: { id: 'ASC' },
      take: limit,
    });
  }

  /** It may have been answered meanwhile. */
  private async remind(internshipId: string): Promise<void> {
    const found = await this.locking.execute(internshipId);
    if (found === null || found.remindOn === null || found.remindOn > this.clock.today()) return;
    for (const personId of await this.persons.agentsOf(found.hostId)) {
      await this.sendMessage.execute({
        personId,
        kind: 'application',
        internshipId,
        title: '请核查留用人员是否在岗',
        text: '有一位留用的见习人员到了核查的时间，请登记现在是否仍在岗。',
        sourceKey: `retention:${internshipId}:${found.openSince}:${found.reminders}`,
      });
    }
    const reminders = found.reminders + 1;
    await this.retentions.update(found.id, { reminders, remindOn: reminderOn(found.openSince, reminders) });
  }

  private get retentions() {
    return this.transactions.manager.getRepository(RetentionEntity);
  }
}
