import { Injectable } from '@nestjs/common';
import { isLive, type passCaseSchema } from '@qihang/shared/followup';
import type { z } from 'zod';
import { PersonDirectory } from '../../identity';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { followUpErrors } from '../followup.errors';
import { ChangeCase } from './change-case';
import { LockCase } from './lock-case';

/** An officer passes a case on to a colleague of the division or above, or back to all. */
@Injectable()
export class PassCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly persons: PersonDirectory,
    private readonly locking: LockCase,
    private readonly change: ChangeCase,
  ) {}

  /**
   * @throws DomainError `followup/not-found`, `followup/changed`, `followup/not-allowed` once closed,
   *   `followup/no-such-officer` for somebody who is no officer there, or whose own case it is
   */
  execute(actor: Actor, id: string, { revision, officerId }: z.output<typeof passCaseSchema>): Promise<void> {
    return this.transactions.run(async () => {
      const { found } = await this.locking.forOfficer(actor, id, revision);
      if (!isLive(found.status)) throw new DomainError(followUpErrors.notAllowed);
      if (officerId !== null) {
        const officers = await this.persons.officersOver(found.divisionCode);
        const isThere = officers.some(({ personId }) => personId === officerId) && officerId !== found.personId;
        if (!isThere) throw new DomainError(followUpErrors.noSuchOfficer);
      }
      const by = { role: 'officer', personId: actor.personId } as const;
      await this.change.execute(found, { officerId }, { kind: 'passed', by });
    });
  }
}
