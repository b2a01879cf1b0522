import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database';
import { RetentionEntity } from '../retention/retention.entity';
import { CaseEntity } from './case.entity';
import type { CaseOrigin } from './open-case';

/** Who may wish for help: after an internship without a job, or when the job is over, or whom an officer already helps. */
@Injectable()
export class WishRights {
  constructor(private readonly transactions: Transactions) {}

  /** @returns what a case of the person would follow from; undefined for who may not wish */
  async originFor(personId: string): Promise<CaseOrigin | undefined> {
    const { manager } = this.transactions;
    const [last] = await manager
      .getRepository(RetentionEntity)
      .find({ where: { personId }, order: { endedOn: 'DESC', id: 'DESC' }, take: 1 });
    if (last !== undefined && (last.kind === 'not-retained' || last.leftOn !== null)) return originOf(last);
    const [served] = await manager.getRepository(CaseEntity).find({ where: { personId }, take: 1 });
    return served && last === undefined ? originOf(served) : undefined;
  }
}

function originOf({ personId, seekerId, internshipId, divisionCode }: CaseOrigin): CaseOrigin {
  return { personId, seekerId, internshipId, divisionCode };
}
