import { Injectable } from '@nestjs/common';
import { Scheduled, type ScheduledJob } from '../worker';
import { Idempotency } from './idempotency';

/** Forgets old idempotency keys. */
@Injectable()
@Scheduled({ name: 'http.purge-idempotency-keys', everySeconds: 600 })
export class PurgeIdempotencyKeys implements ScheduledJob {
  constructor(private readonly idempotency: Idempotency) {}

  async run(): Promise<void> {
    while ((await this.idempotency.purge()) > 0);
  }
}
