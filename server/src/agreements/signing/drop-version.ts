import { Injectable } from '@nestjs/common';
import { versionStatus } from '@qihang/shared/agreements';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { AgreementVersionEntity } from '../agreement-version.entity';
import { agreementErrors } from '../agreements.errors';
import type { LockedAgreement } from '../lock-agreement';
import type { AgreementMover } from '../record-event';

/** Lets go of the version that is drafted or being signed: its text is kept as it is, its signatures count no more. */
@Injectable()
export class DropVersion {
  constructor(private readonly transactions: Transactions) {}

  /**
   * @param locked its agreement is changed in place; the caller's own step writes it back (`MoveAgreement`)
   * @returns the dropped version
   * @throws DomainError `agreements/not-allowed` when there is none, or the mover may not drop it
   */
  async execute({ agreement, open, current }: LockedAgreement, by: AgreementMover): Promise<AgreementVersionEntity> {
    const to = open === null ? undefined : versionStatus.statusAfter(open.status, 'drop', by.role);
    if (open === null || to === undefined) throw new DomainError(agreementErrors.notAllowed);
    await this.transactions.manager.getRepository(AgreementVersionEntity).update(open.id, { status: to });
    open.status = to;
    agreement.openVersion = null;
    agreement.waitingFor = null;
    if (current !== null) agreement.way = current.way;
    return open;
  }
}
