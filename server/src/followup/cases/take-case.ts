import { Injectable } from '@nestjs/common';
import { isLive, type takeCaseSchema } from '@qihang/shared/followup';
import type { z } from 'zod';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { followUpErrors } from '../followup.errors';
import { ChangeCase } from './change-case';
import { LockCase } from './lock-case';

/** An officer takes a case, also over from another who cannot go on with it; the history keeps both. */
@Injectable()
export class TakeCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly locking: LockCase,
    private readonly change: ChangeCase,
  ) {}

  /** @throws DomainError `followup/not-found`, `followup/changed` (of two at once), `followup/not-allowed` once closed */
  execute(actor: Actor, id: string, { revision }: z.output<typeof takeCaseSchema>): Promise<void> {
    return this.transactions.run(async () => {
      const { found } = await this.locking.forOfficer(actor, id, revision);
      if (!isLive(found.status)) throw new DomainError(followUpErrors.notAllowed);
      if (found.officerId === actor.personId) return;
      const by = { role: 'officer', personId: actor.personId } as const;
      await this.change.execute(found, { officerId: actor.personId }, { kind: 'taken', by });
    });
  }
}
