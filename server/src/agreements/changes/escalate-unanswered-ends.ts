import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { Scheduled, type ScheduledJob } from '../../platform/worker';
import { LockAgreement } from '../lock-agreement';
import { MoveAgreement } from '../move-agreement';
import { PLATFORM, RecordEvent } from '../record-event';
import { ChangeVault } from './change-vault';
import { OpenEnd } from './open-end';

const BATCH = 200;
const WORDS = '到了申请的日期，对方仍没有答复，转由人社部门处理。';

/** Gives early ends to the officers that were left unanswered until their day: nobody is held by silence. */
@Injectable()
@Scheduled({ name: 'agreements.escalate-unanswered-ends', everySeconds: 3_600 })
export class EscalateUnansweredEnds implements ScheduledJob {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockAgreement,
    private readonly openEnd: OpenEnd,
    private readonly vault: ChangeVault,
    private readonly move: MoveAgreement,
    private readonly record: RecordEvent,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    for (const id of await this.unanswered()) {
      if (signal.aborted) return;
      await this.transactions.run(() => this.escalate(id));
    }
  }

  /** `ix_agreement_ends_unanswered` */
  private async unanswered(): Promise<string[]> {
    const rows: { id: string }[] = await this.transactions.manager.query(
      `SELECT agreement_id AS id FROM agreement_ends WHERE status = 'requested' AND last_day <= ? ORDER BY last_day LIMIT ?`,
      [this.clock.today(), BATCH],
    );
    return rows.map(({ id }) => String(id));
  }

  private async escalate(id: string): Promise<void> {
    const { agreement } = await this.locking.byId(id);
    // Somebody may have answered, or the agreement ended, since the list was read.
    if (agreement.status !== 'in-force' || agreement.endRequest !== 'requested') return;
    const end = await this.openEnd.of(agreement, ['requested']);
    await this.openEnd.update(end.id, { status: 'objected', answerCipher: this.vault.answer.encrypt(WORDS) });
    agreement.endRequest = 'objected';
    await this.move.save(agreement);
    await this.record.execute(agreement, 'object-end', PLATFORM, {
      versionNumber: agreement.currentVersion,
      reason: WORDS,
    });
  }
}
