import { Injectable } from '@nestjs/common';
import { isLive } from '@qihang/shared/followup';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { followUpErrors } from '../followup.errors';
import { CaseEntity } from './case.entity';
import { mayServe } from './case-scope';

/** A case whose row is held until the transaction ends, with the person's other cases that are live. */
export interface LockedCase {
  readonly found: CaseEntity;
  readonly others: readonly CaseEntity[];
}

/** Locks cases for an act. All cases of a person are held together, because what ends one may end all. */
@Injectable()
export class LockCase {
  constructor(private readonly transactions: Transactions) {}

  /**
   * @param revision of the case that the officer saw
   * @throws DomainError `followup/not-found` for an unknown case and one outside the officer's divisions,
   *   `followup/changed`
   */
  async forOfficer(actor: Actor, id: string, revision: number): Promise<LockedCase> {
    const seen = await this.rows.findOneBy({ id });
    if (seen === null || !mayServe(actor, seen)) throw new DomainError(followUpErrors.notFound);
    return this.among(await this.ofPerson(seen.personId), id, revision);
  }

  /**
   * @param revision of the case that the person saw
   * @throws DomainError `followup/not-found` for somebody else's case, `followup/changed`
   */
  async forPerson({ personId }: Actor, id: string, revision: number): Promise<LockedCase> {
    return this.among(await this.ofPerson(personId), id, revision);
  }

  /** @returns all cases of the person, held (`uq_follow_up_cases_need`) */
  ofPerson(personId: string): Promise<CaseEntity[]> {
    return this.rows.find({ where: { personId }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  private among(cases: readonly CaseEntity[], id: string, revision: number): LockedCase {
    const found = cases.find((one) => one.id === id);
    if (found === undefined) throw new DomainError(followUpErrors.notFound);
    if (found.revision !== revision) throw new DomainError(followUpErrors.changed);
    return { found, others: cases.filter((one) => one.id !== id && isLive(one.status)) };
  }

  private get rows() {
    return this.transactions.manager.getRepository(CaseEntity);
  }
}
