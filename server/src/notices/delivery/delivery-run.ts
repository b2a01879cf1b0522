import { setTimeout as wait } from 'node:timers/promises';
import type { SendOutcome } from '../../platform/wechat';
import type { Claim, ClaimedDelivery } from './claimed-delivery';
import type { Attempted } from './delivery-record';

/** What a run needs of the outside. */
export interface DeliverySteps {
  /** More deliveries, at most so many; undefined when none are due. */
  claim(limit: number): Promise<Claim | undefined>;
  /** Writes attempts down before they are made. @returns those that may be made */
  start(claim: Claim): Promise<readonly ClaimedDelivery[]>;
  /** Never rejects. */
  send(delivery: ClaimedDelivery): Promise<SendOutcome>;
  /** Writes down what came of attempts; safe to repeat. */
  finish(attempted: readonly Attempted[]): Promise<void>;
  /** Gives back what was claimed and not attempted. */
  giveBack(claim: Claim): Promise<void>;
}

export interface DeliveryRunOptions {
  /** Attempts written down whose answer is not written down yet, at the most: what a crash can leave unknown. */
  readonly slots: number;
  readonly claimSize: number;
  /** Milliseconds until answers that could not be written down are tried again. */
  readonly finishAgainMs?: number;
}

/** Tries to write answers down while the database is away; what is lost then becomes unknown. */
const FINISH_TRIES = 60;

/**
 * Sends claimed deliveries until none are due: free slots share one write before they start, answers share one write when
 * they have come, and the next claim is fetched meanwhile.
 */
export class DeliveryRun {
  private readonly claims: Claim[] = [];
  private attempted: Attempted[] = [];
  private inFlight = 0;
  private claiming = false;
  private finishing = false;
  private exhausted = false;
  private stopping = false;
  private failure: { readonly error: unknown } | undefined;
  private changed = false;
  private wakeUp: (() => void) | undefined;

  constructor(
    private readonly steps: DeliverySteps,
    private readonly options: DeliveryRunOptions,
  ) {}

  /**
   * @param signal aborted to stop: what is in flight is finished, the rest given back
   * @returns how many were attempted
   * @throws what a step threw, after everything in flight is written down
   */
  async work(signal: AbortSignal): Promise<number> {
    const stop = () => {
      this.stopping = true;
      this.wake();
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    let attempts = 0;
    do {
      this.claimMore();
      this.finishSome();
      const batch = this.nextBatch();
      if (batch) attempts += await this.startBatch(batch);
      else await this.sleep();
    } while (!this.isDone());
    signal.removeEventListener('abort', stop);
    await this.giveBackRest();
    if (this.failure) throw this.failure.error;
    return attempts;
  }

  private isDone(): boolean {
    if (this.claiming || this.finishing || this.inFlight > 0 || this.attempted.length > 0) return false;
    return this.stopping || (this.exhausted && this.claims.length === 0);
  }

  private claimMore(): void {
    const waiting = this.claims.reduce((sum, { deliveries }) => sum + deliveries.length, 0);
    if (this.claiming || this.stopping || this.exhausted || waiting > this.options.claimSize / 2) return;
    this.claiming = true;
    this.steps
      .claim(this.options.claimSize)
      .then((claim) => {
        if (claim === undefined) this.exhausted = true;
        else if (claim.deliveries.length > 0) this.claims.push(claim);
      })
      .catch((error: unknown) => this.fail(error))
      .finally(() => {
        this.claiming = false;
        this.wake();
      });
  }

  /** As many of one claim as slots are free. */
  private nextBatch(): Claim | undefined {
    const [first] = this.claims;
    const free = this.options.slots - this.inFlight;
    if (first === undefined || free <= 0 || this.stopping) return undefined;
    const deliveries = first.deliveries.splice(0, free);
    if (first.deliveries.length === 0) this.claims.shift();
    return { claimId: first.claimId, deliveries };
  }

  private async startBatch(batch: Claim): Promise<number> {
    try {
      const started = await this.steps.start(batch);
      for (const delivery of started) this.attempt(batch.claimId, delivery);
      return started.length;
    } catch (error) {
      this.fail(error);
      return 0;
    }
  }

  private attempt(claimId: bigint, delivery: ClaimedDelivery): void {
    this.inFlight++;
    this.steps.send(delivery).then((outcome) => {
      this.attempted.push({ claimId, delivery, outcome });
      this.wake();
    });
  }

  private finishSome(): void {
    if (this.finishing || this.attempted.length === 0) return;
    const some = this.attempted;
    this.attempted = [];
    this.finishing = true;
    this.finishWithTries(some)
      .catch((error: unknown) => this.fail(error))
      .finally(() => {
        this.inFlight -= some.length;
        this.finishing = false;
        this.wake();
      });
  }

  /** An answer that came is not given up because the database is away for a while. */
  private async finishWithTries(some: readonly Attempted[]): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.steps.finish(some);
      } catch (error) {
        if (attempt >= FINISH_TRIES) throw error;
        await wait(this.options.finishAgainMs ?? 1_000);
      }
    }
  }

  private async giveBackRest(): Promise<void> {
    for (const claim of this.claims.splice(0)) {
      // Not given back: others take them when the claim ends.
      await this.steps.giveBack(claim).catch((error: unknown) => this.fail(error));
    }
  }

  private fail(error: unknown): void {
    this.failure ??= { error };
    this.stopping = true;
    this.wake();
  }

  private wake(): void {
    this.changed = true;
    this.wakeUp?.();
  }

  /** Until something has changed since the last sleep. */
  private async sleep(): Promise<void> {
    if (!this.changed && !this.isDone()) {
      await new Promise<void>((resolve) => {
        this.wakeUp = resolve;
      });
    }
    this.wakeUp = undefined;
    this.changed = false;
  }
}
