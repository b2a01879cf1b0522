import { Injectable } from '@nestjs/common';
import type { openCaseSchema } from '@qihang/shared/followup';
import type { z } from 'zod';
import { InternshipDirectory } from '../../internships';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { followUpErrors } from '../followup.errors';
import { CaseEntity } from './case.entity';
import { mayServe } from './case-scope';
import { OpenCase } from './open-case';
import { TellOfHelp } from './tell-of-help';

/** An officer opens a case for a trainee of the division who did not ask for it in the outcome. */
@Injectable()
export class OpenByHand {
  constructor(
    private readonly transactions: Transactions,
    private readonly internships: InternshipDirectory,
    private readonly open: OpenCase,
    private readonly tell: TellOfHelp,
  ) {}

  /**
   * @returns the case's id, also of one that was live already
   * @throws DomainError `followup/not-found` for an internship that the officer may not see
   */
  execute(actor: Actor, internshipId: string, { need, words }: z.output<typeof openCaseSchema>): Promise<string> {
    return this.transactions.run(async (manager) => {
      const internship = await this.internships.find(internshipId);
      if (internship === undefined || !mayServe(actor, internship)) throw new DomainError(followUpErrors.notFound);
      const { personId, seekerId, divisionCode } = internship;
      const origin = { personId, seekerId, divisionCode, internshipId };
      const by = { role: 'officer', personId: actor.personId } as const;
      const { caseId, eventId } = await this.open.execute(origin, need, by, words);
      if (eventId !== undefined) {
        await this.tell.execute(await manager.findOneByOrFail(CaseEntity, { id: caseId }), eventId);
      }
      return caseId;
    });
  }
}
