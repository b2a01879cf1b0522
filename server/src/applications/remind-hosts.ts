import { Injectable } from '@nestjs/common';
import { ANSWER_POLICY, type AnswerPolicy } from '@qihang/shared/applications';
import { valueOn } from '@qihang/shared/platform';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { Scheduled, type ScheduledJob } from '../platform/worker';
import { PausePosts } from '../posts';
import { wordsForPausing, wordsForWaiting } from './application-words';
import { TellParties } from './tell-parties';

const DAY_MS = 86_400_000;
const JOB = 'applications.remind-hosts';

interface WaitingHost {
  readonly hostId: string;
  /** When the application was sent that waits longest. */
  readonly since: Date;
  /** A count comes as text. */
  readonly applications: string;
}

/** Reminds hosts that leave applications unanswered, and pauses the posts of those that still do not answer. */
@Injectable()
@Scheduled({ name: JOB, everySeconds: 3_600 })
export class RemindHosts implements ScheduledJob {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly pausePosts: PausePosts,
    private readonly tell: TellParties,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    const policy = valueOn(ANSWER_POLICY, this.clock.today());
    for (const host of await this.waitingHosts(policy)) {
      if (signal.aborted) return;
      await this.transactions.run(() => this.hasten(host, policy));
    }
  }

  /** An invitation, an offer or a refusal is an answer; a look is not (`ix_applications_unanswered`). */
  private waitingHosts({ remindAfterDays }: AnswerPolicy): Promise<WaitingHost[]> {
    const before = new Date(this.clock.now().getTime() - remindAfterDays * DAY_MS);
    return this.transactions.manager.query(
      `SELECT host_id AS hostId, MIN(applied_at) AS since, COUNT(*) AS applications
       FROM applications WHERE status IN ('sent', 'viewed') AND applied_at <= ? GROUP BY host_id ORDER BY host_id`,
      [before],
    );
  }

  private async hasten({ hostId, since, applications }: WaitingHost, policy: AnswerPolicy): Promise<void> {
    const waitingDays = Math.floor((this.clock.now().getTime() - since.getTime()) / DAY_MS);
    if (waitingDays < policy.pauseAfterDays) {
      const words = wordsForWaiting(Number(applications), waitingDays, policy.pauseAfterDays);
      await this.tell.tellHost(hostId, words, `applications.waiting:${hostId}:${since.getTime()}`);
      return;
    }
    const paused = await this.pausePosts.execute(hostId, JOB, `an application waits for ${waitingDays} days`);
    if (paused === 0) return;
    const key = `applications.paused:${hostId}:${this.clock.today()}`;
    await this.tell.tellHost(hostId, wordsForPausing(paused, waitingDays), key);
  }
}
