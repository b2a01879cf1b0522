import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock';
import { RequestContext } from '../context';
import { RunsInWorker, type WorkerLoop } from '../worker';
import { FinalFailure } from './event-handler';
import { EventHandlers } from './event-handlers';
import { type ClaimedEvent, OutboxQueue } from './outbox-queue';

const BATCH = 8;
const FIRST_BACK_OFF_MS = 2_000;
const LONGEST_BACK_OFF_MS = 15 * 60_000;
const RECLAIM_EVERY_MS = 5_000;

/** Takes due events and hands each to its handler. */
@Injectable()
@RunsInWorker()
export class OutboxLoop implements WorkerLoop {
  readonly name = 'outbox';
  private readonly logger = new Logger('Outbox');
  private reclaimedAt = 0;

  constructor(
    private readonly queue: OutboxQueue,
    private readonly handlers: EventHandlers,
    private readonly clock: Clock,
  ) {}

  async tick(signal: AbortSignal): Promise<boolean> {
    if (Date.now() - this.reclaimedAt > RECLAIM_EVERY_MS) {
      this.reclaimedAt = Date.now();
      const freed = await this.queue.reclaim();
      if (freed > 0) this.logger.warn(`${freed} events taken back from a silent worker`);
    }
    const events = await this.queue.claim(BATCH);
    await Promise.all(events.map((event) => this.handle(event, signal)));
    return events.length > 0;
  }

  private async handle(claimed: ClaimedEvent, stopping: AbortSignal): Promise<void> {
    const known = this.handlers.of(claimed.type);
    if (known === undefined) {
      // Written by a newer version: leave it to a worker that knows it.
      await this.queue.fail(claimed, 'unknown event type', this.retryAt(claimed.attempts));
      return;
    }
    const lost = new AbortController();
    const renewal = setInterval(async () => {
      if (!(await this.queue.renew(claimed).catch(() => true))) lost.abort();
    }, known.event.leaseSeconds * 333);
    const context = {
      eventId: claimed.id,
      attempt: claimed.attempts,
      signal: AbortSignal.any([stopping, lost.signal]),
    };
    try {
      const payload: unknown = known.event.payload.parse(JSON.parse(claimed.payload));
      await RequestContext.run({ correlationId: `event-${claimed.id}` }, () => known.handler.handle(payload, context));
      await this.queue.complete(claimed);
    } catch (error) {
      const final = error instanceof FinalFailure || claimed.attempts >= known.event.maxAttempts;
      this.logger.error({ event: claimed.type, eventId: claimed.id, attempt: claimed.attempts, final, err: error });
      const reason = error instanceof Error ? error.name : 'error';
      await this.queue.fail(claimed, reason, final ? null : this.retryAt(claimed.attempts));
    } finally {
      clearInterval(renewal);
    }
  }

  private retryAt(attempt: number): Date {
    const delay = Math.min(FIRST_BACK_OFF_MS * 2 ** (attempt - 1), LONGEST_BACK_OFF_MS);
    return new Date(this.clock.now().getTime() + delay * (0.75 + Math.random() / 2));
  }
}
