import { Injectable } from '@nestjs/common';
import type { EarlyEnd } from '@qihang/shared/agreements';
import { In, type QueryDeepPartialEntity } from 'typeorm';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { AgreementEntity } from '../agreement.entity';
import { agreementErrors } from '../agreements.errors';
import { EarlyEndEntity } from './early-end.entity';

/** The request for an early end that an agreement waits for. */
@Injectable()
export class OpenEnd {
  constructor(private readonly transactions: Transactions) {}

  /**
   * @param agreement locked
   * @param statuses in which the request may be for the act at hand
   * @throws DomainError `agreements/no-end-to-answer`
   */
  async of({ id, status }: AgreementEntity, statuses: readonly EarlyEnd['status'][]): Promise<EarlyEndEntity> {
    const end = await this.ends.findOne({ where: { agreementId: id }, order: { id: 'DESC' } });
    if (status !== 'in-force' || end === null || !statuses.includes(end.status)) {
      throw new DomainError(agreementErrors.noEndToAnswer);
    }
    return end;
  }

  /** Closes a request that the agreement's own end has overtaken. */
  async closeLate({ id }: Pick<AgreementEntity, 'id'>, at: Date): Promise<void> {
    const open = { agreementId: id, status: In(['requested', 'objected']) };
    await this.ends.update(open, { status: 'too-late', closedAt: at });
  }

  async update(id: string, columns: QueryDeepPartialEntity<EarlyEndEntity>): Promise<void> {
    await this.ends.update(id, columns);
  }

  private get ends() {
    return this.transactions.manager.getRepository(EarlyEndEntity);
  }
}
