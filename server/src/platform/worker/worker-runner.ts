import { Injectable, Logger } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { isDatabaseUnavailable } from '../database';
import { WORKER_LOOP, type WorkerLoop } from './worker-loop';
import { WorkerWake } from './worker-wake';

const IDLE_MS = 500;
const AFTER_FAILURE_MS = 2_000;

/** Runs every worker loop until told to stop. A loop that fails is tried again; the process survives a lost database. */
@Injectable()
export class WorkerRunner {
  private readonly logger = new Logger('Worker');
  private readonly stopping = new AbortController();
  private running: Promise<void>[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly wake: WorkerWake,
  ) {}

  start(): void {
    this.running = this.loops().map((loop) => this.run(loop));
  }

  /** Lets every loop finish what is in hand. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.running);
  }

  private loops(): WorkerLoop[] {
    return this.discovery
      .getProviders()
      .filter(({ metatype }) => typeof metatype === 'function' && this.reflector.get(WORKER_LOOP, metatype))
      .map(({ instance }) => instance as WorkerLoop);
  }

  private async run(loop: WorkerLoop): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        if (!(await loop.tick(signal))) await this.wake.sleep(IDLE_MS, signal);
      } catch (error) {
        if (isDatabaseUnavailable(error)) this.logger.warn(`${loop.name} waits for the database`);
        else this.logger.error({ loop: loop.name, err: error });
        await this.wake.sleep(AFTER_FAILURE_MS, signal);
      }
    }
  }
}
