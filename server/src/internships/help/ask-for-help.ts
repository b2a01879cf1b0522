import { Injectable } from '@nestjs/common';
import { type askForHelpSchema, helpStatus, OPEN_HELP_STATUSES } from '@qihang/shared/internships';
import { In } from 'typeorm';
import type { z } from 'zod';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { LockInternship } from '../lock-internship';
import { traineeErrors } from '../trainee.errors';
import { HelpRequestEntity } from './help-request.entity';
import { RecordStep } from './record-step';

/** The trainee asks the bureau for help, also before the first and after the last day. Nobody else is told of it. */
@Injectable()
export class AskForHelp {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockInternship,
    private readonly recordStep: RecordStep,
  ) {}

  /**
   * @returns the request's id
   * @throws DomainError `internships/not-found`; `internships/help-open-already` while one about the same is not closed;
   *   `http/bad-input` for photos
   */
  execute(actor: Actor, internshipId: string, asked: z.output<typeof askForHelpSchema>): Promise<string> {
    const { topic, words, photoIds } = asked;
    return this.transactions.run(async (manager) => {
      const { internship } = await this.locking.forActor(actor, internshipId, ['trainee']);
      const requests = manager.getRepository(HelpRequestEntity);
      const status = In([...OPEN_HELP_STATUSES]);
      if (await requests.existsBy({ internshipId, topic, status }))
        throw new DomainError(traineeErrors.helpOpenAlready);
      const now = this.clock.now();
      const { identifiers } = await requests.insert({
        internshipId,
        divisionCode: internship.divisionCode,
        topic,
        status: helpStatus.initial,
        result: null,
        openedAt: now,
        changedAt: now,
        closedOn: null,
        revision: 1,
      });
      const id = String(identifiers[0]?.id);
      const step = { kind: 'ask', personId: actor.personId, words, photoIds } as const;
      await this.recordStep.execute({ id, internshipId }, step);
      return id;
    });
  }
}
