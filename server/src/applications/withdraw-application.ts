import { Injectable } from '@nestjs/common';
import type { Application, applicationActSchema } from '@qihang/shared/applications';
import type { z } from 'zod';
import { Transactions } from '../platform/database';
import type { Actor } from '../platform/http';
import { PostPlaces } from '../posts';
import { ApplicationQueries } from './application.queries';
import { LockApplication } from './lock-application';
import { MoveApplication } from './move-application';

/** The seeker withdraws an application, or refuses an offer. An accepted one gives its place back. */
@Injectable()
export class WithdrawApplication {
  constructor(
    private readonly transactions: Transactions,
    private readonly locking: LockApplication,
    private readonly places: PostPlaces,
    private readonly move: MoveApplication,
    private readonly applications: ApplicationQueries,
  ) {}

  /** @throws DomainError `applications/not-found`, `applications/changed` or `applications/not-allowed` */
  execute(
    actor: Actor,
    id: string,
    action: 'withdraw' | 'refuse',
    { version, note }: z.output<typeof applicationActSchema>,
  ): Promise<Application> {
    return this.transactions.run(async () => {
      const { application, post } = await this.locking.forSeeker(actor, id, version);
      const heldPlace = application.status === 'accepted';
      await this.move.execute(application, action, { role: 'seeker', personId: actor.personId }, note);
      if (heldPlace) await this.places.release(post.id);
      return this.applications.get(actor, id);
    });
  }
}
