import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { AgreementVersionEntity } from '../agreement-version.entity';
import { agreementErrors } from '../agreements.errors';
import type { LockedAgreement } from '../lock-agreement';
import { PaperEntity } from './paper.entity';
import { ScanEntity } from './scan.entity';

/** Finds papers and their uploads. */
@Injectable()
export class Papers {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @returns null for a version that is not signed on paper */
  of(agreementId: string, versionNumber: number): Promise<PaperEntity | null> {
    return this.papers.findOneBy({ agreementId, versionNumber });
  }

  /** The paper of a version that is being signed on paper. */
  ofVersion({ agreementId, number }: AgreementVersionEntity): Promise<PaperEntity> {
    return this.papers.findOneByOrFail({ agreementId, versionNumber: number });
  }

  /**
   * The paper that waits to be signed and uploaded.
   * @throws DomainError `agreements/not-allowed` unless the open version is signed on paper; `agreements/lapsed`
   */
  async inHand({ open }: LockedAgreement): Promise<PaperEntity> {
    if (open?.status !== 'signing' || open.way !== 'paper') throw new DomainError(agreementErrors.notAllowed);
    const paper = await this.ofVersion(open);
    const isLate = open.lapsesAt !== null && open.lapsesAt <= this.clock.now();
    if (isLate && paper.status !== 'submitted') throw new DomainError(agreementErrors.lapsed);
    return paper;
  }

  /** @returns the uploads in the order of the pages */
  scansOf({ id }: PaperEntity): Promise<ScanEntity[]> {
    return this.scans.find({ where: { paperId: id }, order: { id: 'ASC' } });
  }

  get papers() {
    return this.transactions.manager.getRepository(PaperEntity);
  }

  get scans() {
    return this.transactions.manager.getRepository(ScanEntity);
  }
}
