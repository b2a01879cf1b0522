import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { AgreementEntity } from '../agreement.entity';
import { type AgreementSide, sideOf } from '../agreement-scope';
import { AgreementVersionEntity } from '../agreement-version.entity';
import { agreementErrors } from '../agreements.errors';

/** An agreement as one side looks at it. */
export interface SeenAgreement {
  readonly side: AgreementSide;
  readonly agreement: AgreementEntity;
}

/** Finds an agreement for its parties and the division's officers, and its versions. */
@Injectable()
export class AgreementVersions {
  constructor(private readonly transactions: Transactions) {}

  /** @throws DomainError `agreements/not-found` for an unknown agreement, and for one that the actor may not see */
  async seenBy(actor: Actor, id: string): Promise<SeenAgreement> {
    const agreement = await this.transactions.manager.getRepository(AgreementEntity).findOneBy({ id });
    const side = agreement === null ? undefined : sideOf(actor, agreement);
    if (agreement === null || side === undefined) throw new DomainError(agreementErrors.notFound);
    return { side, agreement };
  }

  /** @returns the version of that number, or null without a number */
  async numbered({ id }: AgreementEntity, number: number | null): Promise<AgreementVersionEntity | null> {
    if (number === null) return null;
    return this.versions.findOneByOrFail({ agreementId: id, number });
  }

  /** @returns the open version, else the one in force, else the last that there was */
  async shown(agreement: AgreementEntity): Promise<AgreementVersionEntity> {
    const number = agreement.openVersion ?? agreement.currentVersion;
    if (number !== null) return this.versions.findOneByOrFail({ agreementId: agreement.id, number });
    return this.versions.findOneOrFail({ where: { agreementId: agreement.id }, order: { number: 'DESC' } });
  }

  /**
   * @param number absent: the one that is shown
   * @throws DomainError `agreements/version-not-found`
   */
  async asked(agreement: AgreementEntity, number: number | undefined): Promise<AgreementVersionEntity> {
    if (number === undefined) return this.shown(agreement);
    const version = await this.versions.findOneBy({ agreementId: agreement.id, number });
    if (version === null) throw new DomainError(agreementErrors.versionNotFound);
    return version;
  }

  private get versions() {
    return this.transactions.manager.getRepository(AgreementVersionEntity);
  }
}
