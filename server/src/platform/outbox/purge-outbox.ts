import { Injectable } from '@nestjs/common';
import { Scheduled, type ScheduledJob } from '../worker';
import { OutboxQueue } from './outbox-queue';

/** Forgets events that were done long ago. */
@Injectable()
@Scheduled({ name: 'outbox.purge', everySeconds: 3_600 })
export class PurgeOutbox implements ScheduledJob {
  constructor(private readonly queue: OutboxQueue) {}

  async run(): Promise<void> {
    while ((await this.queue.purge()) > 0);
  }
}
