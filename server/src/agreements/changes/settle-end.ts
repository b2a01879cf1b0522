import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import type { LockedAgreement } from '../lock-agreement';
import { MoveAgreement } from '../move-agreement';
import type { AgreementMover } from '../record-event';
import { DropVersion } from '../signing/drop-version';

/** Carries out an early end that is settled: at once when its last day is over, else the schedule does on the day after. */
@Injectable()
export class SettleEnd {
  constructor(
    private readonly clock: Clock,
    private readonly move: MoveAgreement,
    private readonly dropVersion: DropVersion,
  ) {}

  /**
   * @param locked with its application; a later version that is still open is dropped
   * @param lastDay last day of the internship
   */
  async execute(locked: LockedAgreement, lastDay: string, by: AgreementMover): Promise<void> {
    const { agreement, open } = locked;
    if (open !== null) await this.dropVersion.execute(locked, by);
    agreement.endRequest = 'settled';
    agreement.endsOn = lastDay;
    if (lastDay < this.clock.today()) {
      await this.move.execute(agreement, 'terminate', by, { versionNumber: agreement.currentVersion });
    } else {
      await this.move.save(agreement);
    }
  }
}
