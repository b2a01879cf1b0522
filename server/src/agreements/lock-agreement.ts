import { Injectable } from '@nestjs/common';
import { ApplicationAgreements } from '../applications';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import type { Actor } from '../platform/http';
import { AgreementEntity } from './agreement.entity';
import { type AgreementSide, sideOf } from './agreement-scope';
import { AgreementVersionEntity } from './agreement-version.entity';
import { agreementErrors } from './agreements.errors';

/** An agreement whose row is held until the transaction ends. */
export interface LockedAgreement {
  readonly agreement: AgreementEntity;
  /** The version that is drafted or being signed, locked by its agreement. */
  readonly open: AgreementVersionEntity | null;
  readonly current: AgreementVersionEntity | null;
}

export interface LockOptions {
  /** Whether the act may end the agreement: its application is then held too, in the order person, post, application. */
  readonly withApplication?: boolean;
}

/** Locks an agreement for an act. Everybody who changes an agreement or a version of it holds this lock. */
@Injectable()
export class LockAgreement {
  constructor(
    private readonly transactions: Transactions,
    private readonly applications: ApplicationAgreements,
  ) {}

  /**
   * @param side the side that the act belongs to; absent: any
   * @throws DomainError `agreements/not-found` for an unknown agreement, and for one that the actor may not see or act on
   */
  async forActor(
    actor: Actor,
    id: string,
    side?: AgreementSide | readonly AgreementSide[],
    options?: LockOptions,
  ): Promise<LockedAgreement & { readonly side: AgreementSide }> {
    const found = await this.agreements.findOneBy({ id });
    const stands = found === null ? undefined : sideOf(actor, found);
    const sides = side === undefined || typeof side !== 'string' ? side : [side];
    if (stands === undefined || (sides && !sides.includes(stands))) throw new DomainError(agreementErrors.notFound);
    return { ...(await this.byId(id, options)), side: stands };
  }

  /**
   * For the platform itself.
   * @throws DomainError `agreements/not-found`
   */
  async byId(id: string, { withApplication = false }: LockOptions = {}): Promise<LockedAgreement> {
    if (withApplication) {
      const { applicationId } = await this.agreements.findOneByOrFail({ id });
      await this.applications.lock(applicationId);
    }
    const agreement = await this.agreements.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (agreement === null) throw new DomainError(agreementErrors.notFound);
    const open = await this.version(id, agreement.openVersion);
    return { agreement, open, current: await this.version(id, agreement.currentVersion) };
  }

  private async version(agreementId: string, number: number | null): Promise<AgreementVersionEntity | null> {
    if (number === null) return null;
    return this.transactions.manager.getRepository(AgreementVersionEntity).findOneByOrFail({ agreementId, number });
  }

  private get agreements() {
    return this.transactions.manager.getRepository(AgreementEntity);
  }
}
