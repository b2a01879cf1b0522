import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import type { LockedAgreement } from '../lock-agreement';
import { MoveAgreement } from '../move-agreement';
import { type AgreementMover, RecordEvent } from '../record-event';
import { DropVersion } from '../signing/drop-version';

/** Carries out an early end that is settled: at once when its last day is over, else the schedule does on the day after. */
@Injectable()
export class SettleEnd {
  constructor(
    private readonly clock: Clock,
    private readonly move: MoveAgreement,
    private readonly dropVersion: DropVersion,
    private readonly record: RecordEvent,
  ) {}

  /**
   * @param locked with its application; a later version that is still open is dropped
   * @param lastDay last day of the internship
   */
  async execute(locked: LockedAgreement, lastDay: string, by: AgreementMover): Promise<void> {
    const { agreement } = locked;
    await this.dropOpen(locked, by);
    agreement.endsOn = lastDay;
    if (lastDay < this.clock.today()) {
      agreement.endRequest = null;
      await this.move.execute(agreement, 'terminate', by, { versionNumber: agreement.currentVersion });
    } else {
      agreement.endRequest = 'settled';
      await this.move.save(agreement);
    }
  }

  private async dropOpen(locked: LockedAgreement, by: AgreementMover): Promise<void> {
    if (locked.open === null) return;
    const { number } = await this.dropVersion.execute(locked, by);
    await this.record.execute(locked.agreement, 'drop-version', by, { versionNumber: number });
  }
}
