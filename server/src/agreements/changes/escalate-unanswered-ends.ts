import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Transactions, walkRows } from '../../platform/database';
import { Scheduled, type ScheduledJob } from '../../platform/worker';
import { LockAgreement } from '../lock-agreement';
import { MoveAgreement } from '../move-agreement';
import { PLATFORM, RecordEvent } from '../record-event';
import { ChangeVault } from './change-vault';
import { OpenEnd } from './open-end';

const WORDS = '到了申请的日期，对方仍没有答复，转由人社部门处理。';

/** Gives early ends to the officers that were left unanswered until their day: nobody is held by silence. */
@Injectable()
@Scheduled({ name: 'agreements.escalate-unanswered-ends', everySeconds: 3_600 })
export class EscalateUnansweredEnds implements ScheduledJob {
  private readonly logger = new Logger('Agreements');

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
    await walkRows(
      { signal, logger: this.logger },
      (after, limit) => this.unanswered(after, limit),
      ({ agreementId }) => this.transactions.run(() => this.escalate(agreementId)),
    );
  }

  /** Found by `ix_agreement_ends_unanswered`. */
  private unanswered(after: string, limit: number): Promise<{ id: string; agreementId: string }[]> {
    return this.transactions.manager.query(
      `SELECT e.id, e.agreement_id AS agreementId
       FROM agreement_ends e JOIN agreements a ON a.id = e.agreement_id AND a.end_request = 'requested'
       WHERE e.status = 'requested' AND e.last_day <= ? AND a.status = 'in-force' AND e.id > ?
       ORDER BY e.id LIMIT ?`,
      [this.clock.today(), after, limit],
    );
  }

  private async escalate(id: string): Promise<void> {
    const { agreement } = await this.locking.byId(id);
    // Somebody may have answered, or the agreement ended, since the list was read.
    if (agreement.status !== 'in-force' || agreement.endRequest !== 'requested') return;
    const end = await this.openEnd.of(agreement, ['requested']);
    await this.openEnd.update(end.id, { status: 'objected', answerCipher: this.vault.answer.encrypt(WORDS) });
    agreement.endRequest = 'objected';
    await this.move.save(agreement);
    await this.record.execute(agreement, 'escalate-end', PLATFORM, {
      versionNumber: agreement.currentVersion,
      reason: WORDS,
    });
  }
}
