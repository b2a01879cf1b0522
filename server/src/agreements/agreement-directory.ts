import { Injectable } from '@nestjs/common';
import type { AgreementStatus, AgreementTerms } from '@qihang/shared/agreements';
import type { LocalDate } from '@qihang/shared/platform';
import { IsNull, Not } from 'typeorm';
import { Transactions } from '../platform/database';
import { AgreementEntity } from './agreement.entity';
import { AgreementVault } from './agreement-vault';
import { AgreementVersionEntity } from './agreement-version.entity';

/** What an agreement that is or was in force says of its internship. */
export interface AgreedInternship {
  readonly agreementId: string;
  readonly number: string;
  readonly status: AgreementStatus;
  readonly seekerId: string;
  /** The trainee's account. */
  readonly personId: string;
  readonly hostId: string;
  readonly postId: string;
  readonly divisionCode: string;
  readonly mentorId: string;
  readonly startsOn: LocalDate;
  /** Last day; earlier than the text says once an early end is settled. */
  readonly endsOn: LocalDate;
  /** Number of the version that the plan is of. */
  readonly versionNumber: number;
  readonly plan: AgreementTerms['plan'];
  /** When the first version took effect. */
  readonly takesEffectAt: Date;
}

/** Finds agreements for other domains. */
@Injectable()
export class AgreementDirectory {
  constructor(
    private readonly transactions: Transactions,
    private readonly vault: AgreementVault,
  ) {}

  /** @returns undefined for an unknown agreement, and for one that was never in force */
  async internshipOf(agreementId: string): Promise<AgreedInternship | undefined> {
    const { manager } = this.transactions;
    const agreement = await manager.getRepository(AgreementEntity).findOneBy({ id: agreementId });
    if (agreement === null || agreement.currentVersion === null) return undefined;
    const versions = await manager
      .getRepository(AgreementVersionEntity)
      .find({ where: { agreementId, effectiveAt: Not(IsNull()) }, order: { number: 'ASC' } });
    const current = versions.find(({ number }) => number === agreement.currentVersion);
    const takesEffectAt = versions[0]?.effectiveAt;
    const { number, status, seekerId, personId, hostId, postId, divisionCode, mentorId, startsOn, endsOn } = agreement;
    if (current === undefined || !takesEffectAt || mentorId === null || startsOn === null || endsOn === null) {
      throw new Error(`agreement ${agreementId} took effect without its mentor or days`);
    }
    return {
      agreementId,
      number,
      status,
      seekerId,
      personId,
      hostId,
      postId,
      divisionCode,
      mentorId,
      startsOn,
      endsOn,
      versionNumber: current.number,
      plan: this.vault.terms.decrypt(current.termsCipher).plan,
      takesEffectAt,
    };
  }
}
