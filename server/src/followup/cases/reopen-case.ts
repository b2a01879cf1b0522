import { Injectable } from '@nestjs/common';
import type { reopenCaseSchema } from '@qihang/shared/followup';
import type { z } from 'zod';
import { Transactions } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { ChangeCase, statusAfter } from './change-case';
import { LockCase } from './lock-case';
import { OpenCase } from './open-case';

/** An officer takes a closed case up again: the person is found, or the work is over. */
@Injectable()
export class ReopenCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly locking: LockCase,
    private readonly open: OpenCase,
    private readonly change: ChangeCase,
  ) {}

  /** @throws DomainError `followup/not-found`, `followup/changed`, `followup/not-allowed` unless closed */
  execute(actor: Actor, id: string, { revision, words }: z.output<typeof reopenCaseSchema>): Promise<void> {
    return this.transactions.run(async () => {
      const { found } = await this.locking.forOfficer(actor, id, revision);
      const by = { role: 'officer', personId: actor.personId } as const;
      const columns = {
        status: statusAfter(found, 'reopen', by),
        officerId: actor.personId,
        dueOn: this.open.firstStepOn(),
        closedOn: null,
        result: null,
      };
      await this.change.execute(found, columns, { kind: 'reopened', by, words });
    });
  }
}
