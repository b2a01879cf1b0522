import { Injectable, Logger } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { Clock } from '../clock';
import { RequestContext } from '../context';
import { Transactions } from '../database';
import { SCHEDULE, type Schedule, type ScheduledJob } from './scheduled';
import { RunsInWorker, type WorkerLoop } from './worker-loop';

const LEASE_MS = 60_000;
const LOOK_EVERY_MS = 1_000;

interface Job extends Schedule {
  readonly job: ScheduledJob;
}

/** Runs scheduled jobs when they are due; a row's lease keeps other workers off. */
@Injectable()
@RunsInWorker()
export class ScheduleLoop implements WorkerLoop {
  readonly name = 'schedule';
  private readonly logger = new Logger('Schedule');
  private lookedAt = 0;
  /** Found at the first look: providers do not change while the process runs. */
  private jobs: Job[] | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async tick(signal: AbortSignal): Promise<boolean> {
    if (Date.now() - this.lookedAt < LOOK_EVERY_MS) return false;
    this.lookedAt = Date.now();
    this.jobs ??= this.findJobs();
    for (const job of this.jobs) {
      if (signal.aborted) break;
      if (await this.take(job)) await this.runLeased(job, signal);
    }
    return false;
  }

  private findJobs(): Job[] {
    return this.discovery.getProviders().flatMap(({ metatype, instance }) => {
      const schedule =
        typeof metatype === 'function' ? this.reflector.get<Schedule | undefined>(SCHEDULE, metatype) : undefined;
      return schedule ? [{ ...schedule, job: instance as ScheduledJob }] : [];
    });
  }

  private async take({ name }: Job): Promise<boolean> {
    const now = this.clock.now();
    await this.transactions.manager.query('INSERT IGNORE INTO schedules (name, next_run_at) VALUES (?, ?)', [
      name,
      now,
    ]);
    const { affectedRows } = (await this.transactions.manager.query(
      `UPDATE schedules SET leased_until = ?
       WHERE name = ? AND next_run_at <= ? AND (leased_until IS NULL OR leased_until < ?)`,
      [new Date(now.getTime() + LEASE_MS), name, now, now],
    )) as { affectedRows: number };
    return affectedRows > 0;
  }

  private async runLeased({ name, everySeconds, job }: Job, signal: AbortSignal): Promise<void> {
    const renewal = setInterval(() => {
      const until = new Date(this.clock.now().getTime() + LEASE_MS);
      this.transactions.manager
        .query('UPDATE schedules SET leased_until = ? WHERE name = ?', [until, name])
        .catch((error: unknown) => this.logger.warn({ job: name, err: error }));
    }, LEASE_MS / 3);
    try {
      await RequestContext.run({ correlationId: `job-${name}` }, () => job.run(signal));
    } catch (error) {
      this.logger.error({ job: name, err: error });
    } finally {
      clearInterval(renewal);
    }
    const next = new Date(this.clock.now().getTime() + everySeconds * 1_000);
    await this.transactions.manager.query('UPDATE schedules SET next_run_at = ?, leased_until = NULL WHERE name = ?', [
      next,
      name,
    ]);
  }
}
