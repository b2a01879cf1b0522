import { Injectable } from '@nestjs/common';
import { type AgreementStatus, type AgreementTerms, type EarlyEnd, lastDayOf } from '@qihang/shared/agreements';
import type { LocalDate } from '@qihang/shared/platform';
import { In, IsNull, Not } from 'typeorm';
import { Transactions } from '../platform/database';
import { AgreementEntity } from './agreement.entity';
import { AgreementVault } from './agreement-vault';
import { AgreementVersionEntity } from './agreement-version.entity';
import { EarlyEndEntity } from './changes/early-end.entity';

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

/** That an agreement ends earlier than its text says. */
export interface SettledEarlyEnd {
  readonly reasonCode: EarlyEnd['reasonCode'];
  /** Last day by the text. */
  readonly plannedEndsOn: LocalDate;
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

  /** @returns undefined unless both sides, or an officer, have settled an early end (`ix_agreement_ends_agreement`) */
  async earlyEndOf(agreementId: string): Promise<SettledEarlyEnd | undefined> {
    const { manager } = this.transactions;
    const end = await manager.getRepository(EarlyEndEntity).findOne({
      where: { agreementId, status: In(['confirmed', 'decided-end']) },
      order: { id: 'DESC' },
    });
    const agreement = await manager.getRepository(AgreementEntity).findOneBy({ id: agreementId });
    if (end === null || !agreement?.currentVersion) return undefined;
    const version = await manager
      .getRepository(AgreementVersionEntity)
      .findOneByOrFail({ agreementId, number: agreement.currentVersion });
    const { startsOn, months } = this.vault.terms.decrypt(version.termsCipher);
    if (startsOn === null || months === null) return undefined;
    return { reasonCode: end.reasonCode, plannedEndsOn: lastDayOf(startsOn, months) };
  }
}
