import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database';
import { RetentionEntity } from './retention.entity';

/** Holds what is known of one retention until the transaction ends. */
@Injectable()
export class LockRetention {
  constructor(private readonly transactions: Transactions) {}

  /** @returns null when no outcome is known (`uq_retentions_internship`) */
  execute(internshipId: string): Promise<RetentionEntity | null> {
    return this.transactions.manager
      .getRepository(RetentionEntity)
      .findOne({ where: { internshipId }, lock: { mode: 'pessimistic_write' } });
  }
}
