import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import type { InternshipEntity } from '../internship.entity';
import { sideOf } from '../internship-scope';
import { LockInternship } from '../lock-internship';
import { traineeErrors } from '../trainee.errors';
import { HelpRequestEntity } from './help-request.entity';

/** Holds the internship of a request for help for an act on what was read of it. */
@Injectable()
export class LockHelp {
  constructor(
    private readonly transactions: Transactions,
    private readonly locking: LockInternship,
  ) {}

  /**
   * @param side who may act
   * @param revision that the actor has read
   * @throws DomainError `internships/help-not-found`, also to everybody who may not know of it; `internships/help-changed`
   */
  async forActor(
    actor: Actor,
    id: string,
    side: 'trainee' | 'bureau',
    revision: number,
  ): Promise<{ readonly request: HelpRequestEntity; readonly internship: InternshipEntity }> {
    const found = await this.requests.findOneBy({ id });
    if (found === null) throw new DomainError(traineeErrors.helpNotFound);
    const internship = await this.locking.byId(found.internshipId);
    if (sideOf(actor, internship) !== side) throw new DomainError(traineeErrors.helpNotFound);
    // Only now: who held the row before may have gone on.
    const request = await this.requests.findOneByOrFail({ id });
    if (request.revision !== revision) throw new DomainError(traineeErrors.helpChanged);
    return { request, internship };
  }

  private get requests() {
    return this.transactions.manager.getRepository(HelpRequestEntity);
  }
}
