import { Injectable } from '@nestjs/common';
import { type continueHelpSchema, helpStatus } from '@qihang/shared/internships';
import type { z } from 'zod';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { traineeErrors } from '../trainee.errors';
import { HelpQueries } from './help.queries';
import { HelpRequestEntity } from './help-request.entity';
import { LockHelp } from './lock-help';
import { RecordStep } from './record-step';

/** The trainee adds words to a request for help; a closed one is opened again by them, for a while. */
@Injectable()
export class ContinueHelp {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockHelp,
    private readonly help: HelpQueries,
    private readonly recordStep: RecordStep,
  ) {}

  /**
   * @throws DomainError `internships/help-not-found`, `internships/help-changed`; `internships/help-not-allowed` when the
   *   time to open it again is over; `http/bad-input` for photos
   */
  execute(actor: Actor, id: string, input: z.output<typeof continueHelpSchema>): Promise<void> {
    const { revision, words, photoIds } = input;
    return this.transactions.run(async (manager) => {
      const { request } = await this.locking.forActor(actor, id, 'trainee', revision);
      const kind = request.status === 'closed' ? 'reopen' : 'add';
      const status = helpStatus.statusAfter(request.status, kind, 'seeker');
      const until = this.help.reopenUntil(request);
      if (status === undefined || (until !== null && this.clock.today() > until))
        throw new DomainError(traineeErrors.helpNotAllowed);
      await this.recordStep.execute(request, { kind, personId: actor.personId, words, photoIds });
      // A request that waited before goes on waiting from then.
      const changedAt = request.status === 'open' ? request.changedAt : this.clock.now();
      await manager
        .getRepository(HelpRequestEntity)
        .update(id, { status, changedAt, result: null, closedOn: null, revision: revision + 1 });
    });
  }
}
