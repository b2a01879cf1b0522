import { Injectable } from '@nestjs/common';
import type { Applicant, applicationActSchema } from '@qihang/shared/applications';
import type { z } from 'zod';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import { type Actor, hostIdsOf } from '../platform/http';
import { PostPlaces } from '../posts';
import { ApplicantQueries } from './applicant.queries';
import { applicationErrors } from './applications.errors';
import { LockApplication } from './lock-application';
import { MoveApplication } from './move-application';

/** The host's agent marks an applicant viewed, invites to a talk, offers the place, or declines. */
@Injectable()
export class AnswerApplicant {
  constructor(
    private readonly transactions: Transactions,
    private readonly locking: LockApplication,
    private readonly places: PostPlaces,
    private readonly move: MoveApplication,
    private readonly applicants: ApplicantQueries,
  ) {}

  /**
   * @throws DomainError `applications/not-found`, `…/changed`, `…/not-allowed`; for an invitation or offer also
   *   `…/post-not-open` or `…/post-full`
   */
  execute(
    actor: Actor,
    id: string,
    action: 'view' | 'invite' | 'offer' | 'decline',
    { version, note }: z.output<typeof applicationActSchema>,
  ): Promise<Applicant> {
    return this.transactions.run(async () => {
      const { application, post } = await this.locking.forHost(hostIdsOf(actor), id, version);
      if (action === 'invite' || action === 'offer') {
        if (!this.places.isChoosing(post)) throw new DomainError(applicationErrors.postNotOpen);
        if (post.placesTaken >= post.headcount) throw new DomainError(applicationErrors.postFull);
      }
      await this.move.execute(application, action, { role: 'host-agent', personId: actor.personId }, note);
      return this.applicants.get(actor, id);
    });
  }
}
