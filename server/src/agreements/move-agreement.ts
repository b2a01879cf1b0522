import { Injectable } from '@nestjs/common';
import { type AgreementAction, agreementStatus, LIVE_AGREEMENT_STATUSES } from '@qihang/shared/agreements';
import { ApplicationAgreements } from '../applications';
import { Clock } from '../platform/clock';
import { isDuplicateKey, Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import { Outbox } from '../platform/outbox';
import { RecordInternship } from '../seekers';
import { AgreementEntity } from './agreement.entity';
import { agreementErrors } from './agreements.errors';
import { agreementMoved } from './agreements.events';
import { type AgreementMover, RecordEvent } from './record-event';

const NOTE_FOR_RELEASED = '见习协议没有签成，或见习没有开始';

/**
 * Takes an agreement one step on its way, with everything that hangs on the step: its history, the seeker's internship, and
 * the application's place.
 */
@Injectable()
export class MoveAgreement {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly record: RecordEvent,
    private readonly internships: RecordInternship,
    private readonly applications: ApplicationAgreements,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @param agreement locked, changed in place; with its application if the action ends the agreement
   * @param reason words of the one who acts
   * @throws DomainError `agreements/not-allowed` when the status table does not let the mover, `agreements/other-in-force`
   */
  async execute(
    agreement: AgreementEntity,
    action: AgreementAction,
    by: AgreementMover,
    { versionNumber, reason }: { versionNumber?: number | null; reason?: string } = {},
  ): Promise<void> {
    const to = agreementStatus.statusAfter(agreement.status, action, by.role);
    if (to === undefined) {
      const detail = `${action} from ${agreement.status} by ${by.role}`;
      throw new DomainError(agreementErrors.notAllowed, { detail });
    }
    const wasInForce = agreement.status === 'in-force';
    agreement.status = to;
    agreement.liveApplicationId = isLive(to) ? agreement.applicationId : null;
    agreement.inForceSeekerId = to === 'in-force' ? agreement.seekerId : null;
    await this.save(agreement);
    if (to === 'in-force') await this.internships.begin(agreement.seekerId);
    const tookPlace = wasInForce && lastedADay(agreement);
    if (wasInForce) await this.internships.end(agreement.seekerId, { tookPlace });
    if (!isLive(to)) await this.leaveApplication(agreement.applicationId, tookPlace);
    await this.record.execute(agreement, action, by, { versionNumber, reason });
  }

  /**
   * Writes a locked agreement back after a change that is no step of its own. Once it has been in force, those who follow it
   * hear of every change.
   * @throws DomainError `agreements/other-in-force`
   */
  async save(agreement: AgreementEntity): Promise<void> {
    agreement.changedAt = this.clock.now();
    const { id, ...columns } = agreement;
    try {
      await this.transactions.manager.getRepository(AgreementEntity).update(id, columns);
    } catch (error) {
      if (isDuplicateKey(error, 'uq_agreements_in_force')) throw new DomainError(agreementErrors.otherInForce);
      throw error;
    }
    if (columns.currentVersion !== null) await this.outbox.add(agreementMoved, { agreementId: id });
  }

  private leaveApplication(applicationId: string, tookPlace: boolean): Promise<void> {
    return tookPlace
      ? this.applications.finish(applicationId)
      : this.applications.release(applicationId, NOTE_FOR_RELEASED);
  }
}

function isLive(status: AgreementEntity['status']): boolean {
  return (LIVE_AGREEMENT_STATUSES as readonly string[]).includes(status);
}

/** An early end may lie before the first day: that was no internship. */
function lastedADay({ startsOn, endsOn }: AgreementEntity): boolean {
  return startsOn !== null && endsOn !== null && startsOn <= endsOn;
}
